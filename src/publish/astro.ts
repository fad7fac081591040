/** The site's pages, by Astro in a process of its own: its memory is free before the index is built. */
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../model/settings.ts';
import { runProgram, type Usage, failure } from './child.ts';
import type { AstroJob } from './astro-child.ts';
import { astroProject } from './astro-project.ts';
import type { Choice } from './parts/kept-paths.ts';

export interface SiteJob {
  /** Folder that holds `papers/`. */
  readonly content: string;
  /** Folder for the site; what stands there stays. */
  readonly out: string;
  /**
   * Astro's cache, shared with no other content, base or folder: two builds in one would mix. The
   * folder that it lies in is the root of Astro's project. The records of the pages are there already.
   */
  readonly cache: string;
  readonly settings: Settings;
  /** Which pages; left out, all. */
  readonly pages?: Choice;
}

const CHILD = fileURLToPath(new URL('astro-child.ts', import.meta.url));

/**
 * Builds the pages of the site, or those that are chosen.
 *
 * @throws {Error} with Astro's first line where it fails
 */
export async function buildPages(site: SiteJob): Promise<Usage> {
  const { content, out, cache, settings, pages } = site;
  await mkdir(cache, { recursive: true });
  // Astro takes what it finds in its store as it is; to fill it again costs next to nothing.
  await rm(join(cache, 'data-store.json'), { recursive: true, force: true });
  const project = await astroProject(dirname(cache));
  const job: AstroJob = { ...project, outDir: out, cacheDir: cache, ...(pages && { pages }) };
  const { code, output, usage } = await runProgram({
    file: process.execPath,
    args: [CHILD, JSON.stringify(job)],
    // Astro keeps its bundle in `.astro/` of the folder it runs in: two builds in one would mix.
    cwd: cache,
    // The clock's zone must not decide what a page says.
    env: {
      OFFPRINT_CONTENT: content,
      OFFPRINT_RECORDS: cache,
      OFFPRINT_SETTINGS: JSON.stringify(settings),
      ASTRO_TELEMETRY_DISABLED: '1',
      TZ: 'UTC',
    },
  });
  if (code !== 0) throw failure('the pages could not be built', output);
  return usage;
}
