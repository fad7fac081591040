/** The map of the library, for the page that shows it and the home page that leads there. */
import type { LibraryMap } from '../pictures/map.ts';
import { paperName } from './naming.ts';
import type { Library } from './library.ts';
import { drawnMap } from './neighbours.ts';
import { onMap } from './nearness.ts';
import * as texts from '../texts/current.ts';

export { isRing } from '../pictures/map.ts';

/** A map and what its points are called. */
export interface NamedMap {
  readonly drawing: LibraryMap;
  readonly papers: number;
  readonly nameOf: (id: string) => string;
  /** Id of the element that says the name, on the page that has the map and the list. */
  readonly nameIdOf: (id: string) => string;
}

/** The map of a library, drawn once for a build. */
export function mapOf({ papers, topics }: Library): NamedMap {
  const shown = onMap(papers);
  const places = new Map(shown.map(({ id }, index) => [id, index]));
  const names = new Map(shown.map((paper) => [paper.id, paperName(paper, texts)]));
  return {
    drawing: drawnMap(shown, topics),
    papers: shown.length,
    nameOf: (id) => names.get(id) ?? id,
    nameIdOf: (id) => `paper-${places.get(id) ?? id}`,
  };
}
