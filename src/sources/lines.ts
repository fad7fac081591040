/** The lines of a text, with their numbers. */
import type { LineRange } from '../model/claim.ts';

/**
 * A line of a source, with its number from 1: trimmed of white space, each space in it a plain one.
 * A browser prints no-break spaces wherever a page's layout asked for them; they are not its text.
 */
export interface Line {
  readonly no: number;
  readonly text: string;
}

/** All lines of a text. A final line end does not begin a further line; an empty text has none. */
export function linesOf(text: string): Line[] {
  const parts = text.split('\n');
  if (parts.at(-1) === '') parts.pop();
  return parts.map((part, index) => ({
    no: index + 1,
    text: part.trim().replace(/\p{Zs}/gu, ' '),
  }));
}

/** Whether a line holds nothing. */
export function isBlank(line: Line): boolean {
  return line.text === '';
}

/** First and last line number of lines that are in order and not empty. */
export function spanOf(lines: readonly Line[]): LineRange {
  return [lines[0]?.no ?? 0, lines.at(-1)?.no ?? 0];
}

/** The lines as one line of text, joined by single spaces. */
export function joinLines(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join(' ');
}

/** Whether the second line stands directly below the first. */
export function isDirectlyBelow(above: Line | undefined, below: Line): boolean {
  return above !== undefined && below.no === above.no + 1;
}

/** How many lines end in a stretch of a text. */
export function lineEndsIn(text: string, from = 0, to = text.length): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
    lines += 1;
  return lines;
}
