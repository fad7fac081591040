/** A plan: all that is decided once for a library, so that any machine can build a part of its site. */
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { copyFile, cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { cardSchema } from '../../model/card.ts';
import { isWhole, problemSchema, UsageError } from '../../model/problem.ts';
import type { SearchRecord } from '../../model/search-record.ts';
import type { Settings } from '../../model/settings.ts';
import { RECORD_FILES } from '../../site/loader/cache.ts';
import { codeHash } from '../../site/loader/code-hash.ts';
import { BULK_LIST } from '../../site/loader/content.ts';
import { NEARNESS_FILES } from '../../site/loader/nearness.ts';
import { withCache } from '../caches.ts';
import { exists } from '../files.ts';
import { withFolderLock } from '../folder-lock.ts';
import type { Notice } from '../notice.ts';
import { readPhase } from '../phases.ts';
import type { SearchRecords } from '../search-index.ts';
import { replaceFolder } from '../swap.ts';
import { settingsDigest } from '../unchanged.ts';
import {
  checkFiles,
  checkNames,
  checkOurs,
  openSealed,
  sealFolder,
  type Sealed,
} from './sealed-folder.ts';

const planSchema = z.object({
  /** How many parts the work is cut into. */
  parts: z.int().min(1),
  /** Digests of what has to be the same wherever a part is built. */
  program: z.string(),
  settings: z.string(),
  /** Where the site will be published: a command was told, and other machines take it from here. */
  site: z.string(),
  base: z.string(),
  names: z.array(z.string()),
  problems: z.array(problemSchema),
  cards: z.array(cardSchema),
  days: z.array(z.tuple([z.string(), z.string()])),
  /** Papers that can be published. */
  papers: z.int(),
  /** Whether something that came in will not be on the site. */
  setAside: z.boolean(),
});

const PLAN = {
  name: 'plan.json',
  schema: planSchema,
  remedy: 'make a plan with "offprint build --plan N", or name its folder with --plan-folder',
};

export type BuildPlan = Sealed<z.infer<typeof planSchema>>;

const SEARCH = 'search.jsonl';

/** The folders of a plan: copies of the content's files and of the records, and what was exported. */
export function planFolders(plan: string) {
  return { copy: join(plan, 'content'), records: join(plan, 'records'), site: join(plan, 'site') };
}

export interface PlanJob {
  /** Folder that holds `papers/`. */
  readonly content: string;
  /** Folder of the plan, which is replaced whole. */
  readonly plan: string;
  readonly parts: number;
  readonly settings: Settings;
  /** Folder of the configuration. */
  readonly config: string;
  /** Folder for what the next plan can use again; it is there. */
  readonly cache: string;
  /** Whether something is left out already. */
  readonly setAside: boolean;
  /** Processes that work at a time; left out, as many as there are processors. */
  readonly workers?: number | undefined;
}

/**
 * Makes a plan.
 *
 * @returns the problems with pages
 * @throws {Error} where nothing can be published
 */
export async function makePlan(job: PlanJob, notice: Notice): Promise<BuildPlan> {
  const { plan, settings, cache } = job;
  await checkOurs(plan, PLAN);
  return withFolderLock(plan, () =>
    withCache(cache, () =>
      replaceFolder(plan, async (aside) => {
        const folders = planFolders(aside);
        for (const folder of Object.values(folders)) await mkdir(folder);
        // Records that still hold are taken from the last plan.
        const reading = { ...job, ...folders, records: cache };
        const read = await readPhase(reading, notice);
        const { names, problems, cards, days, papers, searchRecords } = read;
        for (const name of [...RECORD_FILES, ...NEARNESS_FILES, BULK_LIST]) {
          if (!(await exists(join(cache, name)))) continue;
          await copyFile(join(cache, name), join(folders.records, name));
        }
        const { ids, record, close } = searchRecords;
        writeLines(join(aside, SEARCH), ids, record);
        close();
        await sealFolder(aside, PLAN, {
          parts: job.parts,
          program: codeHash(['.'], /./u),
          settings: await settingsDigest(settings, job.config),
          site: settings.site,
          base: settings.base,
          ...{ names, problems, cards, days: [...days] },
          papers,
          setAside: job.setAside || !isWhole(problems),
        });
        return openSealed(aside, PLAN);
      }),
    ),
  );
}

/**
 * Opens a plan that was made here or elsewhere.
 *
 * @throws {Error} where a file of it was altered or is missing, or the program here is another one
 */
export async function openPlan(folder: string): Promise<BuildPlan> {
  const plan = await openSealed(folder, PLAN);
  if (plan.program !== codeHash(['.'], /./u)) {
    throw new UsageError(
      `${folder} was made by another version of Offprint or of Node (here: ${process.version}): install the same here, or make the plan anew`,
    );
  }
  await checkNames(folder, plan, PLAN);
  checkFiles(folder, plan, PLAN);
  return plan;
}

/**
 * Makes sure that a plan was made with the settings that are found here.
 *
 * @throws {UsageError} where it was not
 */
export async function checkSettingsOf(plan: BuildPlan, settings: Settings, config: string) {
  if (plan.settings === (await settingsDigest(settings, config))) return;
  throw new UsageError(
    `the configuration in ${config}, or a file that it names, is not the one that the plan was made with: take the same, or make the plan anew`,
  );
}

/** Puts the exports of a plan into a site's folder. */
export async function copyExports(plan: string, site: string): Promise<void> {
  await cp(planFolders(plan).site, site, { recursive: true });
}

/** What the index is made from. */
export async function planSearchRecords(plan: string): Promise<SearchRecords> {
  const lines = createInterface({ input: createReadStream(join(plan, SEARCH)) });
  const records = new Map<string, SearchRecord>();
  for await (const line of lines) {
    const record = JSON.parse(line) as SearchRecord;
    records.set(record.id, record);
  }
  const record = (id: string): SearchRecord => {
    const found = records.get(id);
    if (found === undefined) throw new Error(`expected the paper ${id} in ${SEARCH}, found none`);
    return found;
  };
  return { ids: [...records.keys()], record };
}

function writeLines(path: string, ids: readonly string[], valueOf: (id: string) => unknown): void {
  const file = openSync(path, 'w');
  try {
    for (const id of ids) writeSync(file, `${JSON.stringify(valueOf(id))}\n`);
  } finally {
    closeSync(file);
  }
}
