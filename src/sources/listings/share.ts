/** How much of a text the papers of a listing take up. */
import type { Line } from '../lines.ts';

/** The share of the lines that papers take up. */
export function shareOf(lines: readonly Line[], taken: readonly Line[]): number {
  return taken.length / Math.max(1, lines.length);
}

/**
 * Whether papers take up most of a text in which the longest stretch of other lines counts as one line: the
 * text of one entry, however long, may cost that entry and not its neighbours.
 * @param most the share from which it is most, where that entry is no longer than a line
 */
export function areMost(lines: readonly Line[], taken: readonly Line[], most: number): boolean {
  const others = lines.length - taken.length;
  const counted = others - Math.max(0, longestBetween(lines, taken) - 1);
  return taken.length >= most * (taken.length + counted);
}

/**
 * The number of lines of a text in which the longest stretch without a mark of a listing's blocks counts as
 * one block.
 * @param block the lines of a block
 */
export function linesCounted(
  lines: readonly Line[],
  marks: readonly Line[],
  block: number,
): number {
  const beyond = longestBetween(lines, marks) - block;
  return marks.length > 1 ? lines.length - Math.max(0, beyond) : lines.length;
}

/** The number of lines of the longest stretch that holds none of those that are taken. */
function longestBetween(lines: readonly Line[], taken: readonly Line[]): number {
  const numbers = new Set(taken.map(({ no }) => no));
  let longest = 0;
  let length = 0;
  for (const { no } of lines) {
    length = numbers.has(no) ? 0 : length + 1;
    longest = Math.max(longest, length);
  }
  return longest;
}
