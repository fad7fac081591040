/** Reads what stands in the content folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseLock } from '../ids/index.ts';
import { pageHash } from '../ingest/index.ts';
import type { Existing, PageHash } from '../ingest/index.ts';
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

/** Reads pages, lock and overrides; a folder that does not exist holds none. */
export async function readContent(folder: string): Promise<Existing> {
  const papers = join(folder, 'papers');
  const pages = new Map<string, PageHash>();
  for (const name of (await namesByKind(papers)).files) {
    if (!name.endsWith(PAGE)) continue;
    pages.set(name.slice(0, -PAGE.length), pageHash(await readFile(join(papers, name), 'utf8')));
  }
  const [lock, overrides] = await Promise.all(
    [LOCK, 'overrides.yaml'].map((name) => readIfThere(join(folder, name))),
  );
  return {
    pages,
    ...(lock ? { lock: lock.toString() } : {}),
    ...(overrides ? { overrides: overrides.toString() } : {}),
  };
}
