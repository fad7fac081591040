/** A folder built aside and put in place whole. */
import { mkdir, rename, rm } from 'node:fs/promises';
import { isFolder } from './files.ts';

/**
 * Builds a folder aside, then swaps it in. Where the work fails, what stood there stays as it was.
 * The caller holds the folder's lock: what earlier killed builds left is removed here.
 *
 * @param folder the folder to replace
 * @param work fills the empty folder it is given, which lies beside the other
 */
export async function replaceFolder<T>(
  folder: string,
  work: (aside: string) => Promise<T>,
): Promise<T> {
  const aside = `${folder}.new.tmp`;
  const old = `${folder}.old.tmp`;
  await recover(folder, old);
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  try {
    const result = await work(aside);
    await swap(folder, aside, old);
    return result;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** A build killed between the two renames left the site under its other name. */
async function recover(folder: string, old: string): Promise<void> {
  if ((await isFolder(old)) && !(await isFolder(folder))) await rename(old, folder);
  await rm(old, { recursive: true, force: true });
}

async function swap(folder: string, aside: string, old: string): Promise<void> {
  const replaces = await isFolder(folder);
  if (replaces) await rename(folder, old);
  try {
    await rename(aside, folder);
  } catch (error) {
    if (replaces) await rename(old, folder);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
