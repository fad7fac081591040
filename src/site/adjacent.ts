import type { Frontmatter } from '../model/paper.ts';

/** The papers on either side of one, in the order of the library. */
export interface AdjacentPapers {
  readonly previous: Frontmatter | undefined;
  readonly next: Frontmatter | undefined;
}

/** Finds the papers before and after one by its id; none beyond the first and the last. */
export function adjacentPapers(papers: readonly Frontmatter[]): (id: string) => AdjacentPapers {
  const places = new Map(papers.map((paper, at) => [paper.id, at]));
  return (id) => {
    const place = places.get(id);
    return place === undefined
      ? { previous: undefined, next: undefined }
      : { previous: papers[place - 1], next: papers[place + 1] };
  };
}
