/**
 * Paper records on disk: one line of JSON for each part of a record, and an index of where they are.
 * Pages are built from these files; the next build uses again what has the same key.
 */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseFile } from '../../model/json-file.ts';
import { problemSchema, type Problem } from '../../model/problem.ts';
import type { Frontmatter } from '../../model/paper.ts';
import type { PaperBody, PaperRecord } from '../record.ts';
import { bytesOfPart, textOfPart } from './file-part.ts';

const RECORDS = 'records.jsonl';
const INDEX = 'records.json';
/** The files that hold the records, for whoever builds pages elsewhere. */
export const RECORD_FILES: readonly string[] = [RECORDS, INDEX];
/** Bytes held before they are written. */
const HELD_MAX = 1 << 20;

/** Offset and length in bytes. */
const place = z.tuple([z.int().min(0), z.int().min(0)]);
const entrySchema = z.object({
  id: z.string(),
  /** Of what the record was made from: the page, and the code that read it. */
  key: z.string(),
  /** Of the record itself. */
  checksum: z.string(),
  head: place,
  body: place,
  words: place,
});
const indexSchema = z.object({
  /** What the records depend on besides the pages, such as the version of the program. */
  madeBy: z.string(),
  entries: z.array(entrySchema),
  problems: z.array(problemSchema),
});

type Place = z.infer<typeof place>;
export type RecordEntry = Readonly<z.infer<typeof entrySchema>>;

/** The part of a record that every list needs. */
interface RecordHead {
  readonly paper: Frontmatter;
  /** Notes on the page, which is published all the same. */
  readonly problems: readonly Problem[];
}

/** A record as its lines. */
export interface WrittenRecord {
  readonly entry: RecordEntry;
  /** All lines, with their ends. */
  readonly bytes: Buffer;
  readonly head: () => RecordHead;
  readonly body: () => PaperBody;
}

/** Records that were written: what there is, and how it is read. */
export interface RecordFiles {
  readonly madeBy: string;
  /** In the order of their ids. */
  readonly entries: readonly RecordEntry[];
  /** Everything to be said of the pages, those that were set aside among them. */
  readonly problems: readonly Problem[];
  readonly head: (entry: RecordEntry) => RecordHead;
  readonly body: (entry: RecordEntry) => PaperBody;
  /** The words that papers are compared by, as JSON. */
  readonly words: (entry: RecordEntry) => string;
  /** All parts as they stand in the file; undefined where they are damaged. */
  readonly whole: (entry: RecordEntry) => WrittenRecord | undefined;
  readonly close: () => void;
}

/**
 * Opens the records in a folder.
 *
 * @throws {Error} where there are none, or their index is damaged
 */
export function openRecords(folder: string): RecordFiles {
  const path = join(folder, INDEX);
  const index = parseFile(indexSchema, fs.readFileSync(path, 'utf8'), {
    file: path,
    remedy: 'delete its folder and build again',
  });
  const file = fs.openSync(join(folder, RECORDS), 'r');
  const stats = fs.fstatSync(file);
  if (!stats.isFile()) {
    fs.closeSync(file);
    throw new Error(`expected records in ${join(folder, RECORDS)}, but it is no file: delete it`);
  }
  const text = (at: Place): string => textOfPart(file, at);
  return {
    ...index,
    head: ({ head }) => JSON.parse(text(head)) as RecordHead,
    body: ({ body }) => JSON.parse(text(body)) as PaperBody,
    words: ({ words }) => text(words),
    whole: (entry) => {
      const { key, checksum, head, body, words } = entry;
      const end = behind(words);
      if (end > stats.size || behind(head) !== body[0] || behind(body) !== words[0])
        return undefined;
      const bytes = bytesOfPart(file, [head[0], end - head[0]]);
      return checksumOf(key, bytes) === checksum ? writtenRecord(entry, bytes) : undefined;
    },
    close: () => {
      fs.closeSync(file);
    },
  };
}

/** Makes room where the files of records are damaged, or something else. */
export function removeRecords(folder: string): void {
  for (const name of RECORD_FILES) {
    fs.rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Another number whenever the records in a folder were written anew. */
export function recordsVersion(folder: string): number {
  return fs.statSync(join(folder, INDEX)).mtimeMs;
}

/** Writes records one after the other; none is held. */
export interface RecordWriter {
  readonly add: (key: string, record: PaperRecord, problems: readonly Problem[]) => WrittenRecord;
  /** Takes one over as it stands in other files. */
  readonly takeOver: (record: WrittenRecord) => void;
  /** Puts the files in place. Until then, those of an earlier run stay. */
  readonly finish: (problems: readonly Problem[]) => void;
}

/** Whether a folder holds records, be they readable or not. */
export function hasRecords(folder: string): boolean {
  return fs.existsSync(join(folder, INDEX));
}

/**
 * Begins to write records into a folder.
 *
 * @param madeBy what they depend on besides the pages
 */
export function writeRecords(folder: string, madeBy: string): RecordWriter {
  fs.mkdirSync(folder, { recursive: true });
  const [records, index] = [join(folder, RECORDS), join(folder, INDEX)];
  const file = fs.openSync(`${records}.tmp`, 'w');
  const entries: RecordEntry[] = [];
  let [held, heldBytes, at] = [[] as Buffer[], 0, 0];
  const flush = (): void => {
    fs.writeSync(file, Buffer.concat(held));
    [held, heldBytes] = [[], 0];
  };
  const put = ({ entry, bytes }: WrittenRecord): void => {
    const by = at - entry.head[0];
    const moved = ([start, length]: Place): Place => [start + by, length];
    const { head, body, words } = entry;
    entries.push({ ...entry, head: moved(head), body: moved(body), words: moved(words) });
    at += bytes.length;
    heldBytes += bytes.length;
    held.push(bytes);
    if (heldBytes > HELD_MAX) flush();
  };
  return {
    add: (key, { paper, body: rest, words: counted }, problems) => {
      const parts = [{ paper, problems }, rest, counted];
      const lines = parts.map((part) => Buffer.from(`${JSON.stringify(part)}\n`));
      const [head, body, words] = placesOf(lines);
      const bytes = Buffer.concat(lines);
      const checksum = checksumOf(key, bytes);
      const record = writtenRecord({ id: paper.id, key, checksum, head, body, words }, bytes);
      put(record);
      return record;
    },
    takeOver: put,
    finish: (problems) => {
      flush();
      fs.closeSync(file);
      fs.writeFileSync(`${index}.tmp`, JSON.stringify({ madeBy, entries, problems }));
      fs.renameSync(`${records}.tmp`, records);
      fs.renameSync(`${index}.tmp`, index);
    },
  };
}

/** Its lines are parsed when they are asked for. */
function writtenRecord(entry: RecordEntry, bytes: Buffer): WrittenRecord {
  const [first] = entry.head;
  const parsed = ([start, length]: Place): unknown =>
    JSON.parse(bytes.toString('utf8', start - first, start - first + length));
  let head: RecordHead | undefined;
  return {
    ...{ entry, bytes },
    head: () => (head ??= parsed(entry.head) as RecordHead),
    body: () => parsed(entry.body) as PaperBody,
  };
}

/** Where lines stand that follow each other: head, body, words. */
function placesOf(lines: readonly Buffer[]): readonly [Place, Place, Place] {
  const [head = 0, body = 0, words = 0] = lines.map(({ length }) => length);
  return [
    [0, head - 1],
    [head, body - 1],
    [head + body, words - 1],
  ];
}

/** Where the line behind one begins. */
function behind([start, length]: Place): number {
  return start + length + 1;
}

function checksumOf(key: string, bytes: Buffer): string {
  return createHash('sha256').update(`${key}\n`).update(bytes).digest('base64url');
}
