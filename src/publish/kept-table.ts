/** What a build keeps for the next one, row by row in one sealed file; rows that nobody asked for go. */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Kept } from '../model/kept.ts';
import { unseal } from './sealed.ts';

/** Bytes that are written at a time. */
const HELD_MAX = 1 << 20;
const [TAB, LINE_END] = [9, 10];
/** A name with one of these signs would not be found again: nothing is kept under it. */
const NO_NAME = /[\t\n]/u;

export interface KeptTable extends Kept {
  /** Writes what was found and kept, in place of what the last run left. */
  readonly save: () => void;
}

interface Row {
  readonly from: string;
  /** All of the row, with its line end. */
  readonly bytes: Buffer;
  /** Where its text begins. */
  readonly start: number;
}

/**
 * Opens a table. One that is missing, damaged, or made by something else holds nothing.
 *
 * @param madeBy what all of it depends on, such as the program
 */
export function openTable(file: string, madeBy: string): KeptTable {
  const last = rowsOf(file, madeBy);
  const used = new Map<string, Row>();
  let found = 0;
  return {
    find: (name, from) => {
      const row = used.get(name) ?? last.get(name);
      if (row?.from !== from) return undefined;
      if (!used.has(name)) found += 1;
      used.set(name, row);
      return row.bytes.toString('utf8', row.start, row.bytes.length - 1);
    },
    keep: (name, from, text) => {
      if (NO_NAME.test(name)) return;
      const bytes = Buffer.from(`${name}\t${from}\t${text}\n`);
      used.set(name, { from, bytes, start: bytes.length - Buffer.byteLength(text) - 1 });
    },
    save: () => {
      const isSame = used.size === last.size && found === last.size;
      if (!isSame) write(file, madeBy, used.values());
    },
  };
}

function rowsOf(file: string, madeBy: string): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  const bytes = unsealed(file, madeBy);
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(LINE_END, at) + 1;
    const tab = bytes.indexOf(TAB, at);
    const start = bytes.indexOf(TAB, tab + 1) + 1;
    const from = bytes.toString('utf8', tab + 1, start - 1);
    rows.set(bytes.toString('utf8', at, tab), {
      ...{ from, bytes: bytes.subarray(at, end), start: start - at },
    });
    at = end;
  }
  return rows;
}

function unsealed(file: string, madeBy: string): Buffer {
  try {
    return unseal(madeBy, readFileSync(file)) ?? Buffer.alloc(0);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Writes rows as `seal` would, without holding them twice. */
function write(file: string, madeBy: string, rows: Iterable<Row>): void {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.tmp`;
  const hash = createHash('sha256').update(`${madeBy}\n`);
  const opened = openSync(aside, 'w');
  try {
    let [held, bytes] = [[] as Buffer[], 0];
    const flush = (): void => {
      const chunk = Buffer.concat(held);
      hash.update(chunk);
      writeSync(opened, chunk);
      [held, bytes] = [[], 0];
    };
    for (const row of rows) {
      held.push(row.bytes);
      bytes += row.bytes.length;
      if (bytes > HELD_MAX) flush();
    }
    flush();
    writeSync(opened, hash.digest());
  } finally {
    closeSync(opened);
  }
  renameSync(aside, file);
}
