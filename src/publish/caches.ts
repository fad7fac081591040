/** What builds keep for the next one, and for how long. */
import type { Stats } from 'node:fs';
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { listFolder, removeFolder } from './files.ts';
import { withFolderLock } from './folder-lock.ts';
import { spareFolder } from './spare.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const KEPT_MS = 14 * DAY_MS;
const OF_A_LIBRARY = /^(?:astro|content)-[0-9a-f]+$/;

/** What is called like a file: so is no folder that a build keeps. */
const FILE_NAME = /\.(?:jsonl?|kept|m?js|ts|map|tmp)$/;

/** Works with a cache that meanwhile is one build's alone, and in which nothing is in the way. */
export async function withCache<T>(cache: string, work: () => Promise<T>): Promise<T> {
  return withFolderLock(cache, async () => {
    await makeRoom(cache);
    return work();
  });
}

/** Removes folders that stand where a cache has files, and files where it has folders. */
export async function makeRoom(cache: string): Promise<void> {
  const entries = await readdir(cache, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries) {
    // Folders that are kept have no extension: a file of a new kind need not be known here to stay.
    const inTheWay = entry.isDirectory()
      ? FILE_NAME.test(entry.name)
      : entry.parentPath === cache && entry.isFile() && extname(entry.name) === '';
    const path = join(entry.parentPath, entry.name);
    if (inTheWay) await rm(path, { recursive: true, force: true });
  }
}

/** Says that something in a cache is in use; once a day is often enough. */
export async function touch(path: string, stats: Stats): Promise<void> {
  const now = Date.now();
  if (now - stats.mtimeMs > DAY_MS)
    await utimes(path, now / 1000, now / 1000).catch(() => undefined);
}

/**
 * Removes what no build has used for 14 days: card images, and the caches of sites built into
 * other folders; and what Node compiled before that time, which it does not touch when it uses it.
 *
 * @param caches the folder of all caches; other builds may use it at the same time
 * @param own those of this build
 */
export async function pruneCaches(caches: string, own: readonly string[]): Promise<void> {
  await pruneFiles(join(caches, 'cards'));
  // A folder for each version of Node.
  const compiled = join(caches, 'compiled');
  for (const version of await listFolder(compiled)) await pruneFiles(join(compiled, version));
  for (const name of await listFolder(caches)) {
    const path = join(caches, name);
    if (OF_A_LIBRARY.test(name) && !own.includes(path) && (await isForgotten(path))) {
      await removeUnlessInUse(path);
    }
  }
}

async function pruneFiles(folder: string): Promise<void> {
  for (const name of await listFolder(folder)) {
    const path = join(folder, name);
    if (await isForgotten(path)) await rm(path, { recursive: true, force: true });
  }
}

/** A build holds the lock of its cache for as long as it runs; what cannot be removed may stay. */
async function removeUnlessInUse(path: string): Promise<void> {
  await withFolderLock(path, async () => {
    if (!(await isForgotten(path))) return;
    removeFolder(spareFolder(path));
    removeFolder(path);
  }).catch(() => undefined);
}

async function isForgotten(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  return stats !== undefined && Date.now() - stats.mtimeMs > KEPT_MS;
}
