/** What came into the library last. */
import type { Frontmatter } from '../model/paper.ts';
import type { DateGroup } from './date-groups.ts';
import { byCodeUnits, grouped } from './order.ts';
import * as texts from '../texts/current.ts';

/** Papers in the list of what came last. */
const RECENT_MAX = 300;

/** Days are headings where this many papers came on each, on average; else months are. */
const PAPERS_A_DAY = 4;

/** Nobody counts what came in more days than a year has, and a page of them would be long. */
const DAYS_COUNTED = 365;

/** Id → the day on which the paper came, `YYYY-MM-DD`. */
export type Arrivals = ReadonlyMap<string, string>;

/** A paper, and the day on which it came. */
export interface Arrival {
  readonly paper: Frontmatter;
  readonly day: string;
}

/**
 * Papers by the day on which they came, the last first; those of one day stay in their order. A
 * paper whose day the lock does not know (a page written after the last run of ingest) waits for it.
 */
export function lastFirst(papers: readonly Frontmatter[], days: Arrivals): readonly Arrival[] {
  return papers
    .flatMap((paper) => {
      const day = days.get(paper.id);
      return day === undefined ? [] : [{ paper, day }];
    })
    .sort((a, b) => byCodeUnits(b.day, a.day));
}

/** The papers of the list of what came last. */
export function recentPapers(arrivals: readonly Arrival[]): readonly Frontmatter[] {
  return arrivals.slice(0, RECENT_MAX).map(({ paper }) => paper);
}

/** Cuts a list of what came last into groups with a heading each: by day, or by month where few came. */
export function arrivalGroups<Item extends { readonly added: string | undefined }>(
  items: readonly Item[],
): readonly DateGroup<Item>[] {
  const days = new Set(items.map(({ added }) => added)).size;
  const length = items.length >= PAPERS_A_DAY * days ? 'YYYY-MM-DD'.length : 'YYYY-MM'.length;
  const groups = grouped(items, ({ added = '' }) => [added.slice(0, length)]);
  return [...groups].map(([date, held]) => ({
    anchor: `added-${date}`,
    name: texts.longDate(date),
    items: held,
    days: [],
  }));
}

/**
 * How many papers came on each of the last days on which any did, for scripts:
 * `2026-02-03:5 2026-01-31:215`.
 */
export function dayCounts(arrivals: readonly Arrival[]): string {
  const days = grouped(arrivals, ({ day }) => [day]);
  const last = [...days].slice(0, DAYS_COUNTED);
  return last.map(([day, held]) => `${day}:${held.length}`).join(' ');
}
