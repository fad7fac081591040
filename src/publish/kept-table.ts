/** What a build keeps for the next one, row by row in one sealed file; rows that nobody asked for go. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Kept } from '../model/kept.ts';

/** Bytes that are written at a time. */
const WINDOW = 1 << 20;
/** Bytes that are read at a time, so that rows in order cost few readings, and others no more than their own; a longer row is read at once. */
const READ_AHEAD = 1 << 14;
const CHECKSUM_BYTES = 32;
const [TAB, LINE_END] = [9, 10];
/** A name with one of these signs would not be found again: nothing is kept under it. */
const NO_NAME = /[\t\n]/u;

export interface KeptTable extends Kept {
  /** What was found or kept in this run. */
  readonly text: (name: string) => string | undefined;
  /** Puts what was found and kept in place of what the last run left. Nothing is asked or kept then. */
  readonly save: () => void;
  /** Closes the table, and leaves what the last run kept; after `save` it does nothing. */
  readonly close: () => void;
}

/** Where a row stands in its file, and where its text begins in it. */
interface Row {
  readonly from: string;
  readonly start: number;
  readonly text: number;
  readonly end: number;
}

/**
 * Opens a table. One that is missing, damaged, or made by something else holds nothing. Rows stay on
 * disk: in memory are their names alone.
 *
 * @param madeBy what all of it depends on, such as the program
 */
export function openTable(file: string, madeBy: string): KeptTable {
  const last = openLast(file, madeBy);
  const aside = asideOf(file);
  const next = startRows(aside, madeBy);
  const used = new Map<string, Row>();
  let [found, isOpen] = [0, true];
  const textOf = ({ text, end }: Row) => next.read(text, end - 1).toString();
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    last.close();
    next.close();
    fs.rmSync(aside, { force: true });
  };
  return {
    find: (name, from) => {
      const known = used.get(name);
      if (known?.from === from) return textOf(known);
      const row = last.rows.get(name);
      if (row?.from !== from) return undefined;
      const bytes = last.read(row.start, row.end);
      if (known === undefined) found += 1;
      used.set(name, next.add(from, bytes, row.text - row.start));
      return bytes.toString('utf8', row.text - row.start, bytes.length - 1);
    },
    keep: (name, from, text) => {
      if (NO_NAME.test(name)) return;
      const head = `${name}\t${from}\t`;
      used.set(name, next.add(from, Buffer.from(`${head}${text}\n`), Buffer.byteLength(head)));
    },
    text: (name) => {
      const row = used.get(name);
      return row && textOf(row);
    },
    save: () => {
      const isSame = found === last.rows.size && next.rows() === found;
      // Also without a row: which files a run leaves does not hang on how fast it was.
      if (!isSame || !fs.existsSync(file)) {
        next.seal();
        fs.renameSync(aside, file);
      }
      close();
    },
    close,
  };
}

let opened = 0;

/** A file beside another, for this table alone; what killed runs left there goes, and a folder in the other's place. */
function asideOf(file: string): string {
  const folder = dirname(file);
  fs.mkdirSync(folder, { recursive: true });
  if (fs.statSync(file, { throwIfNoEntry: false })?.isDirectory())
    fs.rmSync(file, { recursive: true });
  for (const name of fs.readdirSync(folder)) {
    const [, pid] = /\.(\d+)-\d+\.tmp$/u.exec(name) ?? [];
    if (pid !== undefined && name.startsWith(`${basename(file)}.`) && !isAlive(Number(pid)))
      fs.rmSync(join(folder, name), { force: true });
  }
  return `${file}.${process.pid}-${(opened += 1)}.tmp`;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The rows of an earlier run. */
function openLast(file: string, madeBy: string) {
  let opened: number | undefined;
  try {
    opened = fs.openSync(file, 'r');
    const own = opened;
    const rows = checkedRows(own, fs.fstatSync(own).size - CHECKSUM_BYTES, madeBy);
    const close = () => {
      fs.closeSync(own);
    };
    return { rows, read: readerOf(own), close };
  } catch {
    if (opened !== undefined) fs.closeSync(opened);
    const none = () => undefined;
    return { rows: new Map<string, Row>(), read: () => Buffer.alloc(0), close: none };
  }
}

/** @throws {Error} where the checksum behind the rows is not theirs */
function checkedRows(file: number, length: number, madeBy: string): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  const hash = createHash('sha256').update(`${madeBy}\n`);
  let [rest, at] = [Buffer.alloc(0), 0];
  while (at < length) {
    const chunk = Buffer.allocUnsafe(Math.min(4 * WINDOW, length - at));
    const read = fs.readSync(file, chunk, 0, chunk.length, at);
    if (read === 0) throw new Error('the file is shorter than it was');
    hash.update(chunk.subarray(0, read));
    const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
    rest = addRows(rows, bytes, at - rest.length);
    at += read;
  }
  const checksum = Buffer.alloc(CHECKSUM_BYTES);
  fs.readSync(file, checksum, 0, CHECKSUM_BYTES, length);
  if (!hash.digest().equals(checksum)) throw new Error('the file was altered');
  return rows;
}

/** Adds the whole rows in some bytes; returns what follows them. */
function addRows(rows: Map<string, Row>, bytes: Buffer, offset: number): Buffer<ArrayBuffer> {
  let start = 0;
  for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, start)) {
    const tab = bytes.indexOf(TAB, start);
    const text = bytes.indexOf(TAB, tab + 1) + 1;
    const from = bytes.toString('utf8', tab + 1, text - 1);
    rows.set(bytes.toString('utf8', start, tab), {
      ...{ from, start: offset + start, text: offset + text, end: offset + end + 1 },
    });
    start = end + 1;
  }
  return Buffer.from(bytes.subarray(start));
}

/** Reads pieces of a file: those that follow one another are read at once. A piece holds until the next one is read. */
function readerOf(file: number): (start: number, end: number) => Buffer {
  const usual = Buffer.allocUnsafe(READ_AHEAD);
  let [held, from] = [usual.subarray(0, 0), 0];
  return (start, end) => {
    if (start < from || end > from + held.length) {
      const bytes = end - start > READ_AHEAD ? Buffer.allocUnsafe(end - start) : usual;
      held = bytes.subarray(0, fs.readSync(file, bytes, 0, bytes.length, start));
      from = start;
    }
    return held.subarray(start - from, end - from);
  };
}

/** Begins the rows of this run. */
function startRows(path: string, madeBy: string) {
  const file = fs.openSync(path, 'w+');
  const hash = createHash('sha256').update(`${madeBy}\n`);
  let [held, heldBytes, end, rows] = [[] as Buffer[], 0, 0, 0];
  const flush = (): void => {
    const chunk = Buffer.concat(held);
    hash.update(chunk);
    fs.writeSync(file, chunk, 0, chunk.length, end - heldBytes);
    [held, heldBytes] = [[], 0];
  };
  return {
    add: (from: string, bytes: Buffer, text: number): Row => {
      const start = end;
      // What was read is a view of bytes that other rows are read into.
      held.push(Buffer.from(bytes));
      end += bytes.length;
      heldBytes += bytes.length;
      rows += 1;
      if (heldBytes > WINDOW) flush();
      return { from, start, text: start + text, end };
    },
    rows: () => rows,
    read: (start: number, until: number): Buffer => {
      if (until > end - heldBytes) flush();
      const bytes = Buffer.allocUnsafe(until - start);
      fs.readSync(file, bytes, 0, bytes.length, start);
      return bytes;
    },
    seal: (): void => {
      flush();
      fs.writeSync(file, hash.digest(), 0, CHECKSUM_BYTES, end);
    },
    close: () => {
      fs.closeSync(file);
    },
  };
}
