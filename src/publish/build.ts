/** Content → site: exports, pages, search index, checks, and then the swap. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { copyContentFiles, writeBulkList } from '../site/loader/content.ts';
import { pruneCaches } from './caches.ts';
import { buildCards } from './cards.ts';
import { withFolderLock, withStillFolder } from './folder-lock.ts';
import { canRename } from './mounts.ts';
import type { Usage } from './child.ts';
import {
  checkAddresses,
  checkComplete,
  checkPublishable,
  contentPages,
  isSetAside,
} from './complete.ts';
import type { Notice } from './notice.ts';
import { writeIcons } from './icons.ts';
import { writeOffline } from './offline.ts';
import { projectPath } from './project.ts';
import { atOnce } from './parts/at-once.ts';
import { pageParts, partsOf, workersOf } from './parts/page-parts.ts';
import { renderedWords } from './parts/progress.ts';
import { readContentOnce, type ReadContent } from './read.ts';
import { writeSearchIndex } from './search-index.ts';
import { bulkFilesIn, writeListFiles } from './list-files.ts';
import { lastDays, writeSitemap } from './sitemap.ts';
import { checkReplaceable, writeStamp } from './stamp.ts';
import { replaceFolder } from './swap.ts';
import { folderDigest, programDigest, siteDigest } from './unchanged.ts';

export interface BuildJob {
  /** Folder that holds `papers/`. */
  readonly content: string;
  /** Folder that the site replaces, whole. */
  readonly out: string;
  /** Folder for caches, inside the library's folder; by default `.offprint`. */
  readonly caches?: string;
  readonly settings: Settings;
  /** Processes that work at a time; left out, as many as there are processors. */
  readonly workers?: number | undefined;
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

const NO_USAGE: Usage = { wallSeconds: 0 };

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
  const { names, ...read } = await notice.phase(`Reading and exports of ${count} papers`, (tell) =>
    withStillFolder(job.content, 'read', async () => {
      await copyContentFiles(job.content, content);
      const pages = await contentPages(job.content);
      const once = { content: job.content, out: aside, records: cache, pages, settings, tell };
      return { names: pages, ...(await readContentOnce(once)) };
    }),
  );
  if (read.staleCache !== undefined) notice.say(`Note: ${read.staleCache}`);
  const setAside = read.problems;
  checkPublishable(names, setAside);
  writeListFiles({ ...read, out: aside });
  await writeBulkList(cache, await bulkFilesIn(aside));
  const work = await notice.phase(
    `Pages, card images and search index of ${count} papers`,
    (tell) => buildSideBySide({ job, aside, content, read }, tell),
  );
  if (settings.look.favicon !== undefined) await writeIcons(aside, settings.look.favicon);
  const papers = await checkComplete(aside, names, setAside);
  const unread = new Set(setAside.filter(isSetAside).map(({ file }) => file));
  await checkAddresses(aside, content, unread);
  await writeSitemap(aside, settings, lastDays(read));
  // Without it, GitHub Pages leaves out folders whose names begin with an underscore.
  await writeFile(join(aside, '.nojekyll'), '');
  await notice.phase('Copy for reading offline', () => writeOffline(aside, settings));
  await writeStamp(aside, settings.base);
  await pruneCaches(caches, cache);
  return { papers, setAside, exports: read.usage, ...work };
}

interface SideBySide {
  readonly job: BuildJob;
  readonly aside: string;
  /** The copy of the content's files. */
  readonly content: string;
  readonly read: Omit<ReadContent, 'usage'>;
}

/** What needs nothing but the content that was read: each goes on while there is a processor for it. */
async function buildSideBySide(
  { job, aside, content, read }: SideBySide,
  tell: (words: () => string) => void,
): Promise<Pick<BuiltSite, 'pages' | 'cards' | 'index'>> {
  const { settings } = job;
  const [root, cache] = [cachesFolder(job), cacheFolder(job)];
  const words = renderedWords();
  const [lists, newLists] = [join(cache, 'pages'), join(cache, 'pages.new')];
  const common = await commonDigest(content, settings);
  const last = { lists, newLists, site: job.out, common };
  const site = { content, records: cache, root, out: aside, cache, settings, last };
  await rm(newLists, { recursive: true, force: true });
  const pages = pageParts(site, partsOf(read.papers.length, job), (rendered) => {
    tell(() => words(rendered));
  });
  let [cards, index] = [NO_USAGE, NO_USAGE];
  await atOnce(workersOf(job), [
    ...pages.tasks,
    async (signal) => {
      const [kept, records] = [join(cache, 'search'), read.searchRecords];
      const { language } = settings;
      index = await writeSearchIndex({ site: aside, cache: kept, records, language, signal });
      records.close();
    },
    async (signal) => {
      const [kept, list] = [join(root, 'cards'), join(cache, 'cards.json')];
      cards = await buildCards({ cards: read.cards, site: aside, cache: kept, list, signal });
    },
  ]);
  const usage = await pages.join();
  await rm(lists, { recursive: true, force: true });
  await rename(newLists, lists);
  return { pages: usage, cards, index };
}

/** Digest of what every page is made from; the library's documentation is bundled with the program. */
async function commonDigest(content: string, settings: Settings): Promise<string> {
  const docs = join(content, 'docs');
  const digests = [await programDigest(settings), existsSync(docs) ? await folderDigest(docs) : ''];
  return digests.join('\n');
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
