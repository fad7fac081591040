/** The contract of a source format: how a kind of file is recognised, and what reading it gives. */
import type { Locator } from '../model/claim.ts';
import type { Claims } from '../model/entry.ts';
import type { Problem } from '../model/problem.ts';
import type { Account, InferredYear, SourceHeader } from '../model/read-source.ts';
import type { Source } from '../model/source.ts';
import type { Watch } from '../model/watch.ts';
import type { Line } from './lines.ts';

/** The least score by which a text is known for a listing. */
export const LISTING = 0.25;

/** The beginning of a source, by which its format is recognised. */
export interface Sample {
  /** Whole lines, about a million characters at most. */
  readonly text: string;
  /** The lines of the text that are not blank. */
  readonly lines: readonly Line[];
}

/** What a source says about one paper: the place of its record, and a claim for each field. */
export interface Claimed {
  readonly at: Locator;
  readonly claims: Claims;
}

/** A message about a source, without the file's name. */
export type Remark = Omit<Problem, 'file'>;

/** A source as its format reads it. */
export interface Reading {
  /** In order of appearance. */
  readonly entries: readonly Claimed[];
  readonly remarks: readonly Remark[];
  readonly account: Account;
  readonly header?: SourceHeader;
  readonly year?: InferredYear;
}

/**
 * A kind of file. A new one is one file in `listings/` (text, read by lines) or `records/`
 * (structured), and one line in the index. A large file is read piece by piece: see `Source`.
 */
export interface SourceFormat {
  /** Lower case and hyphens: it stands in every page's frontmatter. */
  readonly name: string;
  /** What such a file is, after "it is". */
  readonly label: string;
  /** What tells the format, for the message that a file fits none. */
  readonly looksFor: string;
  /** What a line or record should have been that is none of an entry's, for the report. */
  readonly expects: string;
  /** How much of the sample the format's own marks account for, 0 to 1; 1 ends the search. */
  readonly recognise: (sample: Sample) => number;
  /** Reads the whole source, and may tell how far it has come. It never throws. */
  readonly read: (source: Source, watch?: Watch) => Reading;
}
