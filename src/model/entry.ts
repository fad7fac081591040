/** "As seen": what the captures say. Nothing decided ever overwrites these values. */

/** First and last line, counted from 1, both included. */
export type LineRange = readonly [first: number, last: number];

/** The fields an entry can give, in the order in which a page shows where they came from. */
export const FIELD_NAMES = [
  'title',
  'authors',
  'authorCount',
  'organisation',
  'affiliation',
  'date',
  'category',
  'code',
  'comments',
  'abstract',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** A date as printed, completed with the capture's year where none was printed. */
export interface PrintedDate {
  /** `YYYY-MM-DD`. */
  readonly iso: string;
  readonly yearInferred: boolean;
}

/** An arXiv category read from the end of its code (`LG` is cs.LG). */
export interface PrintedCategory {
  /** As printed. */
  readonly code: string;
  /** The category taken, for example `cs.LG`. */
  readonly id: string;
  /** Other categories that end in the same code, `[]` where there is none. */
  readonly alternatives: readonly string[];
}

/** What one capture says about one paper, as it says it. */
export interface Entry {
  /** Name of the capture. */
  readonly capture: string;
  /** Name of the capture format, for example `author-profile`. */
  readonly format: string;
  /** Counts from 1 in each capture, in order of appearance. */
  readonly record: number;
  readonly lines: LineRange;
  /** The lines that each present field was read from. */
  readonly fieldLines: Readonly<Partial<Record<FieldName, LineRange>>>;
  readonly title?: string;
  /** Names as printed, in order; absent where the capture names none. */
  readonly authors?: readonly string[];
  /** The capture cut the list ("et al."). */
  readonly authorsTruncated?: boolean;
  readonly authorCount?: number;
  readonly organisation?: string;
  readonly affiliation?: string;
  readonly date?: PrintedDate;
  readonly category?: PrintedCategory;
  /** The capture flagged code. */
  readonly code?: boolean;
  readonly comments?: number;
  /** As printed, on one line: TeX, dollars and all. */
  readonly abstract: string;
  /** The format damages the mathematics of abstracts (never of titles). */
  readonly damaged: boolean;
}
