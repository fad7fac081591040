/** Pagefind's files: CBOR behind a mark, compressed. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';

const MARK = Buffer.from('pagefind_dcd');

/**
 * The CBOR in a file.
 *
 * @throws {Error} where the file is not one of Pagefind's
 */
export async function readPacked(path: string): Promise<Buffer> {
  const bytes = gunzipSync(await readFile(path));
  if (!bytes.subarray(0, MARK.length).equals(MARK)) {
    throw new Error(`${path} is not as Pagefind 1.5 writes it`);
  }
  return bytes.subarray(MARK.length);
}

/** Writes CBOR into a file. */
export async function writePacked(path: string, cbor: Buffer): Promise<void> {
  await writeFile(path, gzipSync(Buffer.concat([MARK, cbor]), { level: 9 }));
}

/** The first ten hexadecimal digits of the SHA-256 of some bytes. */
export function shortHash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10);
}
