/** Reads what stands in the content folder. */
import { join } from 'node:path';
import { parseLock } from '../ids/index.ts';
import { pageHash, type Existing, type PageHash } from '../ingest/index.ts';
import { LOCK_FILE, OVERRIDES_FILE } from '../model/content-files.ts';
import { namesByKind, readIfThere } from './files.ts';
import { NO_KNOWN_FILES } from './known-files.ts';

const PAGE = '.mdx';

/**
 * Reads pages, lock and overrides; a folder that does not exist holds none.
 *
 * @param known what is known of its files: of a page as ingest wrote it, no more than its digest is asked
 * @throws {UsageError} where the lock cannot be read
 */
export async function readContent(folder: string, known = NO_KNOWN_FILES): Promise<Existing> {
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
    const id = name.slice(0, -PAGE.length);
    const file = known.open(join(papers, name));
    if (file === undefined) continue;
    const written = lock.ids.get(id)?.page;
    // The hash of a page with the line ends that ingest writes is that of its bytes.
    if (written === file.digest) {
      pages.set(id, written as PageHash);
      continue;
    }
    const text = file.bytes().toString();
    const hash = pageHash(text);
    pages.set(id, hash);
    if (written !== hash) byHand.set(id, text);
  }
  return {
    ...{ pages, byHand },
    ...(lockText !== undefined && { lock: lockText }),
    ...(overrides !== undefined && { overrides }),
  };
}
