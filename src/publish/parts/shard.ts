/** A part of a site, built from a plan on any machine, and all parts joined to the site. */
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../../model/problem.ts';
import type { Settings } from '../../model/settings.ts';
import { nearFolder } from '../build.ts';
import { cacheFolder, cachesFolder } from '../cache-folders.ts';
import { withCache } from '../caches.ts';
import { withFolderLock } from '../folder-lock.ts';
import { newSite } from '../last-site.ts';
import type { Notice } from '../notice.ts';
import { finishPhase, workPhase } from '../phases.ts';
import { checkReplaceable } from '../stamp.ts';
import { replaceFolder } from '../swap.ts';
import { commonDigest, programDigest } from '../unchanged.ts';
import { moveInto } from './page-parts.ts';
import { copyExports, planFolders, planSearchRecords, type BuildPlan } from './plan.ts';
import {
  checkFiles,
  checkNames,
  checkOurs,
  openSealed,
  sealFolder,
  type Sealed,
} from './sealed-folder.ts';

const partSchema = z.object({
  /** Checksum of the plan. */
  plan: z.string(),
  number: z.int().min(1),
  of: z.int().min(1),
});

const PART = {
  name: 'part.json',
  schema: partSchema,
  remedy: 'build this part again with "offprint build --shard K/N"',
};

type Part = Sealed<z.infer<typeof partSchema>>;

/** The folder of a part in which its share of the site is. */
const SITE = 'site';

export interface ShardJob {
  /** Folder of the plan, and what it says. */
  readonly folder: string;
  readonly plan: BuildPlan;
  /** The number of the part, from 1. */
  readonly number: number;
  /** Folder of the part, which is replaced whole. */
  readonly out: string;
  readonly caches?: string;
  readonly settings: Settings;
  readonly workers?: number | undefined;
}

/**
 * Builds one part of a site: its share of the pages and of the card images, and the last part the
 * search index too. It may be built any number of times, here or elsewhere.
 *
 * @throws {Error} where a piece of it fails; a part that stood there stays
 */
export async function buildShard(job: ShardJob, notice: Notice): Promise<void> {
  const { folder, plan, number, out, settings, workers } = job;
  const of = plan.parts;
  await checkOurs(out, PART);
  const root = cachesFolder(job);
  const cache = cacheFolder({ ...job, content: folder });
  const { copy: content, records } = planFolders(folder);
  await withFolderLock(out, () =>
    withCache(cache, () =>
      replaceFolder(out, async (aside) => {
        const site = join(aside, SITE);
        await mkdir(site);
        await nearFolder(site, cache, async (near) => {
          const pages = { part: { number, of } };
          const common = await commonDigest(content, await programDigest(settings));
          const { papers } = plan;
          const site = { papers, content, records, root, cache, common, settings, out: near };
          const work = {
            site: { ...site, pages },
            share: of,
            cards: plan.cards.filter((_card, index) => index % of === number - 1),
            workers,
            ...(number === of && { searchRecords: await planSearchRecords(folder) }),
          };
          await workPhase(work, notice);
        });
        await sealFolder(aside, PART, { plan: plan.checksum, number, of });
      }),
    ),
  );
}

export interface JoinJob extends Omit<ShardJob, 'number' | 'workers'> {
  /** Folders of the parts, in any order. */
  readonly parts: readonly string[];
}

/**
 * Joins parts to a site. Until all of it is there and checked, the folder of the site stays as it was.
 *
 * @returns how many papers it has
 * @throws {Error} naming a part that is missing, given twice, of another plan, or altered
 */
export async function joinShards(job: JoinJob, notice: Notice): Promise<number> {
  const { folder, plan, out, settings } = job;
  await checkReplaceable(out);
  const parts = await allParts(job);
  return withFolderLock(out, () =>
    replaceFolder(out, async (aside) => {
      await notice.phase(`Joining ${plan.parts} parts`, async () => {
        await copyExports(folder, aside);
        for (const [path, part] of parts) await addPart(aside, path, part);
      });
      const days = new Map(plan.days);
      const built = newSite(aside);
      const whole = { ...plan, ...planFolders(folder), days, site: aside, settings, built };
      return finishPhase(whole, notice);
    }),
  );
}

/** @throws {Error} where these are not all parts of the plan, each once */
async function allParts({ plan, parts }: JoinJob): Promise<ReadonlyMap<string, Part>> {
  const found = new Map<string, Part>();
  const folderOf = new Map<number, string>();
  for (const path of parts) {
    const part = await openPart(path, plan);
    const other = folderOf.get(part.number);
    if (other !== undefined) {
      throw new UsageError(
        `part ${part.number} is given twice, in ${other} and ${path}: leave one out`,
      );
    }
    folderOf.set(part.number, path);
    found.set(path, part);
  }
  const numbers = Array.from({ length: plan.parts }, (_, at) => at + 1);
  const missing = numbers.filter((number) => !folderOf.has(number));
  if (missing.length === 0) return found;
  throw new UsageError(
    `expected the parts 1 to ${plan.parts} of the plan, missing ${missing.join(', ')}: build them with "offprint build --shard ${missing[0] ?? 1}/${plan.parts}", and name all with --join`,
  );
}

/** @throws {Error} where a folder is no part of the plan */
async function openPart(path: string, plan: BuildPlan): Promise<Part> {
  const part = await openSealed(path, PART);
  if (part.plan !== plan.checksum) {
    throw new UsageError(`${path} is a part of another plan: build it again, or leave it out`);
  }
  if (part.number <= plan.parts && part.of === plan.parts) return part;
  throw new UsageError(
    `${path}: expected a part from 1/${plan.parts} to ${plan.parts}/${plan.parts}, found ${part.number}/${part.of}: leave it out`,
  );
}

/**
 * Makes sure that a folder holds a certain part of a plan, whole and as it was built.
 *
 * @throws {Error} where it does not
 */
export async function checkPart(path: string, plan: BuildPlan, number: number): Promise<void> {
  const part = await openPart(path, plan);
  if (part.number !== number) {
    throw new Error(`${path}: expected part ${number}, found ${part.number}; ${PART.remedy}`);
  }
  await checkNames(path, part, PART);
  checkFiles(path, part, PART);
}

/** Copies a part aside, checks the copy, and moves its files into the site. */
async function addPart(site: string, path: string, part: Part): Promise<void> {
  await checkNames(path, part, PART);
  const copy = join(site, '.part.tmp');
  await cp(join(path, SITE), join(copy, SITE), { recursive: true });
  checkFiles(copy, part, PART);
  moveInto(site, join(copy, SITE));
  await rm(copy, { recursive: true });
}
