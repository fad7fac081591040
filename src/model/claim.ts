/** What a source says of one field of one paper, where it says so, and how the text is written. */

/** First and last line, counted from 1, both included. */
export type LineRange = readonly [first: number, last: number];

/** A place in a source: lines of text, or a JSON pointer such as `/items/3/DOI` (RFC 6901). */
export type Locator =
  { readonly lines: LineRange } | { readonly pointer: string; readonly lines?: LineRange };

/**
 * How a text is written. `stripped-tex` has lost the dollars and backslashes of its mathematics;
 * a claim without a notation is text as it was typed, TeX between dollars included.
 */
export type Notation = 'tex' | 'stripped-tex' | 'html' | 'plain';

export interface Claim<T> {
  readonly value: T;
  readonly at: Locator;
  readonly notation?: Notation;
  /** Part of the value is not printed: the year of a date, or which of several categories. */
  readonly inferred?: true;
  /** The source breaks the value off ("et al."). */
  readonly truncated?: true;
}

/** A claim as a reader of a source makes it. */
export function claim<T>(value: T, at: Locator, notation?: Notation): Claim<T> {
  return notation === undefined ? { value, at } : { value, at, notation };
}

/** The first line of a place, where it has lines. */
export function firstLineOf({ lines }: Locator): number | undefined {
  return lines?.[0];
}
