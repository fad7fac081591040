import type { LineRange, Locator } from '../../model/claim.ts';
import { textOf, type Source } from '../../model/source.ts';

/**
 * A line of a source, with its number from 1: trimmed of white space, each space in it a plain one.
 * A browser prints no-break spaces wherever a page's layout asked for them; they are not its text.
 */
export interface Line {
  readonly no: number;
  readonly text: string;
}

/** All lines of a source. A final line end does not begin a further line; an empty text has none. */
export function linesOf(source: Source): Line[] {
  const parts = textOf(source).split('\n');
  if (parts.at(-1) === '') parts.pop();
  return parts.map((part, index) => ({
    no: index + 1,
    text: part.trim().replace(/\p{Zs}/gu, ' '),
  }));
}

/** First and last line number of lines that are in order and not empty. */
export function spanOf(lines: readonly Line[]): LineRange {
  const numbers = lines.map((line) => line.no);
  return [numbers[0] ?? 0, numbers.at(-1) ?? 0];
}

/** The lines as one line of text, joined by single spaces. */
export function joinLines(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join(' ');
}

/** Whether the second line stands directly below the first. */
export function isDirectlyBelow(above: Line | undefined, below: Line): boolean {
  return above !== undefined && below.no === above.no + 1;
}

/** The lines of a place in a listing; a listing has no other places. */
export function linesAt({ lines = [0, 0] }: Locator): LineRange {
  return lines;
}
