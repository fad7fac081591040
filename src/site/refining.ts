/** By what a list of papers can be sorted and filtered where it stands. */
import type { ListItem } from './listing.ts';
import { grouped } from './order.ts';
import { yearName } from './tallies.ts';
import type { TopicShelf } from './topics.ts';
import { UNDATED } from './years.ts';
import { compare } from '../texts/current.ts';

/** A value of a filter: what it is called, and how many papers of the list have it. */
interface Choice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** What sorts and filters a list: only what tells its papers apart, since all else would do nothing. */
export interface Refinement {
  /** Any of its papers has a date. */
  readonly dated: boolean;
  /** By name; none where all papers have the same. */
  readonly topics: readonly Choice[];
  /** The latest first; none where all papers are of one. */
  readonly years: readonly Choice[];
  /** Papers with code; 0 where all have it. */
  readonly withCode: number;
}

/** A list shorter than this is seen at one glance. */
const LEAST = 6;

const remembered = new WeakMap<readonly unknown[], Refinement>();

/**
 * Works out what a list can be sorted and filtered by; nothing where it is too short, or nothing tells
 * its papers apart.
 *
 * @param papers the whole list, of which the pages are parts: it is worked out once for all of them
 * @param itemsOf its rows
 */
export function refinementOf<Paper>(
  papers: readonly Paper[],
  itemsOf: (papers: readonly Paper[]) => readonly ListItem[],
  topics: ReadonlyMap<string, TopicShelf>,
): Refinement | undefined {
  if (papers.length < LEAST) return undefined;
  const known = remembered.get(papers) ?? workedOut(itemsOf(papers), topics);
  remembered.set(papers, known);
  const { dated, years, withCode } = known;
  const hasAny = dated || years.length > 0 || known.topics.length > 0 || withCode > 0;
  return hasAny ? known : undefined;
}

function workedOut(
  items: readonly ListItem[],
  topics: ReadonlyMap<string, TopicShelf>,
): Refinement {
  const years = choices(
    items,
    ({ date }) => [date?.slice(0, 4) ?? UNDATED],
    (year) => yearName(year),
  );
  const named = choices(
    items,
    ({ filedUnder }) => filedUnder,
    (slug) => topics.get(slug)?.name ?? slug,
  );
  const withCode = items.filter(({ code }) => code).length;
  return {
    dated: items.some(({ date }) => date !== undefined),
    years,
    topics: named.toSorted((a, b) => compare(a.name, b.name)),
    withCode: withCode === items.length ? 0 : withCode,
  };
}

/** The values that some items have and others have not, in order of appearance. */
function choices(
  items: readonly ListItem[],
  valuesOf: (item: ListItem) => readonly string[],
  nameOf: (value: string) => string,
): readonly Choice[] {
  return [...grouped(items, valuesOf)]
    .map(([value, held]) => ({ value, name: nameOf(value), count: held.length }))
    .filter(({ count }) => count < items.length);
}
