/** One run at a time into one folder. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './files.ts';

/**
 * Works while holding the lock of a folder. A lock whose process has ended is taken over.
 *
 * @param folder the folder that only one may write to
 * @param work what to do
 * @throws {Error} where another process holds the lock
 */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = `${folder}.lock.tmp`;
  await mkdir(dirname(lock), { recursive: true });
  await take(lock, folder);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string, folder: string): Promise<void> {
  if (await create(lock)) return;
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (isRunning(holder)) {
    throw new Error(
      `another run is writing to ${folder} (process ${holder}): wait for it, or remove ${lock}`,
    );
  }
  await rm(lock, { force: true });
  if (!(await create(lock))) throw new Error(`another run began to write to ${folder}`);
}

/** Creates the lock with this process's number in it; false where it exists. */
async function create(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
