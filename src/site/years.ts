import type { Frontmatter } from '../model/paper.ts';
import { grouped } from './order.ts';

/** The papers of a year, newest first. */
export interface YearShelf {
  /** Four digits, or `undated`. */
  readonly year: string;
  readonly papers: readonly Frontmatter[];
}

/** The papers of a month, newest first. */
export interface MonthShelf<Item> {
  /** `2026-01`; empty where the papers have no date. */
  readonly month: string;
  readonly items: readonly Item[];
}

/** The address of papers that no capture dates. */
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

/** Items by the month of their date, in order of appearance. */
export function monthsOf<Item extends Pick<Frontmatter, 'date'>>(
  items: readonly Item[],
): readonly MonthShelf<Item>[] {
  const shelves = grouped(items, (item) => [item.date?.slice(0, 7) ?? '']);
  return [...shelves].map(([month, held]) => ({ month, items: held }));
}
