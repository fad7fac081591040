import type { Entry } from '../model/entry.ts';
import type { PrintedDay } from './listings/dates.ts';
import type { Line } from './listings/lines.ts';

/** What a listing prints of one paper, as it stands there; the day waits for the capture's year. */
export type Printed = Pick<
  Entry,
  | 'title'
  | 'authors'
  | 'authorsTruncated'
  | 'authorCount'
  | 'organisation'
  | 'affiliation'
  | 'category'
  | 'code'
  | 'comments'
  | 'abstract'
>;

/** An entry as a format reads it. */
export interface Draft {
  readonly printed: Printed;
  readonly day?: PrintedDay;
  readonly fieldLines: Entry['fieldLines'];
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
