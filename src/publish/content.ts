/** Reads what stands in the content folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseLock } from '../ids/index.ts';
import { pageHash, type Existing, type PageHash } from '../ingest/index.ts';
import { LOCK_FILE, OVERRIDES_FILE } from '../model/content-files.ts';
import { namesByKind, readIfThere } from './files.ts';

const PAGE = '.mdx';

/**
 * Reads pages, lock and overrides; a folder that does not exist holds none.
 *
 * @throws {UsageError} where the lock cannot be read
 */
export async function readContent(folder: string): Promise<Existing> {
  const papers = join(folder, 'papers');
  const [lockText, overrides] = await Promise.all(
    [LOCK_FILE, OVERRIDES_FILE].map(async (name) =>
      (await readIfThere(join(folder, name)))?.toString(),
    ),
  );
  const lock = parseLock(lockText ?? '', LOCK_FILE);
  const pages = new Map<string, PageHash>();
  const byHand = new Map<string, string>();
  for (const name of (await namesByKind(papers)).files) {
    if (!name.endsWith(PAGE)) continue;
    const [id, text] = [name.slice(0, -PAGE.length), await readFile(join(papers, name), 'utf8')];
    const hash = pageHash(text);
    pages.set(id, hash);
    if (lock.ids.get(id)?.page !== hash) byHand.set(id, text);
  }
  return {
    ...{ pages, byHand },
    ...(lockText !== undefined && { lock: lockText }),
    ...(overrides !== undefined && { overrides }),
  };
}
