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

/** Records that were written: what there is, and how it is read. */
export interface RecordFiles {
  readonly madeBy: string;
  /** In the order of their ids. */
  readonly entries: readonly RecordEntry[];
  /** Everything to be said of the pages, those that were set aside among them. */
  readonly problems: readonly Problem[];
  readonly head: (entry: RecordEntry) => RecordHead;
  readonly body: (entry: RecordEntry) => PaperBody;
  /** Both halves as they were written; undefined where they are damaged. */
  readonly whole: (entry: RecordEntry) => (PaperRecord & RecordHead) | undefined;
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
    whole: ({ key, checksum, ...at }) => {
      const beyond = ([start, length]: Place): boolean => start + length > stats.size;
      if (beyond(at.head) || beyond(at.body)) return undefined;
      const [head, body] = [text(at.head), text(at.body)];
      if (checksumOf(key, head, body) !== checksum) return undefined;
      return { ...(JSON.parse(head) as RecordHead), body: JSON.parse(body) as PaperBody };
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
  readonly add: (key: string, record: PaperRecord, problems: readonly Problem[]) => void;
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
  const put = (text: string): Place => {
    const bytes = Buffer.from(`${text}\n`);
    const start = at;
    at += bytes.length;
    heldBytes += bytes.length;
    held.push(bytes);
    if (heldBytes > HELD_MAX) flush();
    return [start, bytes.length - 1];
  };
  return {
    add: (key, { paper, body }, problems) => {
      const [head, rest] = [JSON.stringify({ paper, problems }), JSON.stringify(body)];
      const checksum = checksumOf(key, head, rest);
      entries.push({ id: paper.id, key, checksum, head: put(head), body: put(rest) });
    },
    finish: (problems) => {
      flush();
      fs.closeSync(file);
      fs.writeFileSync(`${index}.tmp`, JSON.stringify({ madeBy, entries, problems }));
      fs.renameSync(`${records}.tmp`, records);
      fs.renameSync(`${index}.tmp`, index);
    },
  };
}

function checksumOf(key: string, head: string, body: string): string {
  return createHash('sha256').update(`${key}\n${head}\n${body}`).digest('base64url');
}

function textAt(file: number, [start, length]: Place): string {
  const bytes = Buffer.allocUnsafe(length);
  const read = fs.readSync(file, bytes, 0, length, start);
  return bytes.toString('utf8', 0, read);
}
