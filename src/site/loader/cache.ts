/**
 * Paper records on disk: one line of JSON for each half of a record, and an index of where they are.
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
});
const indexSchema = z.object({
  /** What the records depend on besides the pages, such as the version of the program. */
  madeBy: z.string(),
  entries: z.array(entrySchema),
  problems: z.array(problemSchema),
});

type Place = z.infer<typeof place>;
export type RecordEntry = Readonly<z.infer<typeof entrySchema>>;

/** The half of a record that every list needs. */
interface RecordHead {
  readonly paper: Frontmatter;
  /** Notes on the page, which is published all the same. */
  readonly problems: readonly Problem[];
}

/** A record as its lines. */
export interface WrittenRecord {
  readonly entry: RecordEntry;
  /** Both lines, with their ends. */
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
  /** Both halves as they stand in the file; undefined where they are damaged. */
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
  const text = (at: Place): string => textAt(file, at);
  return {
    ...index,
    head: ({ head }) => JSON.parse(text(head)) as RecordHead,
    body: ({ body }) => JSON.parse(text(body)) as PaperBody,
    whole: (entry) => {
      const { key, checksum, head, body } = entry;
      const end = body[0] + body[1] + 1;
      if (end > stats.size || head[0] + head[1] + 1 !== body[0]) return undefined;
      const bytes = bytesAt(file, head[0], end - head[0]);
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
    const headLength = entry.head[1];
    const head: Place = [at, headLength];
    const body: Place = [at + headLength + 1, bytes.length - headLength - 2];
    entries.push({ ...entry, head, body });
    at += bytes.length;
    heldBytes += bytes.length;
    held.push(bytes);
    if (heldBytes > HELD_MAX) flush();
  };
  return {
    add: (key, { paper, body }, problems) => {
      const head = Buffer.from(`${JSON.stringify({ paper, problems })}\n`);
      const rest = Buffer.from(`${JSON.stringify(body)}\n`);
      const bytes = Buffer.concat([head, rest]);
      const places = { head: [0, head.length - 1], body: [head.length, rest.length - 1] } as const;
      const entry = { id: paper.id, key, checksum: checksumOf(key, bytes), ...places };
      const record = writtenRecord(
        { ...entry, head: [...entry.head], body: [...entry.body] },
        bytes,
      );
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
  const end = entry.head[1];
  let head: RecordHead | undefined;
  return {
    ...{ entry, bytes },
    head: () => (head ??= JSON.parse(bytes.toString('utf8', 0, end)) as RecordHead),
    body: () => JSON.parse(bytes.toString('utf8', end + 1)) as PaperBody,
  };
}

function checksumOf(key: string, bytes: Buffer): string {
  return createHash('sha256').update(`${key}\n`).update(bytes).digest('base64url');
}

function textAt(file: number, [start, length]: Place): string {
  return bytesAt(file, start, length).toString();
}

function bytesAt(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  return bytes.subarray(0, fs.readSync(file, bytes, 0, length, start));
}
