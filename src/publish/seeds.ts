/** Reads the folder of captures. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Capture } from '../model/entry.ts';
import { UsageError } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { decodeCapture } from '../text/decode.ts';
import type { DecodedCapture } from '../text/decode.ts';
import { errorCode, isFolder, namesByKind } from './files.ts';

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
  const { files, others } = await namesByKind(folder);
  const names = files.filter(isVisible);
  if (names.length === 0) {
    throw new UsageError(`${folder} holds no capture: put text files there, or give --seeds`);
  }
  const read = await Promise.all(names.map((name) => readSeed(folder, name)));
  return {
    captures: read.flatMap(({ capture }) => capture ?? []),
    problems: [
      ...others.filter(isVisible).map(notAFile),
      ...read.flatMap(({ problems }) => problems),
    ],
  };
}

function isVisible(name: string): boolean {
  return !name.startsWith('.');
}

function notAFile(file: string): Problem {
  const message =
    'expected a regular file, but it is a folder or a link; copy the text itself here';
  return { severity: 'set-aside', file, message };
}

async function readSeed(folder: string, name: string): Promise<DecodedCapture> {
  try {
    return decodeCapture(name, await readFile(join(folder, name)));
  } catch (error) {
    const message = `the file cannot be read (${String(errorCode(error))}); check its permissions`;
    return { capture: undefined, problems: [{ severity: 'set-aside', file: name, message }] };
  }
}
