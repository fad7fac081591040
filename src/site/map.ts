/** The map of the library, for the page that shows it and the home page that leads there. */
import type { Frontmatter } from '../model/paper.ts';
import { drawMap, NEIGHBOURS, type LibraryMap, type Subjected } from '../pictures/map.ts';
import { paperName } from './naming.ts';
import type { Library } from './library.ts';
import { neighboursAmong } from './neighbours.ts';
import { lineageOf, type TopicShelf } from './topics.ts';
import * as texts from '../texts/current.ts';

export { isRing } from '../pictures/map.ts';

/** Papers that a map has room for; of a larger library it shows the newest. */
const PAPERS = 1000;

/** A map and what its points are called. */
export interface NamedMap {
  readonly drawing: LibraryMap;
  readonly papers: number;
  readonly nameOf: (id: string) => string;
  /** Id of the element that says the name, on the page that has the map and the list. */
  readonly nameIdOf: (id: string) => string;
}

const maps = new WeakMap<Library, NamedMap>();

/** The map of a library, drawn once for a build. */
export function mapOf(library: Library): NamedMap {
  const map = maps.get(library) ?? draw(library);
  maps.set(library, map);
  return map;
}

function draw({ papers, topics }: Library): NamedMap {
  // The same list has the same index, which the papers' pages ask too.
  const shown = papers.length > PAPERS ? papers.slice(0, PAPERS) : papers;
  const places = new Map(shown.map(({ id }, index) => [id, index]));
  const find = neighboursAmong(shown);
  const neighbours = shown.map(({ id }) =>
    find(id, { count: NEIGHBOURS, cosine: 0 }).flatMap(({ id: other, cosine }) => {
      const index = places.get(other);
      return index === undefined ? [] : [{ index, similarity: cosine }];
    }),
  );
  const names = new Map(shown.map((paper) => [paper.id, paperName(paper, texts)]));
  return {
    drawing: drawMap(subjectedOf(shown, topics), neighbours),
    papers: shown.length,
    nameOf: (id) => names.get(id) ?? id,
    nameIdOf: (id) => `paper-${places.get(id) ?? id}`,
  };
}

/** Papers with their topics and the wider ones, for a picture. */
export function subjectedOf(
  papers: readonly Frontmatter[],
  topics: ReadonlyMap<string, TopicShelf>,
): readonly Subjected[] {
  return papers.map(({ id, topics: own }) => ({
    id,
    subjects: lineageOf(own, topics).flatMap((slug) => topics.get(slug) ?? []),
  }));
}
