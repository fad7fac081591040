/** What a build keeps for the next one, row by row in one sealed file; rows that nobody asked for go. */
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Kept } from '../model/kept.ts';
import { openRows, writeRows, type FoundRow, type KeptRow, type LastRows } from './kept-rows.ts';

/** A name with one of these signs would not be found again: nothing is kept under it. */
const NO_NAME = /[\t\n]/u;

export interface KeptTable extends Kept {
  /** What the text of a name was made from in the last run; undefined where that kept none. */
  readonly lastFrom: (name: string) => string | undefined;
  readonly lastNames: () => Iterable<string>;
  /** What was found or kept in this run. */
  readonly text: (name: string) => string | undefined;
  /** Puts what was found and kept in place of what the last run left. Nothing is asked or kept then. */
  readonly save: () => void;
  /** Closes the table, and leaves what the last run kept; after `save` it does nothing. */
  readonly close: () => void;
}

/** What is not there holds no row. */
const NO_ROWS: LastRows = {
  count: 0,
  find: () => undefined,
  madeFrom: () => undefined,
  names: () => [],
  close: () => undefined,
};

/**
 * Opens a table. One that is missing, damaged, or made by something else holds nothing. Rows stay on
 * disk: in memory are their names alone.
 *
 * @param madeBy what all of it depends on, such as the program
 * @param others rows made by the same, which were not there in the last run; they are closed with the table
 */
export function openTable(
  file: string,
  madeBy: string,
  others: readonly LastRows[] = [],
): KeptTable {
  const last = openRows(file, madeBy) ?? NO_ROWS;
  const aside = asideOf(file);
  const next = writeRows(aside, madeBy);
  const used = new Map<string, KeptRow>();
  let [found, isOpen] = [0, true];
  const textOf = ({ text, end }: KeptRow) => next.read(text, end - 1).toString();
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    for (const rows of [last, ...others]) rows.close();
    next.close();
    fs.rmSync(aside, { force: true });
  };
  return {
    find: (name, from) => {
      const known = used.get(name);
      if (known?.from === from) return textOf(known);
      const before = last.find(name, from);
      if (before !== undefined && known === undefined) found += 1;
      const row = before ?? findIn(others, name, from);
      if (row === undefined) return undefined;
      used.set(name, next.copy(row));
      return row.text;
    },
    keep: (name, from, text) => {
      if (NO_NAME.test(name)) return;
      used.set(name, next.add(name, from, text));
    },
    lastFrom: last.madeFrom,
    lastNames: last.names,
    text: (name) => {
      const row = used.get(name);
      return row && textOf(row);
    },
    save: () => {
      const isSame = found === last.count && next.count() === found;
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

function findIn(all: readonly LastRows[], name: string, from: string): FoundRow | undefined {
  for (const rows of all) {
    const found = rows.find(name, from);
    if (found !== undefined) return found;
  }
  return undefined;
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
