/** Folders in one file: the same files are the same bytes, wherever and whenever they are packed. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Zip, ZipDeflate } from 'fflate';

/** The earliest time that a zip can hold. It is taken by the clock's own zone, thus made in it. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Packs files, one at a time.
 *
 * @param to path of the zip
 * @param folder where the files are
 * @param paths their paths in it, with slashes, in the order to pack them
 * @param inside name of the one folder that the zip unpacks to
 * @throws {Error} where a file cannot be read, or the zip not be written
 */
export async function writeZip(
  to: string,
  folder: string,
  paths: readonly string[],
  inside: string,
): Promise<void> {
  const stream = createWriteStream(to);
  const written = finished(stream);
  const zip = new Zip((error, chunk, final) => {
    if (error) stream.destroy(error);
    else stream.write(chunk);
    if (final) stream.end();
  });
  for (const path of paths) {
    const entry = new ZipDeflate(`${inside}/${path}`, { level: 6 });
    entry.mtime = NO_TIME;
    zip.add(entry);
    entry.push(await readFile(join(folder, path)), true);
    if (stream.writableNeedDrain) {
      await Promise.race([once(stream, 'drain'), written]);
    }
  }
  zip.end();
  await written;
}
