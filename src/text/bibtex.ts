/** Reads BibTeX: text → entries with their fields as typed, each with its lines. */
import { bibtexParser } from 'latex-utensils';
import type { LineRange } from '../model/claim.ts';

/** One field of an entry, in TeX as typed: braces, accents and `$…$` stay. */
interface BibtexField {
  readonly value: string;
  readonly lines: LineRange;
}

export interface BibtexEntry {
  /** In lower case: `inproceedings`. */
  readonly type: string;
  readonly key: string;
  /** Name in lower case → field; of two with one name the first counts, as in BibTeX. */
  readonly fields: ReadonlyMap<string, BibtexField>;
  readonly lines: LineRange;
}

/** What could not be read, or was read in another way than BibTeX would. */
interface BibtexProblem {
  readonly line: number;
  readonly message: string;
}

export interface BibtexFile {
  readonly entries: readonly BibtexEntry[];
  readonly problems: readonly BibtexProblem[];
}

/** A piece of the file that begins with an entry, and the line that it begins on. */
interface Chunk {
  readonly text: string;
  readonly line: number;
}

/** Abbreviation in lower case → text. */
type Strings = Map<string, string>;

/** An entry begins on a line of its own: a broken one ends, at the latest, before the next. */
const ENTRY_START = /^(?=[ \t]*@[a-z]+\s*[{(])/imu;
const HEAD = /^[ \t]*@([a-z]+)\s*[{(]\s*([^\s,{}"]*)/iu;
const ESCAPED_BRACE = /\\[{}]/gu;
const MONTHS =
  'January February March April May June July August September October November December';

/**
 * Reads a BibTeX file in its order. `@string` abbreviations are replaced by their text, and fields
 * of a `crossref` entry are inherited. A broken entry is left out and told; the others are read.
 *
 * @param text with line ends `\n`
 */
export function readBibtex(text: string): BibtexFile {
  const strings = new Map(MONTHS.split(' ').map((name) => [name.slice(0, 3).toLowerCase(), name]));
  const entries: BibtexEntry[] = [];
  const problems: BibtexProblem[] = [];
  for (const chunk of chunksOf(text)) {
    const { entries: some, problems: told } = readChunk(chunk, strings);
    entries.push(...some);
    problems.push(...told);
  }
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  return { entries: entries.map((entry) => inheriting(entry, byKey)), problems };
}

function* chunksOf(text: string): Iterable<Chunk> {
  let line = 1;
  for (const chunk of text.split(ENTRY_START)) {
    if (HEAD.test(chunk)) yield { text: chunk, line };
    line += chunk.split('\n').length - 1;
  }
}

function readChunk(chunk: Chunk, strings: Strings): BibtexFile {
  const [, type = '', key = ''] = HEAD.exec(chunk.text) ?? [];
  if (type.toLowerCase() === 'comment') return { entries: [], problems: [] };
  try {
    return entriesOf(chunk, bibtexParser.parse(chunk.text), strings);
  } catch (error) {
    return readEscaped(chunk, strings) ?? leftOut(chunk, key, error);
  }
}

/** BibTeX counts braces after a backslash like any other, but not every author knows. */
function readEscaped(chunk: Chunk, strings: Strings): BibtexFile | undefined {
  try {
    const parsed = bibtexParser.parse(chunk.text.replace(ESCAPED_BRACE, '__'));
    const { entries, problems } = entriesOf(chunk, parsed, strings);
    const message = 'the braces balance only if those after a backslash do not count; read so';
    const told = entries.map(({ key }) => problemOf(chunk.line, key, message));
    return { entries, problems: [...told, ...problems] };
  } catch {
    return undefined;
  }
}

function leftOut({ line }: Chunk, key: string, error: unknown): BibtexFile {
  if (!bibtexParser.isSyntaxError(error)) throw error;
  const { start } = error.location;
  const expected = error.message.replace(/^E/u, 'e').replace(/\.$/u, '');
  const problem = problemOf(line + start.line - 1, key, `${expected}; the entry is left out`);
  return { entries: [], problems: [problem] };
}

function problemOf(line: number, key: string, message: string): BibtexProblem {
  return { line, message: `entry "${key}": ${message}` };
}

function entriesOf(
  chunk: Chunk,
  { content }: bibtexParser.BibtexAst,
  strings: Strings,
): BibtexFile {
  const entries: BibtexEntry[] = [];
  const problems: BibtexProblem[] = [];
  for (const node of content) {
    if (bibtexParser.isStringEntry(node)) {
      strings.set(node.abbreviation.toLowerCase(), typed(node.value, chunk.text));
    } else if (bibtexParser.isEntry(node)) {
      const { entry, undefinedNames } = entryOf(node, chunk, strings);
      const message = (name: string) => `no @string before it defines "${name}"; read as empty`;
      problems.push(
        ...undefinedNames.map((name) => problemOf(entry.lines[0], entry.key, message(name))),
      );
      entries.push(entry);
    }
  }
  return { entries, problems };
}

function entryOf(node: bibtexParser.Entry, chunk: Chunk, strings: Strings) {
  const undefinedNames: string[] = [];
  const fields = new Map<string, BibtexField>();
  for (const { name, value, location } of node.content) {
    const parts = bibtexParser.isConcatValue(value) ? value.content : [value];
    const text = parts.map((part) => {
      if (!bibtexParser.isAbbreviationValue(part)) return typed(part, chunk.text);
      const defined = strings.get(part.content.toLowerCase());
      if (defined === undefined) undefinedNames.push(part.content);
      return defined ?? '';
    });
    const field = { value: text.join(''), lines: linesOf(location, chunk) };
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), field);
  }
  const { entryType, internalKey: key = '', location } = node;
  const entry = { type: entryType.toLowerCase(), key, fields, lines: linesOf(location, chunk) };
  return { entry, undefinedNames };
}

/** A text without its delimiters, cut from the file itself; a number as it is. */
function typed(
  value: bibtexParser.TextStringValue | bibtexParser.NumberValue,
  text: string,
): string {
  const { start, end } = value.location;
  const edge = bibtexParser.isTextStringValue(value) ? 1 : 0;
  return text.slice(start.offset + edge, end.offset - edge);
}

function linesOf({ start, end }: bibtexParser.Entry['location'], { line }: Chunk): LineRange {
  return [line + start.line - 1, line + end.line - 1];
}

/** Fields that an entry lacks come from the volume that it names; that one's title is its book's. */
function inheriting(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): BibtexEntry {
  const volume = byKey.get(entry.fields.get('crossref')?.value.trim() ?? '');
  if (volume === undefined || volume === entry) return entry;
  const { title, ...others } = Object.fromEntries(volume.fields);
  const inherited = title === undefined ? others : { booktitle: title, ...others };
  return { ...entry, fields: new Map([...Object.entries(inherited), ...entry.fields]) };
}
