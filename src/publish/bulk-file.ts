/** One long text in files that are not too long. */
import { appendFileSync } from 'node:fs';

/** Characters held before they are written. */
const HELD_MAX = 1_000_000;

export interface BulkFile {
  /** Adds a piece, which is never split; a new file is begun where it does not fit. */
  readonly add: (text: string) => void;
  /** Writes what is still held. */
  readonly close: () => void;
}

/**
 * Opens a text for writing, piece by piece.
 *
 * @param pathOf the path of a file by its number, from 1; nothing stands there yet
 * @param bytesMax most bytes in one file; only a single piece that is longer goes beyond
 */
export function bulkFile(pathOf: (part: number) => string, bytesMax: number): BulkFile {
  let part = 1;
  let bytes = 0;
  let held = '';
  const close = (): void => {
    if (held !== '') appendFileSync(pathOf(part), held);
    held = '';
  };
  const add = (text: string): void => {
    const more = Buffer.byteLength(text);
    if (bytes > 0 && bytes + more > bytesMax) {
      close();
      part += 1;
      bytes = 0;
    }
    bytes += more;
    held += text;
    if (held.length > HELD_MAX) close();
  };
  return { add, close };
}
