/** What came into the library last. */
import type { Frontmatter } from '../model/paper.ts';
import { byCodeUnits } from './order.ts';

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
