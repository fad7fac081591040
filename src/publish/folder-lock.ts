/** Who may write to a folder, and who reads it meanwhile: locks that end with their process. */
import { truncateSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { fileIdentity } from './files.ts';
import { placeNear } from './mounts.ts';

/**
 * The kernel holds the lock, not a number in a file: a killed run leaves none behind, in a container
 * as little as elsewhere. Of SQLite, nothing but its locks on an empty file is used; Node offers no
 * others. https://www.sqlite.org/lockingv3.html
 *
 * While a process holds one, it opens the lock's file by no other way: as POSIX has it, to close the file
 * would give the lock up. What looks through folders leaves out `*.tmp`.
 */
const TAKE = { write: 'BEGIN EXCLUSIVE', read: 'BEGIN; SELECT 1 FROM sqlite_master' } as const;
type Use = keyof typeof TAKE;

/** SQLite's codes, in the lowest eight bits of those it gives: https://www.sqlite.org/rescode.html */
const [BUSY, FULL, CANNOT_OPEN, NO_DATABASE] = [5, 13, 14, 26];
const KIND_OF_CODE = 0xff;
const RETRY_MS = 50;
/** How long a run waits for another one to have read or written the content. */
const PATIENCE_MS = 300_000;

/**
 * Works while holding the lock of a folder.
 *
 * @param folder the folder that only one may write to
 * @param work what to do
 * @throws {Error} where another run holds the lock
 */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  return holding(folder, { use: 'write', patience: 0 }, work);
}

/**
 * Reads a folder that nobody writes to meanwhile, or writes to one that nobody reads. A run that is
 * in the way is waited for.
 *
 * @param use many may read at a time, one may write
 * @throws {Error} where another run holds the lock for minutes
 */
export async function withStillFolder<T>(
  folder: string,
  use: Use,
  work: () => Promise<T>,
): Promise<T> {
  return holding(folder, { use, patience: PATIENCE_MS }, work);
}

interface Holding {
  readonly use: Use;
  /** Milliseconds to wait for others. */
  readonly patience: number;
}

async function holding<T>(folder: string, how: Holding, work: () => Promise<T>): Promise<T> {
  const lock = await placeNear(folder, 'lock.tmp');
  const held = await take(lock, folder, how);
  try {
    return await work();
  } finally {
    if (held) await release(held, lock);
  }
}

/** @returns undefined where a folder that is only read can hold no lock: nobody writes to it either */
async function take(
  lock: string,
  folder: string,
  { use, patience }: Holding,
): Promise<DatabaseSync | undefined> {
  const end = performance.now() + patience;
  for (;;) {
    const held = await tryToTake(lock, use);
    if (typeof held !== 'string') return held;
    if (held === 'no place' && use === 'read') return undefined;
    if (held === 'no place') throw new Error(`${dirname(lock)} cannot be written to`);
    if (held === 'taken' && performance.now() >= end) {
      throw new Error(`another run is writing to ${folder}: wait for it to end, and try again`);
    }
    if (held === 'taken') await setTimeout(RETRY_MS);
  }
}

/**
 * `again` where the file is new, or was removed by a run that ended before the lock on it was taken:
 * only the lock on the file that stands at the path, before and after, is the folder's.
 */
async function tryToTake(
  lock: string,
  use: Use,
): Promise<DatabaseSync | 'taken' | 'again' | 'no place'> {
  const made = await mkdir(dirname(lock), { recursive: true }).catch(() => false as const);
  if (made === false) return 'no place';
  const before = await fileIdentity(lock);
  let held: DatabaseSync | undefined;
  try {
    held = new DatabaseSync(lock, { timeout: 0 });
    held.exec(TAKE[use]);
    if (before !== undefined && before === (await fileIdentity(lock))) return held;
    held.close();
    return 'again';
  } catch (error) {
    held?.close();
    const { errcode = 0, message } = error as Error & { readonly errcode?: number };
    const code = errcode & KIND_OF_CODE;
    if (code === BUSY) return 'taken';
    if (code === CANNOT_OPEN) return 'no place';
    if (code === FULL) throw Object.assign(new Error(message), { code: 'ENOSPC' });
    if (code !== NO_DATABASE) {
      throw new Error(
        `${lock} cannot be locked (${message}, SQLite's code ${errcode}): make sure that the folder is there and that its disk is sound and knows locks, then try again`,
        { cause: error },
      );
    }
    // Of a version that wrote its process's number.
    truncateSync(lock);
    return 'again';
  }
}

/** Gives a lock back. The last to hold it removes its file. */
async function release(held: DatabaseSync, lock: string): Promise<void> {
  try {
    held.exec('ROLLBACK');
    held.exec(TAKE.write);
    await rm(lock, { force: true });
  } catch {
    // Somebody else holds it, and will remove it; where an open file cannot be removed, it stays.
  } finally {
    held.close();
  }
}
