/** Content → site: exports, pages, search index, checks, and then the swap. */
import { createHash } from 'node:crypto';
import { cp, mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { copyContentFiles } from '../site/loader/content.ts';
import { buildPages } from './astro.ts';
import { pruneCaches } from './caches.ts';
import { buildCards } from './cards.ts';
import { withFolderLock, withStillFolder } from './folder-lock.ts';
import { canRename } from './mounts.ts';
import type { Usage } from './child.ts';
import { checkAddresses, checkComplete, contentPages, isSetAside } from './complete.ts';
import type { Notice } from './notice.ts';
import { writeIcons } from './icons.ts';
import { writeOffline } from './offline.ts';
import { projectPath } from './project.ts';
import { readContentOnce } from './read.ts';
import { writeSearchIndex } from './search-index.ts';
import { writeListFiles } from './list-files.ts';
import { lastDays, writeSitemap } from './sitemap.ts';
import { checkReplaceable, writeStamp } from './stamp.ts';
import { replaceFolder } from './swap.ts';
import { siteDigest } from './unchanged.ts';

export interface BuildJob {
  /** Folder that holds `papers/`. */
  readonly content: string;
  /** Folder that the site replaces, whole. */
  readonly out: string;
  /** Folder for caches, inside the library's folder; by default `.offprint`. */
  readonly caches?: string;
  readonly settings: Settings;
}

export interface BuiltSite {
  readonly papers: number;
  /** Pages left out, and why. */
  readonly setAside: readonly Problem[];
  /** Reading the content, with the exports of each paper. */
  readonly exports: Usage;
  readonly pages: Usage;
  readonly cards: Usage;
  readonly index: Usage;
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
  const names = await contentPages(job.content);
  await checkReplaceable(out);
  const whole = { ...job, out };
  return withFolderLock(out, () =>
    withFolderLock(cacheFolder(whole), () =>
      replaceFolder(out, (aside) =>
        nearFolder(aside, cacheFolder(whole), (site) =>
          fill(site, whole, names.length, notice),
        ).then(async (built) => ({ ...built, files: await siteDigest(aside) })),
      ),
    ),
  );
}

/**
 * Works in a folder, or in another one from which files are then copied: Astro renames files from
 * its cache into the site, which cannot be done across devices.
 */
async function nearFolder<T>(
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
  count: number,
  notice: Notice,
): Promise<Omit<BuiltSite, 'files'>> {
  const { settings } = job;
  const caches = cachesFolder(job);
  const cache = cacheFolder(job);
  // What is not read of the pages now is read of this copy: a run of ingest may follow at once.
  const content = join(cache, 'content');
  const { names, ...read } = await notice.phase(`Reading and exports of ${count} papers`, () =>
    withStillFolder(job.content, 'read', async () => {
      await copyContentFiles(job.content, content);
      const pages = await contentPages(job.content);
      const once = { content: job.content, out: aside, records: cache, pages, settings };
      return { names: pages, ...(await readContentOnce(once)) };
    }),
  );
  if (read.staleCache !== undefined) notice.say(`Note: ${read.staleCache}`);
  const setAside = read.problems;
  writeListFiles({ ...read, out: aside });
  const pages = await notice.phase(`Pages of ${count} papers`, () =>
    buildPages({ content, out: aside, cache, settings }),
  );
  if (settings.look.favicon !== undefined) await writeIcons(aside, settings.look.favicon);
  const papers = await checkComplete(aside, names, setAside);
  const unread = new Set(setAside.filter(isSetAside).map(({ file }) => file));
  await checkAddresses(aside, content, unread);
  await writeSitemap(aside, settings, lastDays(read));
  const cards = await notice.phase('Card images', () =>
    buildCards({
      cards: read.cards,
      site: aside,
      cache: join(caches, 'cards'),
      list: join(cache, 'cards.json'),
    }),
  );
  const index = await notice.phase('Search index', () =>
    writeSearchIndex(aside, read.searchRecords, settings.language),
  );
  // Without it, GitHub Pages leaves out folders whose names begin with an underscore.
  await writeFile(join(aside, '.nojekyll'), '');
  await notice.phase('Copy for reading offline', () => writeOffline(aside, settings));
  await writeStamp(aside, settings.base);
  await pruneCaches(caches, cache);
  return { papers, setAside, exports: read.usage, pages, cards, index };
}

/** Where a build keeps what it can use again: a folder for each content, site folder and base. */
export function cacheFolder(job: BuildJob): string {
  const parts = [job.content, job.out, job.settings.base].join('\0');
  const hash = createHash('sha256').update(parts).digest('hex').slice(0, 16);
  return join(cachesFolder(job), `astro-${hash}`);
}

function cachesFolder({ caches }: BuildJob): string {
  return caches ?? projectPath(undefined, '.offprint');
}
