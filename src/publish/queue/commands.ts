/** `offprint work`, and `offprint build --redis`: the parts of a plan, by a queue on Redis. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cachesFolder } from '../cache-folders.ts';
import { withFolderLock } from '../folder-lock.ts';
import type { Notice } from '../notice.ts';
import { joinLibrary, planLibrary, type PartsOptions } from '../parts/commands.ts';
import { openPlan, type BuildPlan } from '../parts/plan.ts';
import { checkPart } from '../parts/shard.ts';
import { projectPath } from '../project.ts';
import { pack, unpack } from './archive.ts';
import { awaitParts } from './await-parts.ts';
import { partBuilder } from './build-part.ts';
import { isForgotten, longestFirst, newRun, partFile, PLAN_FILE } from './jobs.ts';
import { openPartQueue, type PartQueue } from './part-queue.ts';
import { checkRedis, redisAddress, redisTrouble, type RedisAddress } from './redis.ts';
import { openStore, type Store } from './store/store.ts';
import { work } from './work.ts';

interface QueueOptions {
  /** Address of Redis. */
  readonly redis: string;
  /** Where plan and parts are handed over: a folder, or `s3://bucket/prefix`. */
  readonly share: string;
  readonly queue: string;
}

export interface WorkOptions extends QueueOptions {
  /** Folder of this worker alone. */
  readonly folder?: string | undefined;
  readonly settings?: string | undefined;
  readonly workers?: number | undefined;
  /** Minutes after which a part is given up. */
  readonly limit: number;
}

/**
 * Builds parts for whoever asks for them, until it is stopped.
 *
 * @throws {UsageError} where an option is wrong, a package is missing, or this machine does not fit a plan
 * @throws {Error} where Redis does not answer at the start
 */
export async function workLibrary(
  options: WorkOptions,
  notice: Notice,
  stop: AbortSignal,
): Promise<void> {
  const { settings, workers, queue, limit } = options;
  const address = redisAddress(options.redis);
  await checkRedis(address);
  const store = await openStore(options.share);
  const folder = projectPath(options.folder, join('.offprint', 'work'));
  const build = partBuilder({ store, folder, settings, workers });
  const job = { queue, address, build, limit: limit * 60_000, stop };
  await withFolderLock(folder, () => work(job, notice));
}

export interface QueueBuildOptions extends QueueOptions, PartsOptions {
  readonly parts: number;
}

/**
 * Plans, has the parts built by workers, joins them, and puts the site in place.
 *
 * @returns whether something that came in is not on the site
 * @throws {Error} where a part cannot be had; the site that stood there stays
 */
export async function buildWithQueue(
  options: QueueBuildOptions,
  notice: Notice,
  stop: AbortSignal,
): Promise<boolean> {
  const address = redisAddress(options.redis);
  await checkRedis(address);
  const store = await openStore(options.share);
  const folder = join(cachesFolder({}), 'run');
  return withFolderLock(folder, async () => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    try {
      await planLibrary(options.parts, options, notice);
      const plan = await openPlan(projectPath(options['plan-folder'], 'plan'));
      const parts = await partsOf({ options, address, store, folder, plan, stop }, notice);
      return await joinLibrary(parts, options, notice);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

interface Run {
  readonly options: QueueBuildOptions;
  readonly address: RedisAddress;
  readonly store: Store;
  /** Folder for what is fetched. */
  readonly folder: string;
  readonly plan: BuildPlan;
  readonly stop: AbortSignal;
}

/** Hands the parts out and fetches them. Nothing of the run is left behind. */
async function partsOf(job: Run, notice: Notice): Promise<readonly string[]> {
  const { options, address, store, folder, plan, stop } = job;
  const run = newRun(new Date());
  const numbers = longestFirst(plan.parts);
  const entry = { run, plan: plan.checksum, of: plan.parts };
  const queue = await openPartQueue(options.queue, address, entry);
  const words = (error: unknown): string => redisTrouble(error, address);
  try {
    await notice.phase('Sending the plan', async () => {
      await endForgotten(store);
      await store.begin(run);
      const archive = join(folder, PLAN_FILE);
      await pack(projectPath(options['plan-folder'], 'plan'), archive, stop);
      await store.put(run, PLAN_FILE, archive);
      await rm(archive);
    });
    await queue.add(numbers).catch((error: unknown) => {
      throw new Error(words(error), { cause: error });
    });
    const pathOf = (number: number): string => join(folder, String(number));
    await notice.phase('Parts by workers', (tell) =>
      awaitParts({
        ...{ parts: plan.parts, queue, tell, words, signal: stop },
        say: notice.say,
        list: () => store.list(run),
        take: (number) => take(job, run, number, pathOf(number)),
        discard: (number) => store.remove(run, [partFile(number)]),
      }),
    );
    return numbers.map(pathOf);
  } finally {
    await leave(queue, numbers, store, run);
  }
}

/** Fetches a part, and checks it. */
async function take(
  { store, plan, stop }: Run,
  run: string,
  number: number,
  folder: string,
): Promise<void> {
  const archive = `${folder}.tar`;
  if (!(await store.get(run, partFile(number), archive))) throw new Error('it is gone');
  await unpack(archive, folder, stop);
  await rm(archive);
  await checkPart(folder, plan, number);
}

async function endForgotten(store: Store): Promise<void> {
  const now = new Date();
  const runs = await store.runs();
  for (const run of runs.filter((one) => isForgotten(one, now))) await store.end(run);
}

/** What cannot be removed, as Redis or the store is away, is removed by a later build. */
async function leave(
  queue: PartQueue,
  numbers: readonly number[],
  store: Store,
  run: string,
): Promise<void> {
  await store.end(run).catch(() => undefined);
  await queue.remove(numbers).catch(() => undefined);
  await queue.close().catch(() => undefined);
}
