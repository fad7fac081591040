/** The search index, by Pagefind's own program: it reads plain pages made from what was built. */
import { createRequire, findPackageJSON } from 'node:module';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchRecord } from '../../model/search-record.ts';
import { aliasMaker, libraryAcronyms } from '../../search/index/aliases.ts';
import { shortModule } from '../browser-bundle.ts';
import { runProgram } from '../child.ts';
import type { Usage } from '../child.ts';
import { startUsage } from '../own-usage.ts';
import { failure } from '../failure.ts';
import { writeSearchData } from './data.ts';
import { textOf, writeSearchPages } from './pages.ts';
import { settleIndex } from './settle.ts';

/** Ready-made search boxes that this site does not use; one writes filter values as HTML. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;
/** The program for a language that Pagefind knows, and for any other. */
const [OF_LANGUAGE, OF_ANY] = [/^wasm\.(?!unknown\.)/, /^wasm\.unknown\./];

/**
 * Indexes the papers of a built site, into its folder `pagefind`: index, words and list.
 *
 * @param site folder of the built site
 * @param papers all of them, in any order
 * @param language of its texts (BCP 47)
 * @returns what it took; the memory is that of Pagefind's program alone
 * @throws {Error} with Pagefind's first line where it fails
 */
export async function buildIndex(
  site: string,
  papers: Iterable<SearchRecord>,
  language: string,
): Promise<Usage> {
  const used = startUsage();
  const records = [...papers].sort(byDate);
  const pages = await mkdtemp(join(site, '.search-'));
  const bundle = join(site, 'pagefind');
  try {
    const aliases = aliasMaker(libraryAcronyms(records.map(textOf)));
    const others = writeSearchPages(pages, records, aliases, language);
    const { code, output, usage } = await runProgram({
      file: programPath(),
      args: ['--site', pages, '--output-path', bundle, '--silent'],
    });
    if (code !== 0) throw failure('the search index could not be built', output);
    const index = await settleIndex(bundle, records.length);
    await writeSearchData({ bundle, index }, records, others);
    await removeUnused(bundle);
    const program = join(bundle, 'pagefind.js');
    await writeFile(program, await shortModule(program));
    const { wallSeconds, cpuSeconds } = used();
    const all = usage.cpuSeconds === undefined ? {} : { cpuSeconds: usage.cpuSeconds + cpuSeconds };
    return { ...usage, wallSeconds, ...all };
  } finally {
    await rm(pages, { recursive: true });
  }
}

async function removeUnused(bundle: string): Promise<void> {
  const names = await readdir(bundle);
  const known = names.some((name) => OF_LANGUAGE.test(name));
  const unused = names.filter((name) => UNUSED.test(name) || (known && OF_ANY.test(name)));
  await Promise.all(unused.map((name) => rm(join(bundle, name))));
}

/** Newest first, the undated last. */
function byDate(
  { id: a, date: dateA = '' }: SearchRecord,
  { id: b, date: dateB = '' }: SearchRecord,
): number {
  return dateA === dateB ? (a < b ? -1 : 1) : dateA > dateB ? -1 : 1;
}

/** The program comes in a package named for the platform, beside Pagefind's own. */
function programPath(): string {
  const pagefind = findPackageJSON('pagefind', import.meta.url);
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return createRequire(pagefind ?? import.meta.url).resolve(
    `@pagefind/${platform}-${process.arch}/bin/pagefind_extended${suffix}`,
  );
}
