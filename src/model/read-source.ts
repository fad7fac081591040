/** A source as it was read: its entries, and an account of all its lines or records. */
import type { LineRange } from './claim.ts';
import type { Entry } from './entry.ts';
import type { Problem } from './problem.ts';

/** What a run of lines or records is. Every line, or every record, is exactly one of these. */
export type RunKind = 'entry' | 'boilerplate' | 'blank' | 'unparsed';

export interface Run {
  readonly kind: RunKind;
  /** First and last line (or record), counted from 1, both included. */
  readonly range: LineRange;
}

/** What became of every part of a source. */
export interface Account {
  /** What the runs count: a structured file has records where a listing has lines. */
  readonly unit: 'line' | 'record';
  /** In order, without gaps: together they cover the source. */
  readonly runs: readonly Run[];
}

/** What a source says of itself. The owner of a profile is never named, so none is claimed. */
export interface SourceHeader {
  /** Label → figure, both as printed: `{ 'h-index': '56', 'AI Score': '63' }`. */
  readonly figures: Readonly<Record<string, string>>;
  /** The day printed in the header, `MM-DD`. */
  readonly day?: string;
}

/** The year that dates without one were given, and what it was inferred from. */
export interface InferredYear {
  readonly value: number;
  readonly because: string;
}

/** One source, read. */
export interface ReadSource {
  /** File name of the source. */
  readonly source: string;
  readonly format: string;
  readonly header: SourceHeader;
  readonly year?: InferredYear;
  readonly entries: readonly Entry[];
  readonly account: Account;
  readonly problems: readonly Problem[];
}
