import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseLock } from '../ids/index.ts';
import type { Lock } from '../model/lock.ts';
import { contentFolder } from './content-folder.ts';

const LOCK_FILE = 'ids.lock';

/**
 * What `content/ids.lock` remembers; nothing where there is none.
 *
 * @throws {UsageError} where it cannot be read
 */
export async function contentLock(): Promise<Lock> {
  const text = await readFile(join(contentFolder(), LOCK_FILE), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  return parseLock(text, LOCK_FILE);
}
