import type { Frontmatter } from '../model/paper.ts';
import { hasFormula } from './listing.ts';
import { paperName } from './naming.ts';
import type { PaperBody } from './record.ts';
import { paperBody } from './records.ts';
import * as texts from '../texts/current.ts';

/** Longest description of a page for machines, in characters. */
const DESCRIPTION_MAX = 200;

/** What a paper's page shows besides its frontmatter. */
export interface PaperPage extends PaperBody {
  readonly name: string;
  /** First words of the abstract. */
  readonly description: string;
  /** The page needs KaTeX's style sheet. */
  readonly formulas: boolean;
}

/** Reads what a paper's page shows: once, when the page is built, so that no body is ever held. */
export function paperPage(paper: Frontmatter): PaperPage {
  const body = paperBody(paper.id);
  return {
    ...body,
    name: paperName(paper, texts),
    description: firstWords(body.abstractText, DESCRIPTION_MAX),
    formulas: hasFormula(body.titleHtml) || hasFormula(body.abstractHtml),
  };
}

function firstWords(text: string, max: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), max / 2)).replace(/[,;:.\s]+$/, '')} …`;
}

/** Where each address of a paper leads: its page, from an alias to its page, or to what is gone. */
export type PaperRoute =
  | { readonly id: string; readonly paper: Frontmatter }
  | { readonly id: string; readonly movedTo: Frontmatter }
  | { readonly id: string; readonly gone: true };

/**
 * The addresses below `/papers/`: every paper, then the aliases that no paper has as its id, then
 * those of papers that the library lists no longer.
 *
 * @param redirects id → the id it leads to, as the lock remembers: a page that a hand edited does
 *   not learn of a later merge
 * @param published every id that was ever published
 * @param setAside ids of pages that could not be read: nothing is said of where they are
 */
export function paperRoutes(
  papers: readonly Frontmatter[],
  redirects: ReadonlyMap<string, string>,
  published: Iterable<string> = [],
  setAside: ReadonlySet<string> = new Set(),
): readonly PaperRoute[] {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const leads = papers.flatMap((paper) => (paper.aliases ?? []).map((id) => [id, paper] as const));
  const remembered = [...redirects].map(([id, target]) => [id, byId.get(target)] as const);
  const moved = new Map<string, Frontmatter>();
  for (const [id, paper] of [...leads, ...remembered]) {
    if (paper && !byId.has(id) && !moved.has(id)) moved.set(id, paper);
  }
  const isSetAside = (id: string) => setAside.has(redirects.get(id) ?? id);
  const gone = [...published].filter((id) => !byId.has(id) && !moved.has(id) && !isSetAside(id));
  return [
    ...papers.map((paper) => ({ id: paper.id, paper })),
    ...[...moved].map(([id, movedTo]) => ({ id, movedTo })),
    ...gone.map((id) => ({ id, gone: true as const })),
  ];
}
