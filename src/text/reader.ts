import type { Inline } from '../model/abstract.ts';
import type { Span } from './span.ts';

/** A raw text while it is read. Offsets count UTF-16 units. */
export interface Reader {
  readonly raw: string;
  /** Stretches already understood, by their start. */
  readonly spans: ReadonlyMap<number, Span>;
  /** Offset of each `{` that opens a group → offset of the `}` that closes it. */
  readonly closing: ReadonlyMap<number, number>;
  /** The text lost the delimiters of its formulas. */
  readonly damaged: boolean;
  /** Reads a stretch of the text as prose. */
  readonly read: (start: number, end: number) => readonly Inline[];
}

/** What was read from some offset, and where it ends. */
export interface Piece {
  readonly inlines: readonly Inline[];
  readonly end: number;
}

/** A group's content, `[start, end)`, and the offset after its `}`. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly after: number;
}

/** The group that opens at `at`, if one does. */
export function groupFrom(reader: Reader, at: number): Group | undefined {
  const end = reader.closing.get(at);
  return end === undefined ? undefined : { start: at + 1, end, after: end + 1 };
}

/** The offset after any spaces at `at`. */
export function skipSpaces(reader: Reader, at: number): number {
  let here = at;
  while (/[ \t\n]/u.test(reader.raw.charAt(here))) here += 1;
  return here;
}

/** A piece that is one text. */
export function textPiece(value: string, end: number): Piece {
  return { inlines: value === '' ? [] : [{ type: 'text', value }], end };
}

/** After a command's name TeX swallows the spaces, or an empty group that ends it. */
export function endOfName(reader: Reader, after: number): number {
  return reader.raw.startsWith('{}', after) ? after + 2 : skipSpaces(reader, after);
}
