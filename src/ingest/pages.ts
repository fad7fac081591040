/** Which pages are written, which are kept as a hand left them, which go. */
import { pageHash, type PageHash } from '../ids/index.ts';
import type { Paper } from '../model/paper.ts';
import { writePage } from '../mdx/index.ts';

/** What stands in `content/papers/` now, by id. */
export type ExistingPages = ReadonlyMap<string, PageHash>;

export interface SettledPages {
  /** Id → text, only where it differs from what stands there. */
  readonly written: ReadonlyMap<string, string>;
  /** Id → sha256 of what ingest last wrote there, for the lock. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Edited pages, with what ingest would have written. */
  readonly keptAsEdited: readonly { readonly id: string; readonly instead: string }[];
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
 * Compares what the papers say with what stands there. A page whose text is not what ingest last
 * wrote was edited by hand, and stays.
 *
 * @param papers the papers decided now
 * @param existing the pages that stand there
 * @param known what is known of the ids besides
 */
export function settlePages(
  papers: readonly Paper[],
  existing: ExistingPages,
  { lastWritten, redirects, dropped }: KnownIds,
): SettledPages {
  const decided = new Set(papers.map(({ id }) => id));
  const others = [...existing.keys()].filter((id) => !decided.has(id)).sort();
  const isOurs = (id: string) => lastWritten.get(id) === existing.get(id);
  const rest = others.filter((id) => !dropped.has(id));
  const taken = others.filter((id) => dropped.has(id));
  const moved = rest.filter((id) => lastWritten.has(id) && redirects.has(id));
  return {
    ...settleDecided(papers, existing, lastWritten),
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

function settleDecided(
  papers: readonly Paper[],
  existing: ExistingPages,
  lastWritten: ReadonlyMap<string, string>,
): Pick<SettledPages, 'written' | 'hashes' | 'keptAsEdited'> {
  const written = new Map<string, string>();
  const hashes = new Map<string, string>();
  const keptAsEdited: { id: string; instead: string }[] = [];
  for (const paper of papers) {
    const { id } = paper;
    const text = writePage(paper);
    const next = pageHash(text);
    const now = existing.get(id);
    const last = lastWritten.get(id);
    const isEdited = now !== undefined && now !== next && now !== last;
    // A page that ingest never wrote stays a page by hand.
    if (!isEdited || last !== undefined) hashes.set(id, isEdited ? (last ?? next) : next);
    if (isEdited) keptAsEdited.push({ id, instead: text });
    else if (now !== next) written.set(id, text);
  }
  return { written, hashes, keptAsEdited };
}
