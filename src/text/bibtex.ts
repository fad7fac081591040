/** Splits BibTeX into entries with their fields as typed; latex-utensils parses each entry by itself. */
import { bibtexParser } from 'latex-utensils';
import type { LineRange } from '../model/claim.ts';
import { lineCounter } from './line-counter.ts';

export interface BibtexField {
  /** Lower case. */
  readonly name: string;
  /** In TeX as typed: braces, accents and `$…$` stay. */
  readonly value: string;
  readonly lines: LineRange;
}

export interface BibtexEntry {
  /** Lower case. */
  readonly type: string;
  readonly key: string;
  readonly fields: readonly BibtexField[];
  readonly lines: LineRange;
  /** Why BibTeX would not read it, or not to its end; its fields are those that are certain. */
  readonly broken?: string;
}

/** A piece of the file that begins with an entry. */
interface Chunk {
  readonly type: string;
  readonly key: string;
  /** What the parser is given in place of type and key, which may be any text. */
  readonly head: string;
  readonly body: string;
  /** Offsets of the entry and of the body in the file. */
  readonly start: number;
  readonly at: number;
}

interface Parsed {
  readonly node: bibtexParser.Entry | bibtexParser.StringEntry | undefined;
  readonly fault?: unknown;
}

/** An entry begins on a line of its own, behind another, or with a field behind text. */
const START =
  /(?:^|(?<=[})]))[ \t]*@[ \t]*[a-z]+\s*[{(]|(?<=[\s;.:])@[a-z]+\s*[{(]\s*[^\s,{}"=]+,\s*[a-z][\w-]*\s*=\s*["{\d]/gimu;
const HEAD = /@[ \t]*([a-z]+)\s*([{(])(?:\s*([^,{}"=\s][^,{}"=\n]*?)?\s*(?:,|(?=[})])))?/iu;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A rewriting of the same length: offsets stay, and values are cut from the text as it was. */
type Mend = readonly [pattern: RegExp, mended: (fault: string) => string];

const COMMENTED_FIELD: Mend = [/^[ \t]*%.*$/gmu, (line) => ' '.repeat(line.length)];
/** Faults whose meaning is certain. What stands before is looked at last, or spaces cost their square. */
const FAULTS: readonly Mend[] = [
  COMMENTED_FIELD,
  // Two commas, and none between fields on lines of their own.
  [/,(?:\s*,)+/gu, (commas) => `,${commas.slice(1).replaceAll(',', ' ')}`],
  [/\n(?<=["}\d][ \t]*\n)(?=\s*[a-z][\w-]*\s*=\s*["{\w])/giu, () => ','],
  [/(?<=["}])[ \t](?=\s*[a-z][\w-]*\s*=\s*["{\d])/giu, () => ','],
  // A quote inside a quoted value.
  [/"(?<![=#]\s*")(?!\s*(?:[,#})]|[\w-]+\s*=|$))/gu, () => '_'],
  // A value without braces or quotes, and none at all.
  [/[^\s"{},#=](?<==[ \t]*.)[^\n,{}"#]*(?=[,\n}])/gu, (value) => '1'.repeat(value.length)],
  [/(?<==)[ \t]+(?=,)/gu, (space) => '1'.repeat(space.length)],
];
/** BibTeX counts a brace after a backslash like any other, but not every author knows. */
const ESCAPED_BRACE: Mend = [/\\[{}]/gu, () => '__'];
/** How an entry is read, until the parser takes it: the first two are BibTeX. */
const READINGS: readonly (readonly Mend[])[] = [
  [],
  [COMMENTED_FIELD],
  FAULTS,
  [...FAULTS, ESCAPED_BRACE],
];
/** Where a field begins: an entry that breaks off is read up to one of these. */
const FIELD_START = /(?<=[\s,])(?=[a-z][\w-]*\s*=\s*["{\w])(?<=[,\n]\s*)/giu;
/** A value that holds this was closed too late: a brace in it was left open. */
const SWALLOWED = /["}\d],?\s+[a-z][\w-]*\s*=\s*["{\d]/iu;
/** Braces that may be open at once, and that may be open where an entry is over. */
const DEPTH_MAX = 100;
const UNCLOSED_MAX = 4;

/** Characters of a macro, of a value that is joined of several, and fields of an entry. */
const STRING_MAX = 10_000;
const VALUE_MAX = 1_000_000;
const FIELDS_MAX = 1_000;

/** Thrown where more braces are open at the end of an entry than any slip leaves. */
class Unclosed extends Error {}

/** The ends that are tried for an entry that breaks off, and the length up to which any is mended. */
const ENDS = 12;
const MENDED_MAX = 200_000;

/** The entries of a file in order. `@string` is expanded; `@comment` and `@preamble` are passed over. */
export function* bibtexEntries(text: string): Generator<BibtexEntry> {
  const strings = new Map(MONTHS.map((month) => [month, month]));
  const lineAt = lineCounter(text);
  for (const chunk of chunksOf(text)) {
    const { node, fault } = parse(chunk);
    if (chunk.type !== 'string') yield entryOf(chunk, node, fault, strings, lineAt);
    else if (node !== undefined && bibtexParser.isStringEntry(node)) {
      const value = valueOf(node.value, chunk, strings);
      if (value.length <= STRING_MAX) strings.set(node.abbreviation.toLowerCase(), value);
      else yield tooLongString(chunk, node.abbreviation, lineAt);
    }
  }
}

/** A macro made of macros may double with each line. */
function tooLongString(
  { body, start }: Chunk,
  key: string,
  lineAt: (offset: number) => number,
): BibtexEntry {
  const lines: LineRange = [lineAt(start), lineAt(start + body.trimEnd().length)];
  const broken = `a macro of more than ${STRING_MAX} characters`;
  return { type: 'string', key, fields: [], lines, broken };
}

function* chunksOf(text: string): Generator<Chunk> {
  let start = startFrom(text, 0);
  while (start < text.length) {
    // Behind its @: an entry that stands behind a space would begin once more without that.
    const next = startFrom(text, text.indexOf('@', start) + 1);
    const chunk = chunkOf(text, start, next);
    if (!/^(?:comment|preamble)$/u.test(chunk.type) && !isCommentedOut(text, start)) yield chunk;
    start = next;
  }
}

/** Where the next entry begins, or the end of the text. */
function startFrom(text: string, from: number): number {
  START.lastIndex = from;
  return START.exec(text)?.index ?? text.length;
}

function isCommentedOut(text: string, at: number): boolean {
  return /^\s*%/u.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
}

function chunkOf(text: string, from: number, to: number): Chunk {
  const whole = text.slice(from, to);
  const match = HEAD.exec(whole);
  const [all = '', given = '', open = '{', key = ''] = match ?? [];
  const type = given.toLowerCase();
  const start = from + (match?.index ?? 0);
  if (type === 'string')
    return { type, key, head: '', body: text.slice(start, to), start, at: start };
  const at = start + all.length;
  return { type, key, head: `@misc${open}k,`, body: text.slice(at, to), start, at };
}

/** What the parser makes of a chunk, and its first fault where it is no BibTeX as it stands. */
function parse({ head, body }: Chunk): Parsed {
  let fault: unknown;
  for (const mends of body.length <= MENDED_MAX ? READINGS : READINGS.slice(0, 2)) {
    const mended = mends.reduce((text, [pattern, mend]) => text.replace(pattern, mend), body);
    try {
      const node = nodeOf(head + mended);
      return mends.length > 1 ? { node, fault } : { node };
    } catch (error) {
      fault ??= error;
    }
  }
  return { node: body.length <= MENDED_MAX ? nodeBeforeFault(head, body) : undefined, fault };
}

/** The first entry of a text. @throws where there is none that is whole */
function nodeOf(text: string): bibtexParser.Entry | bibtexParser.StringEntry {
  checkBraces(text);
  const [node] = bibtexParser.parse(text).content;
  if (node !== undefined && (bibtexParser.isEntry(node) || bibtexParser.isStringEntry(node)))
    return node;
  throw new Error('expected an entry such as "@article{key, title = {…}}"');
}

/** @throws where the parser would take all memory, or twice the time for each brace that is open */
function checkBraces(text: string): void {
  let depth = 0;
  for (const [brace] of text.matchAll(/[{}]/gu)) {
    depth = brace === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEPTH_MAX) throw new RangeError('too deep');
  }
  if (depth > UNCLOSED_MAX) throw new Unclosed();
}

/** An entry that is never closed, or broken in the middle, up to the last field that is whole. */
function nodeBeforeFault(head: string, body: string): Parsed['node'] {
  const ends = [...body.matchAll(FIELD_START)].map(({ index }) => index);
  for (const end of [body.length, ...ends.reverse()].slice(0, ENDS)) {
    try {
      const node = nodeOf(`${head}${body.slice(0, end)}}`);
      if (end < body.length || !SWALLOWED.test(body.slice(lastValueAt(node, head)))) return node;
    } catch {
      // Another end may be the right one.
    }
  }
  return undefined;
}

function lastValueAt(node: Parsed['node'], head: string): number {
  const last = node !== undefined && bibtexParser.isEntry(node) ? node.content.at(-1) : undefined;
  return (last?.value.location.start.offset ?? head.length) - head.length;
}

function entryOf(
  chunk: Chunk,
  node: Parsed['node'],
  fault: unknown,
  strings: ReadonlyMap<string, string>,
  lineAt: (offset: number) => number,
): BibtexEntry {
  const { type, key, head, start, at } = chunk;
  const first = lineAt(start);
  const firstOfBody = lineAt(at);
  const given =
    node !== undefined && bibtexParser.isEntry(node) ? node.content.slice(0, FIELDS_MAX) : [];
  const fields = given.map(({ name, value, location }): BibtexField => {
    const lines: LineRange = [
      lineAt(at + location.start.offset - head.length),
      lineAt(at + value.location.end.offset - head.length),
    ];
    return { name: name.toLowerCase(), value: valueOf(value, chunk, strings), lines };
  });
  const lines: LineRange = [first, lineAt(at + lengthOf(chunk, node))];
  const broken = fault === undefined ? {} : { broken: reasonOf(fault, chunk, firstOfBody) };
  return { type, key, fields, lines, ...broken };
}

/** Up to where the entry reaches in its body; a broken one reaches to the next. */
function lengthOf({ head, body }: Chunk, node: Parsed['node']): number {
  const end = node === undefined ? body.length : node.location.end.offset - head.length;
  return body.slice(0, end).trimEnd().length;
}

/** A value as typed, without its delimiters. */
function valueOf(
  value: bibtexParser.Entry['content'][number]['value'],
  { head, body }: Chunk,
  strings: ReadonlyMap<string, string>,
): string {
  let text = '';
  for (const part of bibtexParser.isConcatValue(value) ? value.content : [value]) {
    const { start, end } = part.location;
    const typed = body.slice(start.offset - head.length, end.offset - head.length);
    text += bibtexParser.isTextStringValue(part)
      ? typed.slice(1, -1)
      : (strings.get(typed.trim().toLowerCase()) ?? typed.trim());
    if (text.length > VALUE_MAX) break;
  }
  return text;
}

function reasonOf(fault: unknown, { body }: Chunk, firstOfBody: number): string {
  if (fault instanceof RangeError) return 'its braces are nested too deeply';
  if (fault instanceof Unclosed) return 'more than one brace is never closed';
  if (!bibtexParser.isSyntaxError(fault)) return 'expected a field such as "title = {…}"';
  const { message, found, location } = fault;
  const rows = found === null ? body.trimEnd().split('\n').length : location.start.line;
  const line = `line ${firstOfBody + rows - 1}`;
  if (found === null) return `a brace or a quote is never closed, ${line}`;
  return `${message.replace(/^E/u, 'e').replace(/\.$/u, '')}, ${line}`;
}
