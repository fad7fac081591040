import type { LineRange } from './claim.ts';
import type { Entry } from './entry.ts';
import type { Problem } from './problem.ts';

/** What a run of lines of a capture is. Every line is exactly one of these. */
export type LineKind = 'entry' | 'boilerplate' | 'blank' | 'unparsed';

export interface LineRun {
  readonly kind: LineKind;
  readonly lines: LineRange;
}

/** What a capture says of itself. The owner of a profile is never named, so none is claimed. */
export interface CaptureHeader {
  /** Label → figure, both as printed: `{ 'h-index': '56', 'AI Score': '63' }`. */
  readonly figures: Readonly<Record<string, string>>;
  /** The day printed in the header, `MM-DD`. */
  readonly day?: string;
}

/** One capture, read: its entries, and an account of all its lines. */
export interface ParsedCapture {
  readonly capture: string;
  readonly format: string;
  readonly header: CaptureHeader;
  /** The year that dates without one were given, and what it was inferred from. */
  readonly year?: { readonly value: number; readonly because: string };
  readonly entries: readonly Entry[];
  /** In order, without gaps: together they cover the capture. */
  readonly runs: readonly LineRun[];
  readonly problems: readonly Problem[];
}
