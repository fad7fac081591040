/** Writes the search index of a built site. */
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchRecord } from '../model/search-record.ts';
import { buildSearchIndex } from '../search/index/build.ts';
import { LIBRARY_FILE } from '../search/query/library.ts';
import { type Usage, startUsage } from './child.ts';

/** Ready-made search boxes and scripts that this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;
/** The program for a language that Pagefind knows, and for any other. */
const [OF_LANGUAGE, OF_ANY] = [/^wasm\.(?!unknown\.)/, /^wasm\.unknown\./];

/**
 * Indexes the papers of a built site, into its folder `pagefind`.
 *
 * @param site folder of the built site
 * @param papers all of them, in any order
 * @param language of its texts (BCP 47)
 * @returns what it took in this process, without Pagefind's own program
 * @throws {Error} with Pagefind's message where it fails
 */
export async function writeSearchIndex(
  site: string,
  papers: Iterable<SearchRecord>,
  language: string,
): Promise<Usage> {
  const used = startUsage();
  const folder = join(site, 'pagefind');
  const library = await buildSearchIndex(papers, folder, language);
  await writeFile(join(folder, LIBRARY_FILE), JSON.stringify(library));
  await removeUnused(folder);
  return used();
}

async function removeUnused(folder: string): Promise<void> {
  const names = await readdir(folder);
  const known = names.some((name) => OF_LANGUAGE.test(name));
  const unused = names.filter((name) => UNUSED.test(name) || (known && OF_ANY.test(name)));
  await Promise.all(unused.map((name) => rm(join(folder, name))));
}
