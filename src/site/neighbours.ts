/** Which papers are near each other: a build works it out before its pages, the development server when a page asks. */
import type { Frontmatter } from '../model/paper.ts';
import type { LibraryMap } from '../pictures/map.ts';
import { depend, hashOf, provide } from './dependencies.ts';
import { recordsFolder } from './loader/content.ts';
import { openNearness, type Nearness } from './loader/nearness.ts';
import { mapByWords, relatedByWords, subjectedOf, type Near } from './nearness.ts';
import { termsOfPaper } from './records.ts';
import type { TopicEntry } from './topics.ts';

let opened: Nearness | undefined;

/** What the build has worked out. */
function ofBuild(): Nearness {
  return (opened ??= openNearness(recordsFolder()));
}

provide('map', () => hashOf(ofBuild().map()));

/**
 * Finds the papers most like a paper, nearest first, by its id.
 *
 * @param papers all of the library
 */
export function relatedIn(papers: readonly Frontmatter[]): (id: string) => readonly Near[] {
  if (!import.meta.env.DEV) return (id) => ofBuild().related(id);
  return (id) => {
    const ids = papers.map((paper) => paper.id).sort();
    return relatedOf(ids.join(' '), () => relatedByWords(ids, termsOfPaper))(id);
  };
}

/**
 * The map of a library.
 *
 * @param papers those that stand on it
 */
export function drawnMap(
  papers: readonly Frontmatter[],
  topics: ReadonlyMap<string, TopicEntry>,
): LibraryMap {
  depend('map');
  if (!import.meta.env.DEV) return JSON.parse(ofBuild().map()) as LibraryMap;
  const subjected = subjectedOf(papers, topics);
  return mapIn(JSON.stringify(subjected), () => mapByWords(subjected, termsOfPaper));
}

const relatedOf = lastOf<(id: string) => readonly Near[]>();
const mapIn = lastOf<LibraryMap>();

/**
 * Keeps what was worked out last. The development server takes a library anew at each edit: the words of
 * an edited abstract count here at its next start.
 */
function lastOf<Value>(): (key: string, work: () => Value) => Value {
  let last: { readonly key: string; readonly value: Value } | undefined;
  return (key, work) => {
    if (last?.key !== key) last = { key, value: work() };
    return last.value;
  };
}
