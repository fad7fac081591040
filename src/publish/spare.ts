/** The site before the last, kept beside the caches: most files of the next one stand in it already. */
import { lstatSync, readdirSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stampOf } from './files.ts';

/** Where a build keeps the site that it replaces; nobody reads that there, and it may be missing. */
export function spareFolder(cache: string): string {
  return `${cache}-spare`;
}

/**
 * Removes files below a folder, and the folders that are empty then.
 *
 * @param stays says of a file, by its path from the folder, whether it is left
 * @returns whether anything is left
 */
export function sweep(folder: string, stays: (path: string) => boolean): boolean {
  return sweepBelow(folder, '', stays);
}

/** A large site has a hundred thousand files: their paths are put together by hand, and none is waited for. */
function sweepBelow(folder: string, below: string, stays: (path: string) => boolean): boolean {
  let isLeft = false;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const [full, path] = [`${folder}/${entry.name}`, `${below}${entry.name}`];
    if (entry.isDirectory() ? sweepBelow(full, `${path}/`, stays) : stays(path)) isLeft = true;
    else if (entry.isDirectory()) removeIfEmpty(full);
    else unlinkSync(full);
  }
  return isLeft;
}

/**
 * Whether a file stands in its place already. What else stands there goes: it must not be written over,
 * as the last site may have it too.
 *
 * @param stamp of the file, by {@link stampOf}; undefined where none is to stand there
 */
export function stands(place: string, stamp: string | undefined): boolean {
  const stats = lstatSync(place, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  if (stats.isFile() && stamp === stampOf(stats)) return true;
  rmSync(place, { recursive: true, force: true });
  return false;
}

/**
 * Removes files of a site where they are there, and the folders that are empty then, but the site's own.
 *
 * @param paths from the folder of the site
 */
export function removeFiles(site: string, paths: Iterable<string>): void {
  for (const path of paths) {
    rmSync(join(site, path), { force: true });
    removeEmpty(site, dirname(path));
  }
}

function removeEmpty(site: string, below: string): void {
  if (below === '.' || !removeIfEmpty(join(site, below))) return;
  removeEmpty(site, dirname(below));
}

/** Removes a folder where nothing is in it; returns whether it is gone. */
function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
