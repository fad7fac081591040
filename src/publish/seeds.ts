/** Reads the folder of sources. */
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { keptOr, NOTHING_KEPT, type Kept } from '../model/kept.ts';
import { UsageError, type Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { openSource, type Opened } from '../sources/index.ts';
import { errorCode, isFolder, namesByKind, type FolderNames } from './files.ts';
import { NO_KNOWN_FILES, type KnownFiles } from './known-files.ts';

/** The sources, and what had to be said of the files on the way. */
export interface ReadSeeds {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/** Bytes that are read at a time. */
const CHUNK = 4_000_000;

/**
 * The names of a folder's sources, in order: every regular file whose name does not begin with a dot.
 *
 * @throws {UsageError} where there is no such folder, or no file in it
 */
export async function seedNames(folder: string): Promise<readonly string[]> {
  return (await visibleNames(folder)).files;
}

async function visibleNames(folder: string): Promise<FolderNames> {
  if (!(await isFolder(folder))) {
    throw new UsageError(`no folder ${folder}: expected one with lists of papers (see --seeds)`);
  }
  const { files, others } = await namesByKind(folder);
  const visible = { files: files.filter(isVisible), others: others.filter(isVisible) };
  if (visible.files.length === 0) {
    throw new UsageError(`${folder} holds no file: put lists of papers there, or give --seeds`);
  }
  return visible;
}

/**
 * Opens every source of a folder.
 *
 * @param known what is known of its files
 * @param kept what earlier runs found when they opened them
 * @throws {UsageError} where there is no such folder, or no file in it
 */
export async function readSeeds(
  folder: string,
  known = NO_KNOWN_FILES,
  kept: Kept = NOTHING_KEPT,
): Promise<ReadSeeds> {
  const { files, others } = await visibleNames(folder);
  const opened = files.map((name) => openOnce(folder, name, digestIn(folder, name, known), kept));
  return {
    sources: opened.flatMap((each) => ('source' in each ? each.source : [])),
    problems: [
      ...others.map(notAFile),
      ...opened.flatMap((each) => ('source' in each ? each.notes : each)),
    ],
  };
}

function isVisible(name: string): boolean {
  return !name.startsWith('.');
}

function notAFile(file: string): Problem {
  const message =
    'expected a regular file, but it is a folder or a link; copy the file itself here';
  return { severity: 'set-aside', file, message };
}

/** Undefined where the file cannot be read: who opens it says why. */
function digestIn(folder: string, name: string, known: KnownFiles): string | undefined {
  try {
    return known.digestOf(join(folder, name));
  } catch {
    return undefined;
  }
}

/** Opens a file of a digest, or puts off the opening of one that an earlier run has opened. */
function openOnce(
  folder: string,
  name: string,
  digest: string | undefined,
  kept: Kept,
): Opened | Problem {
  if (digest === undefined) return openSeed(folder, name);
  let now: Opened | Problem | undefined;
  const open = () => (now ??= openSeed(folder, name));
  const found = keptOr(kept, `opened ${name}`, digest, () => {
    const opened = open();
    if (!('source' in opened)) return { problem: opened };
    return { notes: opened.notes, length: opened.source.length };
  });
  if ('problem' in found) return found.problem;
  const pieces = (): Iterable<string> => {
    const opened = open();
    if ('source' in opened) return opened.source.pieces();
    throw new Error(`${name} was changed while it was read: run this again`);
  };
  return { source: { name, digest, length: found.length, pieces }, notes: found.notes };
}

/** Opens one file; what keeps it from being read is a problem with a message. */
export function openSeed(folder: string, name: string): Opened | Problem {
  try {
    return openSource(name, () => bytesOf(join(folder, name)));
  } catch (error) {
    const message = `the file cannot be read (${String(errorCode(error))}); check its permissions`;
    return { severity: 'set-aside', file: name, message };
  }
}

/** The bytes of a file, a chunk at a time. */
function* bytesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = new Uint8Array(CHUNK);
      const length = readSync(file, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
