import type { Frontmatter } from '../model/paper.ts';
import { grouped } from './order.ts';

/** The papers of a year, newest first. */
export interface YearShelf {
  /** Four digits, or `undated`. */
  readonly year: string;
  readonly papers: readonly Frontmatter[];
}

/** The address of papers that no source dates. */
export const UNDATED = 'undated';

/** `2026`, or `undated`. */
export function yearOf(paper: Pick<Frontmatter, 'date'>): string {
  return paper.date?.slice(0, 4) ?? UNDATED;
}

/** Years that hold papers, in the order of the library: newest first, undated last. */
export function yearsOf(papers: readonly Frontmatter[]): readonly YearShelf[] {
  const shelves = grouped(papers, (paper) => [yearOf(paper)]);
  return [...shelves].map(([year, held]) => ({ year, papers: held }));
}
