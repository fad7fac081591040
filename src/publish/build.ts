/** Content → site: exports, pages, search index, checks, and then the swap. */
import { cp, mkdir, realpath, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { cacheFolder, cachesFolder, contentCache } from './cache-folders.ts';
import { pruneCaches, withCache } from './caches.ts';
import type { OwnUsage, Usage } from './child.ts';
import { contentPages } from './complete.ts';
import { withFolderLock } from './folder-lock.ts';
import { canRename } from './mounts.ts';
import { knownFilesIn, openKnownFiles, type KnownFiles } from './known-files.ts';
import { openSite } from './last-site.ts';
import type { Notice } from './notice.ts';
import { workersOf } from './parts/page-parts.ts';
import { beginBundle, type Bundling } from './rendering/bundle.ts';
import { lastPageFiles } from './rendering/last-pages.ts';
import { finishPhase, readPhase, workPhase, type WorkUsage } from './phases.ts';
import { removeFiles, spareFolder } from './spare.ts';
import { checkReplaceable } from './stamp.ts';
import { replaceFolder } from './swap.ts';
import {
  commonDigest,
  isAsBuilt,
  programDigest,
  removeBuildStamp,
  siteDigest,
} from './unchanged.ts';

export interface BuildJob {
  /** Folder that holds `papers/`. */
  readonly content: string;
  /** Folder that the site replaces, whole. */
  readonly out: string;
  /** Folder for caches, inside the library's folder; by default `.offprint`. */
  readonly caches?: string | undefined;
  readonly settings: Settings;
  /** Processes that work at a time; left out, as many as there are processors. */
  readonly workers?: number | undefined;
  /** What is known of the content's files; left out, what earlier builds left is opened. */
  readonly files?: KnownFiles;
}

export interface BuiltSite extends WorkUsage {
  readonly papers: number;
  /** Pages left out, and why. */
  readonly setAside: readonly Problem[];
  /** Reading the content, with the exports of each paper. */
  readonly exports: OwnUsage;
  /** The processes that read some of it besides. */
  readonly readers: readonly Usage[];
  /** Which papers are near each other, and the map. */
  readonly related: Usage;
  /** Digest of the site's files as they were put in place. */
  readonly files: string;
}

/**
 * Builds the site into a folder. Until all of it is there and checked, the folder stays as it was.
 *
 * @throws {UsageError} where the content is missing or the folder holds something else
 * @throws {Error} where a part of the build fails, or another build into the folder is running
 */
export async function buildSite(job: BuildJob, notice: Notice): Promise<BuiltSite> {
  const out = await realpath(job.out).catch(() => resolve(job.out));
  await contentPages(job.content);
  await checkReplaceable(out);
  const whole = { ...job, out };
  const cache = cacheFolder(whole);
  const work = async (aside: string): Promise<BuiltSite> => {
    const built = await nearFolder(aside, cache, (site) => fill(site, whole, notice));
    return { ...built, files: siteDigest(aside) };
  };
  return withFolderLock(out, () =>
    withCache(cache, () => replaceFolder(out, work, spareFolder(cache))),
  );
}

/**
 * Works in a folder, or in another one from which files are then copied: Astro renames files from
 * its cache into the site, which cannot be done across devices.
 */
export async function nearFolder<T>(
  folder: string,
  cache: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  await mkdir(cache, { recursive: true });
  if (await canRename(cache, folder)) return work(folder);
  const near = join(cache, 'site');
  await rm(near, { recursive: true, force: true });
  await mkdir(near);
  try {
    const result = await work(near);
    await cp(near, folder, { recursive: true });
    return result;
  } finally {
    await rm(near, { recursive: true, force: true });
  }
}

async function fill(
  aside: string,
  job: BuildJob,
  notice: Notice,
): Promise<Omit<BuiltSite, 'files'>> {
  const { content, settings, workers } = job;
  const [root, cache] = [cachesFolder(job), cacheFolder(job)];
  const folders = { copy: join(cache, 'content'), records: cache, site: aside };
  const own = job.files ? undefined : openKnownFiles(knownFilesIn(contentCache(content, root)));
  const madeBy = await programDigest(settings);
  const file = join(cache, 'site.kept');
  const isTrusted = await isAsBuilt(cache, job.out);
  const [lists, newLists] = [join(cache, 'pages'), join(cache, 'pages.new')];
  const commonBefore = await commonDigest(content, madeBy);
  const pages = lastPageFiles(lists, commonBefore);
  const mayStay = (path: string) => pages.has(path);
  const built = openSite({ last: job.out, site: aside, file, madeBy, isTrusted, mayStay });
  const folder = { content: folders.copy, records: cache, root, cache };
  let [common, bundling] = ['', undefined as Bundling | undefined];
  const copied = async (pages: number): Promise<void> => {
    common = await commonDigest(folders.copy, madeBy);
    // Where there is a processor for it, what renders the pages is bundled while they are read.
    if (workersOf(pages, { workers }) > 1)
      bundling = await beginBundle({ ...folder, common, settings });
  };
  try {
    const reading = { content, ...folders, settings, takeOver: built.takeOver, workers, copied };
    const read = await readPhase({ ...reading, files: job.files ?? own }, notice);
    own?.save();
    const last = { lists, newLists, site: job.out, isTrusted };
    // The documentation may have been edited between the two looks at it.
    const isKnown = common === commonBefore && pages.size > 0;
    const standing = built.isFilled ? pages : undefined;
    if (!isKnown) removeFiles(aside, standing ?? []);
    const { papers } = read;
    const site = {
      ...folder,
      ...{ out: aside, papers, bundling: bundling?.bundle },
      common,
      settings,
      last,
      standing: isKnown ? standing : undefined,
    };
    await rm(newLists, { recursive: true, force: true });
    const changed = isKnown ? read.changed : undefined;
    const work = await workPhase({ ...read, changed, site, built, workers }, notice);
    await removeBuildStamp(cache);
    await rm(lists, { recursive: true, force: true });
    await rename(newLists, lists);
    read.searchRecords.close();
    const published = await finishPhase({ ...read, ...folders, settings, built }, notice);
    built.save();
    await pruneCaches(root, [cache, contentCache(content, root)]);
    return {
      papers: published,
      setAside: read.problems,
      exports: read.usage,
      readers: read.readers,
      related: read.related,
      ...work,
    };
  } finally {
    await bundling?.end();
    own?.close();
    built.close();
  }
}
