/** What builds keep for the next one, and for how long. */
import type { Stats } from 'node:fs';
import { rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { listFolder } from './files.ts';
import { withFolderLock } from './folder-lock.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const KEPT_MS = 14 * DAY_MS;
const OF_A_LIBRARY = /^(?:astro|content)-[0-9a-f]+$/;

/** Says that something in a cache is in use; once a day is often enough. */
export async function touch(path: string, stats: Stats): Promise<void> {
  const now = Date.now();
  if (now - stats.mtimeMs > DAY_MS)
    await utimes(path, now / 1000, now / 1000).catch(() => undefined);
}

/**
 * Removes what no build has used for 14 days: card images, and the caches of sites built into
 * other folders.
 *
 * @param caches the folder of all caches; other builds may use it at the same time
 * @param own those of this build
 */
export async function pruneCaches(caches: string, own: readonly string[]): Promise<void> {
  for (const name of await listFolder(join(caches, 'cards'))) {
    const path = join(caches, 'cards', name);
    if (await isForgotten(path)) await rm(path, { force: true });
  }
  for (const name of await listFolder(caches)) {
    const path = join(caches, name);
    if (OF_A_LIBRARY.test(name) && !own.includes(path) && (await isForgotten(path))) {
      await removeUnlessInUse(path);
    }
  }
}

/** A build holds the lock of its cache for as long as it runs; what cannot be removed may stay. */
async function removeUnlessInUse(path: string): Promise<void> {
  await withFolderLock(path, async () => {
    if (await isForgotten(path)) await rm(path, { recursive: true, force: true });
  }).catch(() => undefined);
}

async function isForgotten(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  return stats !== undefined && Date.now() - stats.mtimeMs > KEPT_MS;
}
