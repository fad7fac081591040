/** Rows of text in one sealed file: they stay on disk, and are read when they are asked for. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';

/** Bytes that are written at a time. */
const WINDOW = 1 << 20;
/** Bytes that are read at a time, so that rows in order cost few readings, and others no more than their own; a longer row is read at once. */
const READ_AHEAD = 1 << 14;
const CHECKSUM_BYTES = 32;
const [TAB, LINE_END] = [9, 10];

/** Where a row stands in its file, and where its text begins in it. */
export interface KeptRow {
  /** What the text was made from. */
  readonly from: string;
  readonly start: number;
  readonly text: number;
  readonly end: number;
}

/** A row that was found, which holds until the next is looked for. */
export interface FoundRow {
  readonly row: KeptRow;
  /** All of it, with its line end. */
  readonly bytes: Buffer;
  readonly text: string;
}

/** The rows of an earlier run. */
export interface LastRows {
  readonly count: number;
  /** The row of a name, where it was made from the same. */
  readonly find: (name: string, from: string) => FoundRow | undefined;
  /** What the row of a name was made from. */
  readonly madeFrom: (name: string) => string | undefined;
  readonly names: () => Iterable<string>;
  readonly close: () => void;
}

/** Rows that are being written. */
export interface NewRows {
  /** Adds a row; neither name nor `from` may hold a tab, and nothing of it a line end. */
  readonly add: (name: string, from: string, text: string) => KeptRow;
  /** Adds a row as it stands in another file. */
  readonly copy: (found: FoundRow) => KeptRow;
  /** How many there are. */
  readonly count: () => number;
  readonly read: (start: number, end: number) => Buffer;
  /** Ends the file with its checksum: without it, no run takes it. */
  readonly seal: () => void;
  readonly close: () => void;
}

/**
 * Opens the rows of an earlier run.
 *
 * @param madeBy what all of them depend on, such as the program
 * @returns undefined where the file is missing, damaged, or made by something else
 */
export function openRows(file: string, madeBy: string): LastRows | undefined {
  let opened: number | undefined;
  try {
    opened = fs.openSync(file, 'r');
    const own = opened;
    const rows = checkedRows(own, fs.fstatSync(own).size - CHECKSUM_BYTES, madeBy);
    const read = readerOf(own);
    return {
      count: rows.size,
      find: (name, from) => {
        const row = rows.get(name);
        if (row?.from !== from) return undefined;
        const bytes = read(row.start, row.end);
        return { row, bytes, text: bytes.toString('utf8', row.text - row.start, bytes.length - 1) };
      },
      madeFrom: (name) => rows.get(name)?.from,
      names: () => rows.keys(),
      close: () => {
        fs.closeSync(own);
      },
    };
  } catch {
    if (opened !== undefined) fs.closeSync(opened);
    return undefined;
  }
}

/** @throws {Error} where the checksum behind the rows is not theirs */
function checkedRows(file: number, length: number, madeBy: string): ReadonlyMap<string, KeptRow> {
  const rows = new Map<string, KeptRow>();
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
function addRows(rows: Map<string, KeptRow>, bytes: Buffer, offset: number): Buffer<ArrayBuffer> {
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

/** Reads pieces of a file: those that follow one another are read at once. */
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

/** Begins a file of rows; see {@link openRows}. */
export function writeRows(path: string, madeBy: string): NewRows {
  const file = fs.openSync(path, 'w+');
  const hash = createHash('sha256').update(`${madeBy}\n`);
  // Of its own: small buffers share larger ones, each of which one row would keep in memory.
  const held = Buffer.allocUnsafeSlow(WINDOW);
  let [heldBytes, end, count] = [0, 0, 0];
  const write = (bytes: Buffer): void => {
    hash.update(bytes);
    fs.writeSync(file, bytes, 0, bytes.length, end - bytes.length);
  };
  const flush = (): void => {
    write(held.subarray(0, heldBytes));
    heldBytes = 0;
  };
  const put = (from: string, bytes: Buffer, text: number): KeptRow => {
    const start = end;
    if (heldBytes + bytes.length > held.length) flush();
    end += bytes.length;
    count += 1;
    if (bytes.length > held.length) write(bytes);
    else heldBytes += bytes.copy(held, heldBytes);
    return { from, start, text: start + text, end };
  };
  return {
    add: (name, from, text) => {
      const head = `${name}\t${from}\t`;
      return put(from, Buffer.from(`${head}${text}\n`), Buffer.byteLength(head));
    },
    copy: ({ row: { from, start, text }, bytes }) => put(from, bytes, text - start),
    count: () => count,
    read: (start, until) => {
      if (until > end - heldBytes) flush();
      const bytes = Buffer.allocUnsafe(until - start);
      fs.readSync(file, bytes, 0, bytes.length, start);
      return bytes;
    },
    seal: () => {
      flush();
      fs.writeSync(file, hash.digest(), 0, CHECKSUM_BYTES, end);
    },
    close: () => {
      fs.closeSync(file);
    },
  };
}
