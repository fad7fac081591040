/**
 * Splits a BibTeX file into entries with their fields as typed, entry by entry. Kept parsers were
 * tried: they take minutes for files of 100 MB, or lose the whole file, or the TeX, by one bad entry.
 */
import type { LineRange } from '../../model/claim.ts';
import { lineCounter } from './record.ts';

export interface BibtexField {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
  readonly lines: LineRange;
}

export interface BibtexEntry {
  /** Lower case. */
  readonly type: string;
  readonly key: string;
  readonly fields: readonly BibtexField[];
  readonly lines: LineRange;
  /** Why it could not be read to its end; its fields are those before. */
  readonly broken?: string;
}

const START = /@[ \t]*([A-Za-z]+)\s*([{(])/gu;
/** Where the next entry is sure to begin, whatever braces the one before left open. */
const NEXT = /^[ \t]*@[ \t]*[A-Za-z]+\s*[{(][ \t]*(?:[^\s,{}()"=]*[ \t]*,|[^\s,{}()"=]+[ \t]*=)/gmu;
/** A value that holds this was closed too late: a brace in it was left open. */
const SWALLOWED = /[}"],?\s+[a-z][\w-]*\s*=\s*["{\d]/iu;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A value or a place that the grammar does not allow. */
class Unexpected extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

interface Cursor {
  readonly text: string;
  at: number;
  /** No value reaches beyond. */
  end: number;
  readonly strings: Map<string, string>;
  readonly lineAt: (offset: number) => number;
}

/** The entries of a file in order. `@string` is expanded; `@comment` and `@preamble` are passed over. */
export function* bibtexEntries(text: string): Generator<BibtexEntry> {
  const strings = new Map(MONTHS.map((month) => [month, month]));
  const cursor: Cursor = { text, at: 0, end: 0, strings, lineAt: lineCounter(text) };
  for (let start = nextStart(text, 0); start !== null; start = nextStart(text, cursor.at)) {
    const type = (start[1] ?? '').toLowerCase();
    cursor.at = start.index + start[0].length;
    cursor.end = endFor(text, cursor.at);
    const entry = isCommentedOut(text, start.index) ? undefined : readEntry(cursor, type, start);
    if (entry !== undefined && type !== 'comment' && type !== 'preamble' && type !== 'string')
      yield entry;
  }
}

function nextStart(text: string, from: number): RegExpExecArray | null {
  START.lastIndex = from;
  return START.exec(text);
}

/** The beginning of the next entry, which bounds this one. */
function endFor(text: string, from: number): number {
  NEXT.lastIndex = from;
  return NEXT.exec(text)?.index ?? text.length;
}

function isCommentedOut(text: string, at: number): boolean {
  return text
    .slice(text.lastIndexOf('\n', at) + 1, at)
    .trimStart()
    .startsWith('%');
}

function readEntry(cursor: Cursor, type: string, start: RegExpExecArray): BibtexEntry | undefined {
  const first = cursor.lineAt(start.index);
  if (type === 'comment' || type === 'preamble') {
    skipBlock(cursor);
    return undefined;
  }
  const close = start[2] === '{' ? '}' : ')';
  const key = type === 'string' ? '' : readKey(cursor);
  const fields: BibtexField[] = [];
  let broken: string | undefined;
  try {
    readFields(cursor, close, fields);
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
    broken = `${error.message}, line ${cursor.lineAt(Math.max(error.at, cursor.at))}`;
    cursor.at = cursor.end;
    if (SWALLOWED.test(fields.at(-1)?.value ?? '')) fields.pop();
  }
  if (type === 'string') for (const { name, value } of fields) cursor.strings.set(name, value);
  const last = Math.max(first, cursor.lineAt(lastVisible(cursor)));
  return { type, key, fields, lines: [first, last], ...(broken !== undefined && { broken }) };
}

function lastVisible({ text, at }: Cursor): number {
  let end = at;
  while (end > 0 && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** Passes over a balanced block, or, where it never closes, over its line. */
function skipBlock(cursor: Cursor): void {
  const close = closingBrace(cursor.text, cursor.at, cursor.end, false);
  const line = cursor.text.indexOf('\n', cursor.at);
  cursor.at = close === undefined ? (line < 0 ? cursor.end : line) : close + 1;
}

function readKey(cursor: Cursor): string {
  const key = /^\s*([^,{}"=\s][^,{}"=\n]*?)?\s*(?:,|(?=[})]))/u.exec(
    cursor.text.slice(cursor.at, cursor.at + 1_000),
  );
  cursor.at += key?.[0].length ?? 0;
  return key?.[1] ?? '';
}

function readFields(cursor: Cursor, close: string, fields: BibtexField[]): void {
  for (;;) {
    skipBetween(cursor);
    const sign = cursor.text.charAt(cursor.at);
    if (cursor.at >= cursor.end)
      throw new Unexpected(`expected "${close}" at the end of the entry`, cursor.at);
    if (sign === close || sign === '}') {
      cursor.at += 1;
      return;
    }
    fields.push(readField(cursor));
  }
}

/** White space, commas and comments between fields. */
function skipBetween(cursor: Cursor): void {
  const between = /(?:[\s,]|%[^\n]*)*/uy;
  between.lastIndex = cursor.at;
  cursor.at = Math.min(cursor.end, cursor.at + (between.exec(cursor.text)?.[0].length ?? 0));
}

function readField(cursor: Cursor): BibtexField {
  const name = /([^\s=,{}"#()%]+)\s*=\s*/uy;
  name.lastIndex = cursor.at;
  const match = name.exec(cursor.text);
  if (match === null) throw new Unexpected('expected a field such as "title = {…}"', cursor.at);
  const first = cursor.lineAt(cursor.at);
  cursor.at += match[0].length;
  const value = readValue(cursor);
  return { name: (match[1] ?? '').toLowerCase(), value, lines: [first, cursor.lineAt(cursor.at)] };
}

/** Pieces joined by `#`. */
function readValue(cursor: Cursor): string {
  let value = readPiece(cursor);
  for (let joint = /\s*#\s*/uy; ;) {
    joint.lastIndex = cursor.at;
    const match = joint.exec(cursor.text);
    if (match === null || cursor.at + match[0].length > cursor.end) return value;
    cursor.at += match[0].length;
    value += readPiece(cursor);
  }
}

function readPiece(cursor: Cursor): string {
  const { text, at } = cursor;
  if (text[at] === '{') return readBraced(cursor);
  if (text[at] === '"') return readQuoted(cursor);
  const bare = /[^\s,#{}"()=]+/uy;
  bare.lastIndex = at;
  const word = bare.exec(text)?.[0];
  if (word === undefined) throw new Unexpected('expected a value in braces or quotes', at);
  cursor.at += word.length;
  return cursor.strings.get(word.toLowerCase()) ?? word;
}

function readBraced(cursor: Cursor): string {
  const { text, at, end } = cursor;
  const close = closingBrace(text, at + 1, end, false) ?? closingBrace(text, at + 1, end, true);
  if (close === undefined) throw new Unexpected('a brace is never closed', at);
  cursor.at = close + 1;
  return text.slice(at + 1, close);
}

/**
 * The brace that closes what is open at `from`. BibTeX counts a brace after a backslash like any
 * other; files that do not balance so may balance without them.
 */
function closingBrace(
  text: string,
  from: number,
  end: number,
  escapes: boolean,
): number | undefined {
  let depth = 1;
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5c && escapes) at += 1;
    else if (code === 0x7b) depth += 1;
    else if (code === 0x7d && (depth -= 1) === 0) return at;
  }
  return undefined;
}

/** A quote closes a value where braces are balanced and the value may end: `"a "b" c",`. */
function readQuoted(cursor: Cursor): string {
  const { text, at, end } = cursor;
  let depth = 0;
  for (let here = at + 1; here < end; here += 1) {
    const sign = text.charAt(here);
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (
      sign === '"' &&
      depth <= 0 &&
      /^\s*(?:[,#})]|[\w-]+\s*=|$)/u.test(text.slice(here + 1, here + 200))
    ) {
      cursor.at = here + 1;
      return text.slice(at + 1, here);
    }
  }
  throw new Unexpected('a quote is never closed', at);
}
