/** Pages of known sites: papers, and all around them is the page's own where its lines are known. */
import type { Line } from '../lines.ts';
import type { Draft } from './draft.ts';
import type { ListingReading } from './listing.ts';

/** The least score of a page that has a site's unmistakable marks, and papers. */
const MARKED = 0.6;

/**
 * The reading of a page of a site.
 * @param isFrame whether a line outside the papers is known to be the page's own
 */
export function sitePage(
  lines: readonly Line[],
  drafts: readonly Draft[],
  isFrame: (line: Line) => boolean,
): ListingReading {
  const taken = new Set(drafts.flatMap((draft) => draft.lines.map(({ no }) => no)));
  const others = lines.filter(({ no }) => !taken.has(no));
  return {
    drafts,
    boilerplate: others.filter(isFrame),
    unparsed: others.filter((line) => !isFrame(line)),
    notes: [],
  };
}

/** How much of a text a page accounts for. */
export function shareOfPage(
  { drafts, boilerplate }: ListingReading,
  lines: readonly Line[],
): number {
  if (drafts.length === 0) return 0;
  const count = drafts.reduce((sum, draft) => sum + draft.lines.length, boilerplate.length);
  return Math.max(MARKED, count / lines.length);
}

/** The lines from one of a list's places to the next: one block for each place. */
export function blocksAt(lines: readonly Line[], starts: readonly number[]): readonly Line[][] {
  return starts.map((start, index) => lines.slice(start, starts[index + 1]));
}
