/** By what a list of papers can be sorted and filtered where it stands. */
import type { Frontmatter } from '../model/paper.ts';
import { once } from './dependencies.ts';
import { hasCode } from './elsewhere.ts';
import { filedUnder } from './listing.ts';
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

const remembered = once<Refinement>();

/**
 * Works out what a list can be sorted and filtered by; nothing where it is too short, or nothing tells
 * its papers apart.
 *
 * @param papers the whole list, of which the pages are parts: it is worked out once for all of them
 */
export function refinementOf(
  papers: readonly Frontmatter[],
  topics: ReadonlyMap<string, TopicShelf>,
): Refinement | undefined {
  if (papers.length < LEAST) return undefined;
  const known = remembered(papers, () => workedOut(papers, topics));
  const { dated, years, withCode } = known;
  const hasAny = dated || years.length > 0 || known.topics.length > 0 || withCode > 0;
  return hasAny ? known : undefined;
}

/** Whether a list can be sorted or filtered at all: a date is told of the longest list at once. */
export function isRefinable(
  papers: readonly Frontmatter[],
  topics: ReadonlyMap<string, TopicShelf>,
): boolean {
  const dated = papers.length >= LEAST && papers.some(isDated);
  return dated || refinementOf(papers, topics) !== undefined;
}

function isDated({ date }: Frontmatter): boolean {
  return date !== undefined;
}

function workedOut(
  papers: readonly Frontmatter[],
  topics: ReadonlyMap<string, TopicShelf>,
): Refinement {
  const years = choices(
    papers,
    ({ date }) => [date?.slice(0, 4) ?? UNDATED],
    (year) => yearName(year),
  );
  const named = choices(
    papers,
    (paper) => filedUnder(paper, topics),
    (slug) => topics.get(slug)?.name ?? slug,
  );
  const withCode = papers.filter(hasCode).length;
  return {
    dated: papers.some(isDated),
    years,
    topics: named.toSorted((a, b) => compare(a.name, b.name)),
    withCode: withCode === papers.length ? 0 : withCode,
  };
}

/** The values that some papers have and others have not, in order of appearance. */
function choices(
  papers: readonly Frontmatter[],
  valuesOf: (paper: Frontmatter) => readonly string[],
  nameOf: (value: string) => string,
): readonly Choice[] {
  return [...grouped(papers, valuesOf)]
    .map(([value, held]) => ({ value, name: nameOf(value), count: held.length }))
    .filter(({ count }) => count < papers.length);
}
