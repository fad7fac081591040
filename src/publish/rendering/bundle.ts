/** What renders the pages, bundled by Astro: kept until the program, the settings or the documentation change. */
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Settings } from '../../model/settings.ts';
import { astroProject } from '../astro-project.ts';
import { failure, PATIENCE_MS, runProgram, type Usage } from '../child.ts';
import { removeFolder } from '../files.ts';
import { checkFiles, checkNames, openSealed, sealFolder } from '../parts/sealed-folder.ts';
import type { AstroJob } from './bundle-child.ts';

export interface BundlingJob {
  /** Folder that holds the content's files but its pages. */
  readonly content: string;
  /** Folder of the pages' records. */
  readonly records: string;
  /** Root of Astro's project, a folder of caches. */
  readonly root: string;
  /** Folder of the build's cache, inside the root. */
  readonly cache: string;
  /** Digest of what every page is made from: program, settings, look, documentation. */
  readonly common: string;
  readonly settings: Settings;
}

export interface Bundle {
  /** The folder that holds it. */
  readonly folder: string;
  /** What it cost; left out where it was there. */
  readonly usage?: Usage;
}

/** As the program sends it that bundles. */
const usageSchema = z.object({
  wallSeconds: z.number(),
  cpuSeconds: z.number(),
  peakBytes: z.number(),
});

const BUNDLE = {
  name: 'bundle.json',
  schema: z.object({ common: z.string() }),
  remedy: 'each build makes one: build again',
};

/** In its folder: what renders the pages, and what visitors get besides them. */
const [RENDER, ASSETS] = ['render', 'assets'];

/** Astro looks for an entry of this name. */
const ENTRY = 'prerender-entry';

const CHILD = fileURLToPath(new URL('bundle-child.ts', import.meta.url));

/** A bundle that is being made while other work goes on. */
export interface Bundling {
  readonly bundle: Promise<Bundle>;
  /** Ends the work, unless it is done. */
  readonly end: () => Promise<void>;
}

/**
 * Begins to bundle what renders the pages; returns when the program that does it runs, so that this one
 * may work without a pause. Whoever waits for the bundle hears of a failure.
 */
export async function beginBundle(job: BundlingJob): Promise<Bundling> {
  const ended = new AbortController();
  const { promise: running, resolve } = Promise.withResolvers<undefined>();
  const begun = () => {
    resolve(undefined);
  };
  const bundle = bundlePages(job, { signal: ended.signal, begun });
  const settled = bundle.then(nothing, nothing);
  await Promise.race([running, settled]);
  const end = (): Promise<void> => {
    ended.abort();
    return settled;
  };
  return { bundle, end };
}

function nothing(): void {
  // Of what comes later, nobody need hear here.
}

interface Watching {
  /** Ends the work. */
  readonly signal?: AbortSignal | undefined;
  /** Is called when the program that does it runs. */
  readonly begun?: () => void;
}

/**
 * Bundles what renders the pages, unless that was done already.
 *
 * @throws {Error} with Astro's first line where it fails
 */
export async function bundlePages(job: BundlingJob, watching: Watching = {}): Promise<Bundle> {
  const folder = join(job.cache, 'bundle');
  if (await isOf(folder, job.common)) return { folder };
  const aside = `${folder}.tmp`;
  removeFolder(aside);
  await mkdir(aside);
  const usage = await runAstro(job, aside, watching);
  await sealFolder(aside, BUNDLE, { common: job.common });
  removeFolder(folder);
  await rename(aside, folder);
  return { folder, usage };
}

/** Whether a folder holds a bundle that was made from the same, as it was made. */
async function isOf(folder: string, common: string): Promise<boolean> {
  try {
    const bundle = await openSealed(folder, BUNDLE);
    if (bundle.common !== common) return false;
    await checkNames(folder, bundle, BUNDLE);
    checkFiles(folder, bundle, BUNDLE);
    return true;
  } catch {
    return false;
  }
}

async function runAstro(
  { content, records, root, cache, settings }: BundlingJob,
  aside: string,
  { signal, begun }: Watching,
): Promise<Usage> {
  // Astro takes what it finds in its store as it is; to fill it again costs next to nothing.
  await rm(join(cache, 'data-store.json'), { recursive: true, force: true });
  const project = await astroProject(root);
  const job: AstroJob = {
    ...project,
    cacheDir: cache,
    bundle: join(aside, RENDER),
    entry: ENTRY,
    outDir: join(aside, ASSETS),
  };
  let usage: Usage | undefined;
  const running = runProgram({
    file: process.execPath,
    args: [CHILD, JSON.stringify(job)],
    // Astro keeps its work in `.astro/` of the folder it runs in: two builds in one would mix.
    cwd: cache,
    env: {
      OFFPRINT_CONTENT: content,
      OFFPRINT_RECORDS: records,
      OFFPRINT_SETTINGS: JSON.stringify(settings),
      ASTRO_TELEMETRY_DISABLED: '1',
      TZ: 'UTC',
    },
    ...(signal && { signal }),
    patience: PATIENCE_MS,
    onMessage: (message) => {
      usage = usageSchema.parse(message);
    },
  });
  begun?.();
  const end = await running;
  if (end.code !== 0) throw failure('the pages could not be built', end);
  return usage ?? end.usage;
}

/** The module of a bundle by which its pages are rendered. */
export function bundleModule(folder: string): URL {
  return pathToFileURL(join(folder, RENDER, `${ENTRY}.mjs`));
}

/**
 * Puts what visitors get besides pages into a site.
 *
 * @throws {Error} naming a file whose place is taken
 */
export function addAssets(folder: string, site: string): void {
  const assets = join(folder, ASSETS);
  for (const name of readdirSync(assets)) {
    if (existsSync(join(site, name)))
      throw new Error(
        `a page of the library would have the address of the program's ${name}: give it another`,
      );
    cpSync(join(assets, name), join(site, name), { recursive: true });
  }
}
