/** `offprint build` in three steps, each of which may run on another machine: plan, parts, join. */
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isWhole, UsageError } from '../../model/problem.ts';
import type { Settings } from '../../model/settings.ts';
import { cacheFolder, contentCache } from '../cache-folders.ts';
import { runDay } from '../day.ts';
import { withStillFolder } from '../folder-lock.ts';
import { withMemory } from '../ingest-memory.ts';
import type { Notice } from '../notice.ts';
import { printProblems } from '../print-problems.ts';
import { configFolder, loadSettings, projectPath } from '../project.ts';
import { ingestPhase, type PublishOptions } from '../publish.ts';
import { checkSettingsOf, makePlan, openPlan, type BuildPlan } from './plan.ts';
import { buildShard, joinShards } from './shard.ts';

/** The options of all three steps. */
export interface PartsOptions extends PublishOptions {
  /** Folder of the plan. */
  readonly 'plan-folder'?: string | undefined;
}

/**
 * Reads the sources, where asked, and the content, and plans the work of some machines.
 *
 * @throws {UsageError} where a setting, an option or a folder is wrong
 */
export async function planLibrary(
  parts: number,
  options: PartsOptions,
  notice: Notice,
): Promise<void> {
  const settings = await loadSettings(options);
  const { workers } = options;
  const content = projectPath(options.content, 'content');
  const plan = planFolder(options);
  const seeds = options.ingest ? projectPath(options.seeds, 'seeds') : undefined;
  const sources = { content, settings, ...(seeds !== undefined && { seeds }) };
  const day = runDay(options.date);
  const ingested = await withMemory(contentCache(content), (memory) =>
    ingestPhase(sources, day, memory, notice),
  );
  const cache = cacheFolder({ content, out: plan, settings });
  await mkdir(cache, { recursive: true });
  const config = configFolder(options);
  const setAside = !isWhole(ingested?.problems ?? []);
  const job = { content, plan, parts, settings, config, cache, setAside, workers };
  const { papers, problems } = await makePlan(job, notice);
  printProblems(problems, notice.say);
  notice.say(`${papers} papers in ${parts} parts, planned in ${basename(plan)}/`);
}

/**
 * Builds one part of a plan.
 *
 * @param which as typed, `2/4`
 * @throws {UsageError} where there is no such part, or the plan is not of this library
 */
export async function shardLibrary(
  which: string,
  options: PartsOptions,
  notice: Notice,
): Promise<void> {
  await withPlan(options, async ({ plan, ...job }) => {
    const [, number = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/u.exec(which) ?? []).map(Number);
    if (of !== plan.parts || number < 1 || number > of) {
      throw new UsageError(
        `--shard: expected a part of the plan, 1/${plan.parts} to ${plan.parts}/${plan.parts}, found "${which}"`,
      );
    }
    const out = projectPath(options.out, join('parts', `${number}-of-${of}`));
    const { workers } = options;
    await buildShard({ ...job, plan, number, out, workers }, notice);
    notice.say(`Part ${number} of ${of} in ${out}`);
  });
}

/**
 * Joins the parts of a plan to the site.
 *
 * @returns whether something that came in is not on the site
 * @throws {UsageError} where one is missing, given twice, or of another plan
 */
export async function joinLibrary(
  folders: readonly string[],
  options: PartsOptions,
  notice: Notice,
): Promise<boolean> {
  return withPlan(options, async (job) => {
    const out = projectPath(options.out, 'dist');
    const parts = folders.map((folder) => projectPath(folder, 'parts'));
    const papers = await joinShards({ ...job, parts, out }, notice);
    const { site, base, problems, setAside } = job.plan;
    printProblems(problems, notice.say);
    notice.say(`${papers} papers in ${basename(out)}/, for ${site}${base}`);
    return setAside;
  });
}

interface Planned {
  readonly folder: string;
  readonly plan: BuildPlan;
  /** Those that the plan was made with. */
  readonly settings: Settings;
}

/** Works by a plan, in whose place no other is put meanwhile. */
async function withPlan<T>(
  options: PartsOptions,
  work: (planned: Planned) => Promise<T>,
): Promise<T> {
  const folder = planFolder(options);
  return withStillFolder(folder, 'read', async () => {
    const plan = await openPlan(folder);
    const { site, base } = plan;
    const settings = await loadSettings({ ...options, site, base });
    await checkSettingsOf(plan, settings, configFolder(options));
    return work({ folder, plan, settings });
  });
}

function planFolder(options: PartsOptions): string {
  return projectPath(options['plan-folder'], 'plan');
}
