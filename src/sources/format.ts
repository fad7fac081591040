import type { PrintedCategory } from '../model/arxiv.ts';
import type { Name } from '../model/name.ts';
import type { LineRange } from '../model/claim.ts';
import type { PrintedDay } from './listings/dates.ts';
import type { Line } from './listings/lines.ts';

/** What a listing prints of one paper, as it stands there; the day waits for the capture's year. */
export interface Printed {
  readonly title?: string;
  /** Names in order; absent where the listing names none. */
  readonly authors?: readonly Name[];
  /** The listing cut the list ("et al."). */
  readonly authorsTruncated?: boolean;
  readonly authorCount?: number;
  readonly organisation?: string;
  readonly affiliation?: string;
  readonly categories?: PrintedCategory;
  /** The listing flagged code. */
  readonly code?: true;
  readonly comments?: number;
  readonly abstract: string;
}

/** The lines that each field was read from. */
export type FieldLines = {
  readonly [F in Exclude<keyof Printed, 'authorsTruncated'> | 'date']?: LineRange;
};

/** An entry as a format reads it. */
export interface Draft {
  readonly printed: Printed;
  readonly day?: PrintedDay;
  readonly fieldLines: FieldLines;
  /** The lines that are part of it, in order, at least one. */
  readonly lines: readonly Line[];
}

/** Something worth telling about a line. */
export interface Remark {
  readonly line: number;
  readonly message: string;
}

/** A capture as a format reads it. Each line that is not blank is in one draft or list. */
export interface Reading {
  readonly figures: Readonly<Record<string, string>>;
  /** The day that the header prints. */
  readonly day?: PrintedDay;
  readonly drafts: readonly Draft[];
  readonly boilerplate: readonly Line[];
  /** Lines that are none of these. */
  readonly unparsed: readonly Line[];
  readonly remarks: readonly Remark[];
}

/** A kind of listing page, captured as text. A new one is one file here and one line in the index. */
export interface SourceFormat {
  /** Lower case and hyphens: it stands in every page's frontmatter. */
  readonly name: string;
  /** What such a page is. */
  readonly description: string;
  /** What tells the format, for the message that a capture fits none. */
  readonly looksFor: string;
  /** What a line should have been that is none of an entry's, for the report. */
  readonly expects: string;
  /** The page damages the mathematics of abstracts. */
  readonly damaged: boolean;
  /** The share of the lines, 0 to 1, that the format's own marks account for. */
  readonly recognise: (lines: readonly Line[]) => number;
  /** Reads the lines that are not blank. It never throws. */
  readonly read: (lines: readonly Line[]) => Reading;
}
