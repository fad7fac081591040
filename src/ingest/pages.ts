/** Which pages are written, which are kept as a hand left them, which go. */
import { pageHash, type PageHash } from '../ids/index.ts';
import type { Paper } from '../model/paper.ts';
import { writePage } from '../mdx/index.ts';

/** What stands in `content/papers/` now, by id. */
export type ExistingPages = ReadonlyMap<string, PageHash>;

/** What becomes of the page of a paper. */
export interface SettledPage {
  /** What ingest would write. */
  readonly text: string;
  /** Whether it is written: it differs from what stands there, and no hand edited that. */
  readonly isWritten: boolean;
  /** A hand edited the page, so it stays. */
  readonly isEdited: boolean;
  /** What the lock is to remember; nothing for a page that ingest never wrote. */
  readonly hash?: string;
}

/** What becomes of the addresses that no paper of this run has. */
export interface OtherPages {
  /** Pages that became redirects and hold no edit. */
  readonly removed: readonly string[];
  /** Edited pages that became redirects: they stay beside the page that has their paper now. */
  readonly outlived: readonly string[];
  /** Pages whose paper is in no source any more. */
  readonly orphans: readonly string[];
  /** Published addresses with neither a page nor a paper: somebody removed the page. */
  readonly vanished: readonly string[];
  /** Pages that a hand wrote or edited, though overrides drop their papers: they stay. */
  readonly undropped: readonly string[];
  /** Pages that ingest never wrote. */
  readonly byHand: readonly string[];
}

/** What is known of ids, besides the pages that stand there. */
interface KnownIds {
  /** Id → sha256 of what ingest last wrote (from the lock). */
  readonly lastWritten: ReadonlyMap<string, string>;
  /** Ids that lead elsewhere now. */
  readonly redirects: ReadonlySet<string>;
  /** Ids whose papers overrides take away. */
  readonly dropped: ReadonlySet<string>;
}

/**
 * Compares what a paper says with what stands there. A page whose text is not what ingest last wrote
 * was edited by hand, and stays.
 *
 * @param paper as decided now
 * @param existing the pages that stand there
 * @param last sha256 of what ingest last wrote for it
 */
export function settlePage(
  paper: Paper,
  existing: ExistingPages,
  last: string | undefined,
): SettledPage {
  const text = writePage(paper);
  const next = pageHash(text);
  const now = existing.get(paper.id);
  const isEdited = now !== undefined && now !== next && now !== last;
  return {
    ...{ text, isEdited, isWritten: !isEdited && now !== next },
    // A page that ingest never wrote stays a page by hand.
    ...((!isEdited || last !== undefined) && { hash: isEdited ? (last ?? next) : next }),
  };
}

/**
 * Says what becomes of the pages and the published addresses whose paper this run does not have.
 *
 * @param decided ids of the papers of this run
 * @param existing the pages that stand there
 * @param known what is known of the ids besides
 */
export function settleOthers(
  decided: ReadonlySet<string>,
  existing: ExistingPages,
  { lastWritten, redirects, dropped }: KnownIds,
): OtherPages {
  const others = [...existing.keys()].filter((id) => !decided.has(id)).sort();
  const isOurs = (id: string) => lastWritten.get(id) === existing.get(id);
  const rest = others.filter((id) => !dropped.has(id));
  const taken = others.filter((id) => dropped.has(id));
  const moved = rest.filter((id) => lastWritten.has(id) && redirects.has(id));
  return {
    removed: [...moved, ...taken].filter(isOurs),
    outlived: moved.filter((id) => !isOurs(id)),
    orphans: rest.filter((id) => lastWritten.has(id) && !redirects.has(id)),
    vanished: [...lastWritten.keys()]
      .filter((id) => [decided, existing, redirects, dropped].every((ids) => !ids.has(id)))
      .sort(),
    undropped: taken.filter((id) => !isOurs(id)),
    byHand: rest.filter((id) => !lastWritten.has(id)),
  };
}
