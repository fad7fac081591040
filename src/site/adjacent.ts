import type { Frontmatter } from '../model/paper.ts';

/** The papers on either side of one, in the order of the library. */
export interface AdjacentPapers {
  readonly previous: Frontmatter | undefined;
  readonly next: Frontmatter | undefined;
}

const places = new WeakMap<readonly Frontmatter[], ReadonlyMap<string, number>>();

/** The papers before and after a paper; none beyond the first and the last. */
export function adjacentTo({ id }: Frontmatter, papers: readonly Frontmatter[]): AdjacentPapers {
  const known = places.get(papers) ?? new Map(papers.map((paper, at) => [paper.id, at]));
  places.set(papers, known);
  const place = known.get(id);
  return place === undefined
    ? { previous: undefined, next: undefined }
    : { previous: papers[place - 1], next: papers[place + 1] };
}
