/** The files of a built site. */
import { createHash } from 'node:crypto';
import { link, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesOf } from '../../src/publish/files.ts';

/** Path → sha256 of its bytes, for all files below a folder. */
export async function hashesBelow(folder: string): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {};
  for (const path of await filesOf(folder)) {
    hashes[path] = createHash('sha256')
      .update(await readFile(join(folder, path)))
      .digest('hex');
  }
  return hashes;
}

/** Path → the number of its file, for all below a folder: a file that is taken over keeps its own. */
export async function filesBelow(folder: string): Promise<Readonly<Record<string, string>>> {
  const numbers: Record<string, string> = {};
  for (const path of await filesOf(folder)) {
    numbers[path] = String((await stat(join(folder, path))).ino);
  }
  return numbers;
}

/** Paths that differ between two states of a folder, or that only one of them has. */
export function changedPaths(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].filter((path) => before[path] !== after[path]).sort();
}

/** Gives all files below a folder a second place, where they stay whatever takes theirs; returns it. */
export async function linksTo(folder: string, to: string): Promise<string> {
  await rm(to, { recursive: true, force: true });
  for (const path of await filesOf(folder)) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await link(join(folder, path), join(to, path));
  }
  return to;
}
