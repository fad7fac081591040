/** The search index, by Pagefind's own program: it reads the pages that were built. */
import { createRequire, findPackageJSON } from 'node:module';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from './child.ts';
import type { Usage } from './child.ts';
import { failure } from './failure.ts';
import { settleIndex } from './settle-index.ts';

/** Ready-made search boxes that this site does not use; one writes filter values as HTML. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Indexes the papers of a built site, into its folder `pagefind`.
 *
 * @param site the built site
 * @throws {Error} with Pagefind's first line where it fails
 */
export async function buildIndex(site: string): Promise<Usage> {
  const { code, output, usage } = await runProgram({
    file: programPath(),
    args: ['--site', site, '--glob', 'papers/*/index.html', '--silent'],
  });
  if (code !== 0) throw failure('the search index could not be built', output);
  const bundle = join(site, 'pagefind');
  await settleIndex(bundle);
  const unused = (await readdir(bundle)).filter((name) => UNUSED.test(name));
  await Promise.all(unused.map((name) => rm(join(bundle, name))));
  return usage;
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
