/** Reads what stands in the content folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseLock } from '../ids/index.ts';
import { pageHash, type Existing, type PageHash } from '../ingest/index.ts';
import type { Lock } from '../model/lock.ts';
import { namesByKind, readIfThere } from './files.ts';

const PAGE = '.mdx';
const LOCK = 'ids.lock';

/**
 * What the lock of a content folder remembers; nothing where there is none.
 *
 * @throws {UsageError} where it cannot be read
 */
export async function readLock(folder: string): Promise<Lock> {
  return parseLock((await readIfThere(join(folder, LOCK)))?.toString() ?? '', LOCK);
}

/**
 * Reads pages, lock and overrides; a folder that does not exist holds none.
 *
 * @throws {UsageError} where the lock cannot be read
 */
export async function readContent(folder: string): Promise<Existing> {
  const papers = join(folder, 'papers');
  const lock = await readLock(folder);
  const pages = new Map<string, PageHash>();
  const byHand = new Map<string, string>();
  for (const name of (await namesByKind(papers)).files) {
    if (!name.endsWith(PAGE)) continue;
    const [id, text] = [name.slice(0, -PAGE.length), await readFile(join(papers, name), 'utf8')];
    const hash = pageHash(text);
    pages.set(id, hash);
    if (lock.ids.get(id)?.page !== hash) byHand.set(id, text);
  }
  const [lockFile, overrides] = await Promise.all(
    [LOCK, 'overrides.yaml'].map((name) => readIfThere(join(folder, name))),
  );
  return {
    ...{ pages, byHand },
    ...(lockFile ? { lock: lockFile.toString() } : {}),
    ...(overrides ? { overrides: overrides.toString() } : {}),
  };
}
