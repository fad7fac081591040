/** Reads formats of one field a line, each line with its tag: RIS, MEDLINE (nbib) and Refer. */
import type { LineRange } from '../../model/claim.ts';
import { type Fact, type FactName, type RecordReading, unreadable } from './record.ts';

/** A field: its tag, and its value with the lines that continue it, joined by line feeds. */
export interface TaggedField {
  readonly tag: string;
  value: string;
  lines: LineRange;
}

export interface TaggedRecord {
  readonly lines: LineRange;
  readonly fields: readonly TaggedField[];
  /** The text ends before the record does. */
  readonly isCut?: true;
}

/** A line that belongs to no record. */
interface StrayLine {
  readonly stray: string;
  readonly line: number;
}

/** How a format marks its fields and records. */
export interface TagStyle {
  /** A line that begins a field: its first group is the tag, its second the value. */
  readonly field: RegExp;
  /** Whether a field begins a new record; `fields` are those of the record that is open. */
  readonly begins: (tag: string, fields: readonly TaggedField[], afterBlank: boolean) => boolean;
  /** The tag that ends a record, where the format has one. */
  readonly end?: string;
}

/** The records of a text and the lines between them, in order. A record that is cut off is read. */
function* taggedRecords(text: string, style: TagStyle): Generator<TaggedRecord | StrayLine> {
  let fields: TaggedField[] = [];
  let afterBlank = true;
  for (const { line, no } of eachLine(text)) {
    const match = style.field.exec(line);
    const tag = match?.[1];
    if (tag !== undefined && (tag === style.end || style.begins(tag, fields, afterBlank))) {
      yield* recordOf(fields);
      fields = [];
    }
    if (tag !== undefined && tag !== style.end) {
      fields.push({ tag, value: (match?.[2] ?? '').trim(), lines: [no, no] });
    } else if (tag === undefined && line.trim() !== '') {
      if (fields.length === 0) yield { stray: line.trim(), line: no };
      else continueField(fields, line, no);
    }
    afterBlank = line.trim() === '';
  }
  for (const last of recordOf(fields))
    yield style.end === undefined ? last : { ...last, isCut: true };
}

/**
 * The reading of a tagged format: each record by a function, and each line of words between them as
 * one that cannot be read.
 *
 * @param what a record of the format is called
 * @param read gives nothing for what is no record but the file's own
 */
export function readTagged(
  style: TagStyle,
  what: string,
  read: (record: TaggedRecord) => RecordReading | undefined,
): (text: string) => Generator<RecordReading> {
  return function* (text) {
    for (const record of taggedRecords(text, style)) {
      const reading = 'fields' in record ? read(record) : strayLine(record, what);
      if (reading !== undefined) yield reading;
    }
  };
}

function strayLine({ stray, line }: StrayLine, what: string): RecordReading | undefined {
  return /\p{L}{3}/u.test(stray)
    ? unreadable({ lines: [line, line] }, `no line of a ${what}`)
    : undefined;
}

/** The lines of a text one by one, so that a large one is never split as a whole. */
export function* eachLine(text: string): Generator<{ line: string; no: number }> {
  let no = 0;
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    yield { line: text.slice(at, stop).replace(/\r$/, ''), no: (no += 1) };
    at = stop + 1;
  }
}

function continueField(fields: readonly TaggedField[], line: string, no: number): void {
  const last = fields.at(-1);
  if (last === undefined) return;
  last.value = `${last.value}\n${line.trim()}`.trim();
  last.lines = [last.lines[0], no];
}

function* recordOf(fields: readonly TaggedField[]): Generator<TaggedRecord> {
  const [first] = fields;
  const last = fields.at(-1);
  if (first && last) yield { lines: [first.lines[0], last.lines[1]], fields };
}

/**
 * The facts of a record, by a table of tags. The order of a name's tags in the table is the order
 * of preference; one tag's fields stay in the order of the file.
 */
export function factsByTag(
  { fields }: TaggedRecord,
  table: Readonly<Partial<Record<FactName, readonly string[]>>>,
): Fact[] {
  return Object.entries(table).flatMap(([name, tags]) =>
    tags.flatMap((tag) => factsOf(fields, name as FactName, tag.split('|'))),
  );
}

/** Fields of several tags that are one list (`AU|A1`) stay in the order of the file. */
function factsOf(fields: readonly TaggedField[], name: FactName, tags: readonly string[]): Fact[] {
  return fields
    .filter((field) => tags.includes(field.tag) && field.value !== '')
    .map((field) => ({ name, value: field.value, at: { lines: field.lines } }));
}

/** A field's value on one line; `''` where the record has no such field. */
export function valueOf({ fields }: TaggedRecord, tag: string): string {
  return fields.find((field) => field.tag === tag && field.value !== '')?.value ?? '';
}
