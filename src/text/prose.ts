/** Reads TeX as authors type it in running text: accents, escapes, fonts, quotes, groups. */
import type { Inline } from '../model/abstract.ts';
import { BRACE_DEPTH_MAX } from './limits.ts';
import { commandAt, groupAt } from './command.ts';
import type { Piece, Reader } from './reader.ts';
import type { Span } from './span.ts';
import { typography } from './typography.ts';

export interface ProseOptions {
  /** The text lost the delimiters of its formulas: what may be one is left exactly as it stands. */
  readonly damaged?: boolean;
}

/** What prose reads as, and whether braces nested too deep were left as text. */
export interface Prose {
  readonly inlines: readonly Inline[];
  readonly tooDeep: boolean;
}

/**
 * Reads a raw text. Nothing is dropped but what prints nothing in TeX; what is not understood stays
 * as it is, and nothing throws.
 * @param spans Stretches already understood (formulas, addresses), disjoint and in order.
 */
export function parseProse(raw: string, spans: readonly Span[], options: ProseOptions = {}): Prose {
  const byStart = new Map(spans.map((span) => [span.start, span]));
  const braces = pairBraces(raw, byStart);
  const reader: Reader = {
    raw,
    spans: byStart,
    closing: braces.closing,
    damaged: options.damaged ?? false,
    read: readOnce((start, end) => readRun(reader, start, end)),
  };
  return { inlines: reader.read(0, raw.length), tooDeep: braces.tooDeep };
}

/**
 * A reader that remembers. An accent reads the group it stands before, and where it is none, the
 * group is read again: without a memory, each nesting would double the work.
 */
function readOnce(read: Reader['read']): Reader['read'] {
  const known = new Map<string, readonly Inline[]>();
  return (start, end) => {
    const stretch = `${start} ${end}`;
    const inlines = known.get(stretch) ?? read(start, end);
    known.set(stretch, inlines);
    return inlines;
  };
}

function readRun(reader: Reader, start: number, end: number): readonly Inline[] {
  const inlines: Inline[] = [];
  let pending = start;
  let at = start;
  while (at < end) {
    const piece = pieceAt(reader, at, end);
    if (piece === undefined) {
      at += 1;
      continue;
    }
    inlines.push(...plainRun(reader, pending, at), ...piece.inlines);
    pending = at = piece.end;
  }
  return [...inlines, ...plainRun(reader, pending, end)];
}

function plainRun(reader: Reader, start: number, end: number): readonly Inline[] {
  if (start >= end) return [];
  const { raw } = reader;
  const value = typography(raw.slice(start, end), raw.charAt(start - 1), raw.charAt(end));
  return [{ type: 'text', value }];
}

/** What begins at `at`, if anything but plain text does, and ends within the run. */
function pieceAt(reader: Reader, at: number, end: number): Piece | undefined {
  const piece = anyPieceAt(reader, at, end);
  return piece !== undefined && piece.end <= end ? piece : undefined;
}

function anyPieceAt(reader: Reader, at: number, end: number): Piece | undefined {
  const span = reader.spans.get(at);
  if (span !== undefined) return { inlines: [span.node], end: span.end };
  const char = reader.raw[at];
  if (char === '\\') return commandAt(reader, at);
  if (char === '{') return groupAt(reader, at);
  return char === '*' ? strongAt(reader, at, end) : undefined;
}

/** Markdown's `**bold**`, where the stars stand at the edges of words. */
function strongAt(reader: Reader, at: number, end: number): Piece | undefined {
  const { raw } = reader;
  if (!raw.startsWith('**', at) || /[\w*]/u.test(raw.charAt(at - 1))) return undefined;
  const close = raw.indexOf('**', at + 2);
  if (close < at + 3 || close + 2 > end) return undefined;
  const tight = !/\s/u.test(raw.charAt(at + 2) + raw.charAt(close - 1));
  if (!tight || /[\w*]/u.test(raw.charAt(close + 2))) return undefined;
  return { inlines: [{ type: 'strong', children: reader.read(at + 2, close) }], end: close + 2 };
}

/** Which `{` is closed by which `}`, both as offsets in the raw text. */
interface Braces {
  readonly closing: ReadonlyMap<number, number>;
  /** Braces nested deeper than the cap are no groups, but text. */
  readonly tooDeep: boolean;
}

/** Pairs the braces of a raw text outside the given spans; an escaped brace is none. */
function pairBraces(raw: string, spans: ReadonlyMap<number, Span>): Braces {
  const closing = new Map<number, number>();
  const open: number[] = [];
  let tooDeep = false;
  for (let at = 0; at < raw.length; at += 1) {
    const span = spans.get(at);
    const char = raw[at];
    if (span !== undefined) at = span.end - 1;
    else if (char === '\\') at += 1;
    else if (char === '{') tooDeep = open.push(at) > BRACE_DEPTH_MAX || tooDeep;
    else if (char === '}') {
      const start = open.pop();
      if (start !== undefined && open.length < BRACE_DEPTH_MAX) closing.set(start, at);
    }
  }
  return { closing, tooDeep };
}
