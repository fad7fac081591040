/** The whole way, as commands ask for it: sources → content → site. */
import { basename } from 'node:path';
import { isWhole } from '../model/problem.ts';
import type { BuildJob } from './build.ts';
import { cacheFolder, contentCache } from './cache-folders.ts';
import { runDay } from './day.ts';
import type { IngestedFolder } from './ingest.ts';
import { withMemory, type IngestMemory } from './ingest-memory.ts';
import { wordedSteps } from './ingest-progress.ts';
import type { Notice } from './notice.ts';
import { loadSettings, projectPath, type GivenSettings } from './project.ts';
import { printIngested, printProblems } from './print-problems.ts';
import {
  folderDigest,
  ingredientsDigest,
  unchangedSince,
  writeBuildStamp,
  type Ingredients,
  type RunOutcome,
} from './unchanged.ts';

/** Options as typed; what is left out has its usual value. */
export interface PublishOptions extends GivenSettings {
  readonly seeds?: string | undefined;
  readonly content?: string | undefined;
  readonly out?: string | undefined;
  /** Day of arrival of what is new, `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** Whether sources are read, or pages are built as they are. */
  readonly ingest: boolean;
  /** Whether a copy that opens from a disk is made too, beside the site. */
  readonly portable?: boolean | undefined;
  /** Processes that work at a time; left out, as many as there are processors. */
  readonly workers?: number | undefined;
}

export interface Published {
  /** Folder of the built site. */
  readonly out: string;
  /** Whether something that came in is not on the site. */
  readonly setAside: boolean;
}

/**
 * Ingests (where asked) and builds.
 *
 * @throws {UsageError} where a setting, an option or a folder is wrong
 * @throws {Error} where a part fails; the site that stood there stays
 */
export async function publish(options: PublishOptions, notice: Notice): Promise<Published> {
  const settings = await loadSettings(options);
  const content = projectPath(options.content, 'content');
  const out = projectPath(options.out, 'dist');
  const seeds = options.ingest ? projectPath(options.seeds, 'seeds') : undefined;
  // What is not needed where nothing has changed takes longer to load than to find that out.
  const portable = options.portable ? await import('./portable.ts') : undefined;
  await portable?.checkPortable(out);
  const { workers } = options;
  const job = { content, out, settings, workers, ...(seeds !== undefined && { seeds }) };
  const day = runDay(options.date);
  const { papers, setAside, ingested } = await withMemory(
    contentCache(content),
    async (memory) =>
      (await repeated(job, memory, notice)) ?? (await made(job, day, memory, notice)),
  );
  notice.say(`${papers} papers in ${basename(out)}/, for ${settings.site}${settings.base}`);
  if (portable !== undefined) {
    await notice.phase('Portable copy', () => portable.buildPortable({ out, settings }));
    notice.say(
      `${basename(portable.portableFolder(out))}/index.html opens from a disk; so does its zip`,
    );
  }
  return { out, setAside: !isWhole([...(ingested?.problems ?? []), ...setAside]) };
}

type PublishJob = BuildJob & Ingredients;

/** What the last run came to and said, where nothing has changed since; undefined where something has. */
async function repeated(
  job: PublishJob,
  { files }: IngestMemory,
  notice: Notice,
): Promise<RunOutcome | undefined> {
  const outcome = await unchangedSince(cacheFolder(job), job.out, job, files);
  if (outcome === undefined) return undefined;
  const { ingested, setAside } = outcome;
  notice.say(`Nothing has changed since ${basename(job.out)}/ was built: it stays as it is`);
  if (ingested) printIngested({ ...ingested, written: 0 }, notice.say);
  printProblems(setAside, notice.say);
  return outcome;
}

/** Ingests, builds, and keeps what came of it, unless something was changed meanwhile. */
async function made(
  job: PublishJob,
  day: string,
  memory: IngestMemory,
  notice: Notice,
): Promise<RunOutcome> {
  const { seeds } = job;
  const { files: known } = memory;
  const sources = seeds && (await folderDigest(seeds, { files: known }));
  const ingested = await ingestPhase(job, day, memory, notice);
  const before = await ingredientsDigest(job, known, sources);
  const { buildSite } = await import('./build.ts');
  const { papers, setAside, files: site } = await buildSite({ ...job, files: known }, notice);
  printProblems(setAside, notice.say);
  const outcome = { papers, setAside, ...(ingested && { ingested }) };
  const from = await ingredientsDigest(job, known);
  if (from === before) await writeBuildStamp(cacheFolder(job), { from, site, outcome });
  return outcome;
}

/**
 * Reads the sources into pages, and says what came of it.
 *
 * @param day of the run, `YYYY-MM-DD`
 * @param memory what earlier runs left for this one
 * @returns undefined where the pages are built as they are
 */
export async function ingestPhase(
  { seeds, content, settings }: Ingredients,
  day: string,
  memory: IngestMemory,
  notice: Notice,
): Promise<IngestedFolder | undefined> {
  if (seeds === undefined) return undefined;
  const { ingestFolder } = await import('./ingest.ts');
  const ingested = await notice.phase('Ingest', (tell) =>
    ingestFolder(seeds, content, day, wordedSteps(tell), settings.topics, memory),
  );
  printIngested(ingested, notice.say);
  return ingested;
}
