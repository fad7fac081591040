/** A folder built aside and put in place whole. */
import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { exists, filesOf, isFolder, listFolder, removeFolder } from './files.ts';
import { withFolderLock } from './folder-lock.ts';
import { isMountPoint, placeNear } from './mounts.ts';
import { sweep } from './spare.ts';

/**
 * Builds a folder aside, then swaps it in. Where the work fails, what stood there stays as it was.
 * The caller holds the folder's lock: what earlier killed builds left is removed here.
 *
 * Each build works in a folder of a name of its own: whoever still writes into that of an earlier
 * one writes nowhere. A mount point cannot be renamed: its files are put in place one by one.
 *
 * @param folder the folder to replace
 * @param work fills the folder it is given, which lies beside the other
 * @param spare where the replaced folder is kept; the next work begins with what is in it. Left out, it
 *   begins with nothing.
 */
export async function replaceFolder<T>(
  folder: string,
  work: (aside: string) => Promise<T>,
  spare?: string,
): Promise<T> {
  const mounted = await isMountPoint(folder);
  const aside = await placeNear(folder, `new-${randomUUID()}.tmp`);
  const old = await placeNear(folder, 'old.tmp');
  await (mounted ? finish(folder, old) : recover(folder, old));
  await removeLeft(aside);
  const isUsed = !mounted && spare !== undefined && (await isFolder(spare));
  if (!(isUsed && isMoved(spare, aside))) await mkdir(aside, { recursive: true });
  try {
    const result = await work(aside);
    await (mounted ? replaceFiles(folder, aside, old) : swap(folder, aside, old, spare));
    return result;
  } finally {
    await removeLeft(aside);
  }
}

/** Removes the folders that builds worked in, this one's and those of killed ones. */
async function removeLeft(aside: string): Promise<void> {
  const kind = /-[0-9a-f-]{36}\.tmp$/;
  const own = basename(aside).replace(kind, '');
  for (const name of await listFolder(dirname(aside))) {
    if (name === `${own}.tmp` || (kind.test(name) && name.replace(kind, '') === own)) {
      removeFolder(join(dirname(aside), name));
    }
  }
}

/**
 * Gives a site its name back that a build which was killed between the two renames left under the other
 * one. Where a build is running, it is left to that.
 */
export async function recoverFolder(folder: string): Promise<void> {
  const old = await placeNear(folder, 'old.tmp');
  if ((await isFolder(folder)) || !(await isFolder(old))) return;
  await withFolderLock(folder, () => recover(folder, old)).catch(() => undefined);
}

/** A build killed between the two renames left the site under its other name. */
async function recover(folder: string, old: string): Promise<void> {
  if ((await isFolder(old)) && !(await isFolder(folder))) await rename(old, folder);
  removeFolder(old);
}

/** Node cannot exchange two folders in one step; in two, nothing else of this process comes between them. */
async function swap(
  folder: string,
  aside: string,
  old: string,
  spare: string | undefined,
): Promise<void> {
  const replaces = await isFolder(folder);
  if (replaces) renameSync(folder, old);
  try {
    renameSync(aside, folder);
  } catch (error) {
    if (replaces) renameSync(old, folder);
    throw error;
  }
  if (spare !== undefined) removeFolder(spare);
  if (spare === undefined || !isMoved(old, spare)) removeFolder(old);
}

/** Gives a folder another place, where it is there and the other is on the same disk. */
function isMoved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** The list of all files of a site that is being put in place, in the folder of those that wait. */
const LIST = '.files.json';

/**
 * Puts the files of a folder in place of those of another, one by one. From the first rename on, a
 * killed run is one that the next run ends.
 */
async function replaceFiles(folder: string, aside: string, waiting: string): Promise<void> {
  await writeFile(join(aside, LIST), JSON.stringify(await filesOf(aside)));
  await rename(aside, waiting);
  await finish(folder, waiting);
}

/**
 * Moves the files that wait, those with new names first, so that no page that is there lacks a part
 * of it; then removes the files of the former site.
 */
async function finish(folder: string, waiting: string): Promise<void> {
  if (!(await exists(join(waiting, LIST)))) return;
  const all = JSON.parse(await readFile(join(waiting, LIST), 'utf8')) as readonly string[];
  const former = new Set(await filesOf(folder));
  const left = (await filesOf(waiting)).filter((path) => path !== LIST);
  for (const path of left.toSorted((a, b) => Number(former.has(a)) - Number(former.has(b)))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await rename(join(waiting, path), join(folder, path));
  }
  const kept = new Set(all);
  for (const path of former) {
    const ours = path.startsWith(`${basename(waiting)}/`) || /^\.[^/]*\.tmp(?:\/|$)/.test(path);
    if (!kept.has(path) && !ours) await rm(join(folder, path), { force: true });
  }
  removeFolder(waiting);
  // Folders that are empty now go.
  sweep(folder, () => true);
}
