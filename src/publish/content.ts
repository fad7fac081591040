/** Reads what stands in the content folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageHash } from '../ingest/index.ts';
import type { Existing, PageHash } from '../ingest/index.ts';
import { namesByKind, readIfThere } from './files.ts';

const PAGE = '.mdx';

/** Reads pages, lock and overrides; a folder that does not exist holds none. */
export async function readContent(folder: string): Promise<Existing> {
  const papers = join(folder, 'papers');
  const pages = new Map<string, PageHash>();
  for (const name of (await namesByKind(papers)).files) {
    if (!name.endsWith(PAGE)) continue;
    pages.set(name.slice(0, -PAGE.length), pageHash(await readFile(join(papers, name), 'utf8')));
  }
  const [lock, overrides] = await Promise.all(
    ['ids.lock', 'overrides.yaml'].map((name) => readIfThere(join(folder, name))),
  );
  return {
    pages,
    ...(lock ? { lock: lock.toString() } : {}),
    ...(overrides ? { overrides: overrides.toString() } : {}),
  };
}
