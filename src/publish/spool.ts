/** Values that a build keeps on disk, one line of JSON each, until a later phase reads them. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Bytes held before they are written. */
const HELD_MAX = 1 << 20;

export interface Spool<Value> {
  /** In the order in which they were added. */
  readonly ids: readonly string[];
  readonly add: (id: string, value: Value) => void;
  /** @throws {Error} where none was added under this id */
  readonly read: (id: string) => Value;
  /** Nothing is added or read then. */
  readonly close: () => void;
}

/**
 * Begins a file of values, in place of what was there.
 *
 * @param path in a folder that is there
 */
export function openSpool<Value>(path: string): Spool<Value> {
  const file = openSync(path, 'w+');
  const ids: string[] = [];
  const places = new Map<string, readonly [start: number, length: number]>();
  let [held, heldBytes, end] = [[] as Buffer[], 0, 0];
  const flush = (): void => {
    if (heldBytes > 0) writeSync(file, Buffer.concat(held), 0, heldBytes, end - heldBytes);
    [held, heldBytes] = [[], 0];
  };
  return {
    ids,
    add: (id, value) => {
      const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
      ids.push(id);
      places.set(id, [end, bytes.length]);
      end += bytes.length;
      heldBytes += bytes.length;
      held.push(bytes);
      if (heldBytes > HELD_MAX) flush();
    },
    read: (id) => {
      flush();
      const [start, length] = places.get(id) ?? [];
      if (start === undefined || length === undefined) throw new Error(`nothing was kept of ${id}`);
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, start);
      return JSON.parse(bytes.toString()) as Value;
    },
    close: () => {
      closeSync(file);
    },
  };
}
