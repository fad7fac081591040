/** Parts of a file that is open: texts that stay on disk, and are read when they are asked for. */
import { readSync } from 'node:fs';

/** Offset and length in bytes. */
export type FilePart = readonly [start: number, length: number];

/** The bytes of a part; fewer where the file ends before. */
export function bytesOfPart(file: number, [start, length]: FilePart): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, start));
}

/** The text of a part, which is UTF-8. */
export function textOfPart(file: number, part: FilePart): string {
  return bytesOfPart(file, part).toString();
}
