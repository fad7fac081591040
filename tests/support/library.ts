/** Libraries built for real, in folders of their own. */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite, type BuiltSite } from '../../src/publish/build.ts';
import { runProgram } from '../../src/publish/child.ts';
import { ingestFolder } from '../../src/publish/ingest.ts';
import type { Settings } from '../../src/model/settings.ts';
import type { Notice } from '../../src/publish/notice.ts';
import { ENGINE } from '../../src/publish/project.ts';
import { FIXTURE_DAY, fixtureSettings } from './fixture-library.ts';

/** Where a library was built. */
export interface Library {
  /** Folder of everything. */
  readonly folder: string;
  readonly seeds: string;
  readonly content: string;
  readonly out: string;
  /** Astro's caches; they must lie in the program's folder. */
  readonly caches: string;
  readonly base: string;
}

export const SILENT: Notice = { say: () => undefined, phase: (_, work) => work(() => undefined) };

/**
 * Makes the folders of a library, with a copy of the sources in it.
 *
 * @param seeds a folder of sources, or some of its files
 */
export async function makeLibrary(
  seeds: string | readonly string[],
  base: string,
): Promise<Library> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-site-'));
  await mkdir(join(ENGINE, '.offprint'), { recursive: true });
  const caches = await mkdtemp(join(ENGINE, '.offprint/test-'));
  const library = {
    folder,
    seeds: join(folder, 'seeds'),
    content: join(folder, 'content'),
    out: join(folder, 'dist'),
    caches,
    base,
  };
  if (typeof seeds === 'string') await cp(seeds, library.seeds, { recursive: true });
  else for (const file of seeds) await cp(file, join(library.seeds, basename(file)));
  return library;
}

/** Reads the sources of a library into pages; what is new in it came on the day. */
export function ingestLibrary({ seeds, content }: Library, day = FIXTURE_DAY) {
  return ingestFolder(seeds, content, day);
}

/** Builds the site of a library, with `more` laid over the settings of all tests. */
export async function buildLibrary(
  { content, out, caches, base }: Library,
  notice = SILENT,
  more: Partial<Settings> = {},
): Promise<BuiltSite> {
  const settings = { ...(await fixtureSettings({ base })), ...more };
  return buildSite({ content, out, caches, settings }, notice);
}

/**
 * Builds the site of a library as another process, beside whatever this one builds.
 *
 * @param more how many workers it has, and variables of its environment
 * @returns how it ended, and what it wrote
 */
export async function buildApart(
  { content, out, caches, base }: Library,
  { env, ...workers }: { readonly workers?: number; readonly env?: Record<string, string> } = {},
): Promise<readonly [code: number, output: string]> {
  const job = { content, out, caches, settings: await fixtureSettings({ base }), ...workers };
  const { code, output } = await runProgram({
    file: process.execPath,
    args: [fileURLToPath(new URL('./build-job.ts', import.meta.url)), JSON.stringify(job)],
    ...(env && { env }),
  });
  return [code, output];
}

/** Removes a library and its caches. */
export async function removeLibrary({ folder, caches }: Library): Promise<void> {
  await Promise.all([folder, caches].map((path) => rm(path, { recursive: true, force: true })));
}
