/** The site's pages, by Astro in a process of its own: its memory is free when they are built. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../model/settings.ts';
import { failure, PATIENCE_MS, runProgram, type Usage } from './child.ts';
import type { AstroJob } from './astro-child.ts';
import { astroProject } from './astro-project.ts';
import { renderedSchema, type PageChoice, type Rendered } from './parts/kept-paths.ts';
import type { LastPagesJob } from './parts/last-pages.ts';

export interface SiteJob {
  /** How many papers the library has. */
  readonly papers: number;
  /** Folder that holds the content's files but its pages. */
  readonly content: string;
  /** Folder of the pages' records. */
  readonly records: string;
  /** Root of Astro's project, a folder of caches. */
  readonly root: string;
  /** Folder for the site; what stands there stays. */
  readonly out: string;
  /** Astro's cache, in the root, shared with no other content, base, folder or part: two builds in one would mix. */
  readonly cache: string;
  readonly settings: Settings;
  /** Which pages; left out, all. */
  readonly pages?: PageChoice;
  /** Of the last build; left out, all are rendered. */
  readonly last?: Omit<LastPagesJob, 'isFilled'>;
  /** Pages of the last build that may stand in `out` already, by their files' paths in it; left out, none do. */
  readonly standing?: ReadonlySet<string> | undefined;
}

interface Watching {
  /** Ends the work. */
  readonly signal?: AbortSignal;
  /** Hears how far it has come. */
  readonly tell?: (rendered: Rendered) => void;
}

export interface PagesBuilt {
  readonly usage: Usage;
  /** What was rendered of all pages. */
  readonly rendered: Rendered;
}

const CHILD = fileURLToPath(new URL('astro-child.ts', import.meta.url));

/** With more papers, memory is dearer than time. */
const LARGE_FROM = 30_000;
/**
 * V8 lets garbage grow to the size of what is in use before it looks for it; with this option to a
 * seventh. Of 100,000 papers that saves a gigabyte, and costs a seventh of the time.
 */
const SPARING = ['--heap-growing-percent=15'];

/**
 * Builds the pages of the site, or those that are chosen.
 *
 * @throws {Error} with Astro's first line where it fails
 */
export async function buildPages(
  { papers, content, records, root, out, cache, settings, pages, last, standing }: SiteJob,
  { signal, tell }: Watching = {},
): Promise<PagesBuilt> {
  const isLarge = papers > LARGE_FROM;
  await mkdir(cache, { recursive: true });
  // Astro takes what it finds in its store as it is; to fill it again costs next to nothing.
  await rm(join(cache, 'data-store.json'), { recursive: true, force: true });
  const project = await astroProject(root);
  const job: AstroJob = {
    ...project,
    outDir: out,
    cacheDir: cache,
    ...(pages && { pages }),
    ...(last && { last: { ...last, isFilled: standing !== undefined } }),
  };
  let rendered: Rendered = { all: 0, kept: 0, rendered: 0 };
  const end = await runProgram({
    file: process.execPath,
    args: [...(isLarge ? SPARING : []), CHILD, JSON.stringify(job)],
    // Astro keeps its bundle in `.astro/` of the folder it runs in: two builds in one would mix.
    cwd: cache,
    // The clock's zone must not decide what a page says.
    env: {
      OFFPRINT_CONTENT: content,
      OFFPRINT_RECORDS: records,
      OFFPRINT_SETTINGS: JSON.stringify(settings),
      ASTRO_TELEMETRY_DISABLED: '1',
      TZ: 'UTC',
      // Rolldown's allocator gives back at once what bundling took.
      ...(isLarge && { MIMALLOC_PURGE_DELAY: '0' }),
    },
    ...(signal && { signal }),
    patience: PATIENCE_MS,
    onMessage: (message) => {
      rendered = renderedSchema.parse(message);
      tell?.(rendered);
    },
  });
  if (end.code !== 0) throw failure('the pages could not be built', end);
  return { usage: end.usage, rendered };
}
