/** Bytes → text in pieces: UTF-8, UTF-16 or Windows-1252, line ends `\n`, NFC, without characters nobody can see. */
import { UNWANTED, type Unwanted } from './unwanted.ts';

/** Enough of a text to tell it from anything else. */
const SEARCHED = 100_000;

/** What is said of a file whose encoding had to be told from its letters. */
const GUESSED: Unwanted = {
  pattern: /[^\p{ASCII}]/gu,
  replacement: '$&',
  what: 'letters that are not valid UTF-8 were read as Windows-1252 (check them, and save the file in UTF-8 where they are wrong)',
};

/** What a table keeps of a line end within a cell. */
const RETURNS: Unwanted = {
  pattern: /\r/gu,
  replacement: ' ',
  what: 'carriage returns within lines were read as spaces',
};

/** Counts of what was taken out of a text or replaced, one for each of `UNWANTED`. */
export interface Removal {
  /** What was found and what became of it. */
  readonly what: string;
  readonly places: number;
  /** The line of the first, from 1. */
  readonly line: number;
}

/** What a text was rid of while it was decoded; it grows with each piece. */
export interface Decoding {
  encoding: string;
  lines: number;
  /** Whether a lone carriage return ends a line: as the first line ends, so do all. Left out until then. */
  returnsEndLines: boolean | undefined;
  /** Share of characters at the beginning that cannot be text. */
  unreadable: number;
  readonly removed: Map<string, Removal>;
}

/** @param encoding as {@link encodingOf} tells it */
export function newDecoding(encoding = 'utf-8'): Decoding {
  return { encoding, lines: 0, returnsEndLines: undefined, unreadable: 0, removed: new Map() };
}

/**
 * Decodes bytes in a known encoding. Line ends become `\n`, those of a file that knows no other also
 * where they are lone carriage returns; nothing else ends a line, so a line of the file stays one line. Characters that nobody can see or that reorder others are taken out.
 * @param chunks the bytes, in order, cut anywhere
 * @param decoding says the encoding, and counts what is taken out
 * @returns pieces that each end with a line end, but for the last
 */
export function* decodePieces(chunks: Iterable<Uint8Array>, decoding: Decoding): Generator<string> {
  const decoder = new TextDecoder(decoding.encoding, { ignoreBOM: true });
  let isFirst = true;
  let rest = '';
  for (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true });
    if (isFirst) {
      rest = rest.replace(/^\uFEFF+/u, '');
      decoding.unreadable = unreadableShare(rest.slice(0, SEARCHED));
      isFirst = false;
    }
    decoding.returnsEndLines ??= endsInReturns(rest);
    const end = endOfLines(rest, decoding);
    if (end === 0) continue;
    yield cleanPiece(rest.slice(0, end), decoding);
    rest = rest.slice(end);
  }
  rest += decoder.decode();
  if (rest !== '') yield cleanPiece(rest, decoding);
}

/** Bytes as one text. */
export function decodeText(bytes: Uint8Array): string {
  return [...decodePieces([bytes], newDecoding(encodingOf(() => [bytes])))].join('');
}

/**
 * The encoding of a file: UTF-16 by its mark or by the zeros beside Latin letters; UTF-8 where it is
 * valid, or nearly so; else what old programs of Windows save. All of it is looked at: the first letter
 * with an accent may be the last of a large file.
 * @param bytes in order, cut anywhere, read anew at each call
 */
export function encodingOf(bytes: () => Iterable<Uint8Array>): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  for (const chunk of bytes()) {
    const wide = isFirst ? wideEncodingOf(chunk) : undefined;
    if (wide !== undefined) return wide;
    isFirst = false;
    if (!isDecodable(decoder, chunk)) return isWestern(bytes()) ? 'windows-1252' : 'utf-8';
  }
  return 'utf-8';
}

function isDecodable(decoder: TextDecoder, chunk: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Bytes that tell UTF-16 without a mark, and the share of them that is zero in the half of each letter. */
const WIDE_SAMPLE = 2000;
const WIDE_SHARE = 0.4;

function wideEncodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, WIDE_SAMPLE);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / Math.max(1, sample.length / 2));
  if (odd > WIDE_SHARE && even === 0) return 'utf-16le';
  return even > WIDE_SHARE && odd === 0 ? 'utf-16be' : undefined;
}

/** What is one character in UTF-8, of two bytes or more. */
const OF_UTF8 = /[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3}/gu;
/** Letters with accents, and quotation marks and dashes, as Windows-1252 has them: few are neighbours. */
const OF_WINDOWS = /(?<![\x80-\xFF])[\x80-\xFF]{1,2}(?![\x80-\xFF])/gu;

/**
 * Whether bytes that are not all UTF-8 are text of a Western European language in a single byte a letter.
 * A stray byte in a text in UTF-8 is a fault, and so are bytes in a row: they may be of any language.
 */
function isWestern(chunks: Iterable<Uint8Array>): boolean {
  let [inUtf8, all, letters] = [0, 0, 0];
  for (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    inUtf8 += bytes.match(OF_UTF8)?.length ?? 0;
    // A character may be cut where the bytes end.
    const others = bytes.replace(OF_UTF8, '').replace(/[\x80-\xFF]{1,3}$/u, '');
    all += others.match(/[\x80-\xFF]+/gu)?.length ?? 0;
    letters += others.match(OF_WINDOWS)?.length ?? 0;
  }
  return all > inUtf8 && letters > 0.9 * all;
}

/** Share of replacement characters and of controls other than white space. */
function unreadableShare(text: string): number {
  const unreadable = text.match(/[[\p{Cc}--\s]\uFFFD]/gv) ?? [];
  return unreadable.length / Math.max(1, text.length);
}

/** How the first line ends; undefined where it does not yet. */
function endsInReturns(text: string): boolean | undefined {
  const end = /\r*\n|\r(?=[^\r])/u.exec(text)?.[0];
  return end === undefined ? undefined : !end.endsWith('\n');
}

/** Where the last whole line of a text ends. A carriage return at its end may be half a line end. */
function endOfLines(text: string, { returnsEndLines }: Decoding): number {
  const feed = text.lastIndexOf('\n') + 1;
  return feed > 0 || returnsEndLines !== true ? feed : text.slice(0, -1).lastIndexOf('\r') + 1;
}

function cleanPiece(raw: string, decoding: Decoding): string {
  let text = raw.replace(decoding.returnsEndLines === false ? /\r+\n/gu : /\r\n?/gu, '\n');
  const guessed = decoding.encoding === 'windows-1252' ? [GUESSED, ...UNWANTED] : UNWANTED;
  for (const { pattern, replacement, what } of [RETURNS, ...guessed]) {
    const places = [...text.matchAll(pattern)].map(({ index }) => index);
    const [first] = places;
    if (first === undefined) continue;
    count(decoding, what, places.length, decoding.lines + linesIn(text.slice(0, first)) + 1);
    text = text.replace(pattern, replacement);
  }
  decoding.lines += linesIn(text);
  return narrowed(composed(text));
}

/** Behind the letters of an escape, as JSON has them: these are no letters that a mark goes with. */
const AFTER_ESCAPE = /(?<=\\(?:u[\da-fA-F]{4}|[bfnrt]))(?=\p{M})/u;

/** A text in NFC, in which escapes are what they were. */
function composed(text: string): string {
  if (!/\p{M}/u.test(text)) return text.normalize('NFC');
  const parts = text.split(AFTER_ESCAPE);
  return parts.map((part) => part.normalize('NFC')).join('');
}

/** A text in one byte a character where that is enough: the decoder takes two for any. */
function narrowed(text: string): string {
  return /[^\0-\xFF]/u.test(text) ? text : Buffer.from(text, 'latin1').toString('latin1');
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

function count({ removed, encoding }: Decoding, what: string, places: number, line: number): void {
  const told = what.replace('%encoding', encoding.toUpperCase());
  const before = removed.get(told);
  const sum = (before?.places ?? 0) + places;
  removed.set(told, { what: told, places: sum, line: before?.line ?? line });
}
