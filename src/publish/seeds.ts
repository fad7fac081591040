/** Reads the folder of captures. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Capture } from '../model/entry.ts';
import { UsageError } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { decodeCapture } from '../text/decode.ts';
import { isFolder } from './files.ts';

/** The captures that are text, and what had to be said of the files on the way. */
export interface ReadSeeds {
  readonly captures: readonly Capture[];
  readonly problems: readonly Problem[];
}

/**
 * Reads every regular file of a folder, in the order of their names; a name that begins with a dot
 * is no capture.
 *
 * @throws {UsageError} where there is no such folder, or no file in it
 */
export async function readSeeds(folder: string): Promise<ReadSeeds> {
  if (!(await isFolder(folder))) {
    throw new UsageError(`no folder ${folder}: expected one with captures in it (see --seeds)`);
  }
  const names = await fileNames(folder);
  if (names.length === 0) {
    throw new UsageError(`${folder} holds no capture: put text files there, or give --seeds`);
  }
  const captures: Capture[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const decoded = decodeCapture(name, await readFile(join(folder, name)));
    if (decoded.capture) captures.push(decoded.capture);
    problems.push(...decoded.problems);
  }
  return { captures, problems };
}

async function fileNames(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}
