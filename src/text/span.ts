import type { Inline } from '../model/abstract.ts';

/** A stretch of a raw text, `[start, end)` in UTF-16 units, and the node that it is read as. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly node: Inline;
}

/** Spans in order of appearance; where two overlap, the earlier in the list stays. */
export function joinSpans<S extends Span>(...lists: readonly (readonly S[])[]): readonly S[] {
  const taken: S[] = [];
  for (const list of lists) {
    const free = list.filter((span) => !overlaps(taken, span));
    taken.push(...free);
    taken.sort((a, b) => a.start - b.start);
  }
  return taken;
}

/** Whether a span overlaps any of some sorted, disjoint ones: a binary search. */
function overlaps(sorted: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const next = sorted[low];
  return next !== undefined && next.start < span.end;
}
