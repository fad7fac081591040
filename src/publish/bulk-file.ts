/** One long text in files that are not too long. */
import { appendFile } from 'node:fs/promises';

/** Characters held before they are written. */
const HELD_MAX = 1_000_000;

export interface BulkFile {
  /** Adds a piece, which is never split; a new file is begun where it does not fit. */
  readonly add: (text: string) => Promise<void>;
  /** Writes what is still held. */
  readonly close: () => Promise<void>;
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
  const close = async (): Promise<void> => {
    if (held !== '') await appendFile(pathOf(part), held);
    held = '';
  };
  const add = async (text: string): Promise<void> => {
    const more = Buffer.byteLength(text);
    if (bytes > 0 && bytes + more > bytesMax) {
      await close();
      part += 1;
      bytes = 0;
    }
    bytes += more;
    held += text;
    if (held.length > HELD_MAX) await close();
  };
  return { add, close };
}
