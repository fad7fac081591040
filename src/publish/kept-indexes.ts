/** Indexes of earlier builds: each is one file, under the checksum of the pages that it was made from. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFolder, readIfThere } from './files.ts';
import type { IndexFile } from './pagefind.ts';
import { seal, unseal } from './sealed.ts';

/** Path and bytes of each file of an index, in their order. */
type Contents = readonly (readonly [path: string, bytes: number])[];

/** Whatever an index follows from, as one word. */
export function indexKey(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}

/** Keeps the files of an index. */
export async function keepIndex(
  cache: string,
  key: string,
  files: readonly IndexFile[],
): Promise<void> {
  const contents: Contents = files.map(({ path, content }) => [path, content.length]);
  const head = Buffer.from(`${JSON.stringify(contents)}\n`);
  const bytes = Buffer.concat([head, ...files.map(({ content }) => content)]);
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, `${key}.tmp`), seal(key, bytes));
  await rm(join(cache, key), { recursive: true, force: true });
  await rename(join(cache, `${key}.tmp`), join(cache, key));
}

/**
 * Writes the files of an index into a folder: thousands, and waiting for each would cost three times the
 * CPU time.
 *
 * @param takeOver puts a file of the last site's index in place, where it has the same bytes
 */
export function writeIndex(
  folder: string,
  files: Iterable<IndexFile>,
  takeOver: (file: IndexFile) => boolean,
): void {
  for (const file of files) {
    if (takeOver(file)) continue;
    const place = join(folder, file.path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, file.content);
  }
}

/**
 * Puts an index that was kept into a folder, as {@link writeIndex} does.
 *
 * @returns whether it was there, whole and unchanged; nothing is written otherwise
 */
export async function restoreIndex(
  cache: string,
  key: string,
  folder: string,
  takeOver: (file: IndexFile) => boolean,
): Promise<boolean> {
  const sealed = await readIfThere(join(cache, key)).catch(() => undefined);
  const bytes = sealed && unseal(key, sealed);
  if (bytes === undefined) return false;
  writeIndex(folder, filesIn(bytes), takeOver);
  return true;
}

function filesIn(bytes: Buffer): readonly IndexFile[] {
  const head = bytes.indexOf('\n');
  let at = head + 1;
  return (JSON.parse(bytes.toString('utf8', 0, head)) as Contents).map(([path, length]) => {
    const content = bytes.subarray(at, at + length);
    at += length;
    return { path, content };
  });
}

/** Removes all but what is of this build. */
export async function pruneIndexes(cache: string, keys: ReadonlySet<string>): Promise<void> {
  for (const name of await listFolder(cache)) {
    if (!keys.has(name)) await rm(join(cache, name), { recursive: true, force: true });
  }
}
