/** What the words of papers say of which are near each other: the related ones of each, and a map. */
import type { Frontmatter } from '../model/paper.ts';
import { drawMap, NEIGHBOURS, type LibraryMap, type Subjected } from '../pictures/map.ts';
import { neighboursIn, vectorBuilder, type TermCount } from '../related/index.ts';
import { lineageOf, type TopicEntry } from './topics.ts';

/** A related paper, and the words that both use and few others do. */
export interface Near {
  readonly id: string;
  readonly shared: readonly string[];
}

/** At most five related papers, and none that is less alike than this. */
const RELATED = { count: 5, cosine: 0.15 } as const;

/** Papers that a map has room for; of a larger library it shows the newest. */
const ON_MAP = 1000;

/** The words that a paper is compared by, by its id. */
export type WordsOf = (id: string) => readonly TermCount[];

/** Finds the papers most like a paper, nearest first; the words of all are read once. */
export function relatedByWords(
  ids: readonly string[],
  wordsOf: WordsOf,
): (id: string) => readonly Near[] {
  const find = finder(ids, wordsOf);
  return (id) => find(id, RELATED).map((near) => ({ id: near.id, shared: near.shared }));
}

/** The papers that stand on the map of a library. */
export function onMap<Paper>(papers: readonly Paper[]): readonly Paper[] {
  return papers.slice(0, ON_MAP);
}

/**
 * Draws the map of some papers.
 *
 * @param papers in the order of the library
 */
export function mapByWords(papers: readonly Subjected[], wordsOf: WordsOf): LibraryMap {
  const ids = papers.map(({ id }) => id);
  const places = new Map(ids.map((id, at) => [id, at]));
  const find = finder(ids, wordsOf);
  const neighbours = ids.map((id) =>
    find(id, { count: NEIGHBOURS, cosine: 0 }).flatMap(({ id: other, cosine }) => {
      const index = places.get(other);
      return index === undefined ? [] : [{ index, similarity: cosine }];
    }),
  );
  return drawMap(papers, neighbours);
}

/** Papers with their topics and the wider ones, for a picture. */
export function subjectedOf(
  papers: readonly Frontmatter[],
  topics: ReadonlyMap<string, TopicEntry>,
): readonly Subjected[] {
  return papers.map(({ id, topics: own }) => ({
    id,
    subjects: lineageOf(own, topics).flatMap((slug) => {
      const topic = topics.get(slug);
      return topic ? [{ slug, name: topic.name }] : [];
    }),
  }));
}

function finder(ids: readonly string[], wordsOf: WordsOf) {
  const builder = vectorBuilder();
  for (const id of ids) builder.add(id, wordsOf(id));
  return neighboursIn(builder.finish());
}
