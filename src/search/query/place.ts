/** The places of papers in an index: newest first, the undated last, papers of one day by id. */

/**
 * What an index calls a paper.
 *
 * @param index the name of the index, which each build of another library changes
 */
export function nameInIndex(index: string, place: number): string {
  return `${index}-${place.toString(36)}`;
}

/** The name of the index that a paper's name is of. */
export function indexOf(name: string): string {
  return name.slice(0, name.lastIndexOf('-'));
}

/** The file that holds the places of an index in order of the papers' titles. */
export function titlesFile(index: string): string {
  return `titles.${index}.json`;
}

/** The place of a paper, from what the index calls it. */
export function placeOf(name: string): number {
  return parseInt(name.slice(name.lastIndexOf('-') + 1), 36);
}

/** Sorts names of one index newest first. */
export function byPlace(a: string, b: string): number {
  return placeOf(a) - placeOf(b);
}
