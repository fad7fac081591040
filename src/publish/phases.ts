/** The three phases of a build, each of which knows nothing but what the one before it hands over. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Card } from '../model/card.ts';
import { isSetAside, type Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { copyContentFiles, writeBulkList } from '../site/loader/content.ts';
import { buildCards } from './cards.ts';
import { startUsage, type OwnUsage, type Usage } from './child.ts';
import { checkAddresses, checkComplete, checkPublishable, contentPages } from './complete.ts';
import { withStillFolder } from './folder-lock.ts';
import { writeIcons } from './icons.ts';
import { bulkFilesIn, writeListFiles } from './list-files.ts';
import type { KnownFiles } from './known-files.ts';
import type { SiteFiles, SurveyedSite } from './last-site.ts';
import type { Notice } from './notice.ts';
import { writeNearness } from './nearness.ts';
import { writeOffline } from './offline.ts';
import type { SiteJob } from './rendering/render.ts';
import { atOnce } from './parts/at-once.ts';
import { pageParts, partsOf, workersOf } from './parts/page-parts.ts';
import { renderedWords } from './parts/progress.ts';
import { paceOf, paceWords } from './pace.ts';
import { readContentOnce, type ReadContent } from './reading/read.ts';
import { writeSearchIndex, type SearchRecords } from './search-index.ts';
import { lastDays, writeSitemap, type LastDays } from './sitemap.ts';
import { writeStamp } from './stamp.ts';

export interface ReadingJob {
  /** Folder that holds `papers/`. */
  readonly content: string;
  /** Folder for a copy of the content's files but its pages: a run of ingest may follow at once. */
  readonly copy: string;
  /** Folder for the records of the pages. */
  readonly records: string;
  /** Folder of the site, for the exports. */
  readonly site: string;
  readonly settings: Settings;
  /** What is known of the content's files; left out, all are read. */
  readonly files?: KnownFiles | undefined;
  /** Takes files of the last site over; left out, all are written. */
  readonly takeOver?: SiteFiles['takeOver'];
  /** Is called once the copy is there, before the pages are read, with how many these are. */
  readonly copied?: (pages: number) => Promise<void>;
  /** Processes that work at a time; left out, as many as there are processors. */
  readonly workers?: number | undefined;
}

/** What the later phases need besides the files that the reading has written. */
export interface ReadSite {
  /** The content's pages, as file names. */
  readonly names: readonly string[];
  /** Pages that could not be read, and notes on others. */
  readonly problems: readonly Problem[];
  readonly cards: readonly Card[];
  /** The papers of the index, to be closed when they have been read. */
  readonly searchRecords: SearchRecords & { readonly close: () => void };
  /** Papers that can be published. */
  readonly papers: number;
  /** Those that are not as they were when the content was read last, and those that are gone. */
  readonly changed: number;
  /** When pages last changed. */
  readonly days: LastDays;
}

/**
 * Reads the content: every page once, into records, exports and lists.
 *
 * @throws {Error} where nothing of it can be published
 */
export async function readPhase(
  job: ReadingJob,
  notice: Notice,
): Promise<ReadSite & Pick<ReadContent, 'usage' | 'readers'> & { readonly related: OwnUsage }> {
  const { content, copy, records, site, settings, files, takeOver, workers } = job;
  const count = (await contentPages(content)).length;
  const { names, ...read } = await notice.phase(`Reading and exports of ${count} papers`, (tell) =>
    withStillFolder(content, 'read', async () => {
      await copyContentFiles(content, copy);
      const pages = await contentPages(content);
      await job.copied?.(pages.length);
      const once = { content, out: site, records, pages, settings, files, takeOver, workers, tell };
      return { names: pages, ...(await readContentOnce(once)) };
    }),
  );
  if (read.staleCache !== undefined) notice.say(`Note: ${read.staleCache}`);
  checkPublishable(names, read.problems);
  const near = await notice.phase('Related papers and map', (tell) =>
    nearnessPhase(job, read, tell),
  );
  writeListFiles({ ...read, out: site, takeOver });
  await writeBulkList(records, await bulkFilesIn(site));
  const { problems, cards, changed, searchRecords, usage, readers } = read;
  const papers = read.papers.length;
  const days = lastDays(read);
  const costs = { usage, readers, related: near };
  return { names, problems, cards, searchRecords, papers, changed, days, ...costs };
}

/** Works out which papers are near each other; what that cost. */
function nearnessPhase(
  { records, settings }: ReadingJob,
  { papers, topics }: Pick<ReadContent, 'papers' | 'topics'>,
  tell: (words: () => string) => void,
): Promise<OwnUsage> {
  const used = startUsage();
  const pace = paceOf(() => performance.now());
  const job = { records, papers, topics, hasMap: settings.features.map };
  writeNearness({
    ...job,
    tell: (done) => {
      tell(() => paceWords(done, papers.length, 'papers', pace));
    },
  });
  return Promise.resolve(used());
}

export interface WorkJob {
  /** The pages, or those of a part. */
  readonly site: SiteJob;
  /** Papers that are not as they were when its pages were built last; left out, these are built anew. */
  readonly changed?: number | undefined;
  /** Machines that share out its pages; left out, this is the only one. */
  readonly share?: number;
  /** Those to put into the site. */
  readonly cards: readonly Card[];
  /** The files of the last site; left out, none is taken over. */
  readonly built?: Pick<SiteFiles, 'takeOver'>;
  /** The papers of the index; left out, there is none to make. */
  readonly searchRecords?: SearchRecords;
  /** Processes that work at a time; left out, as many as there are processors. */
  readonly workers?: number | undefined;
}

/** What the work cost. */
export interface WorkUsage {
  readonly pages: Usage;
  readonly cards: Usage;
  readonly index: Usage;
}

const NO_USAGE: Usage = { wallSeconds: 0 };

/** Does what needs nothing but what was read: each piece goes on while there is a processor for it. */
export async function workPhase(job: WorkJob, notice: Notice): Promise<WorkUsage> {
  const { site, searchRecords } = job;
  const index = searchRecords === undefined ? '' : ', search index';
  const what = `Pages, card images${index} of ${site.papers} papers`;
  return notice.phase(what, (tell) => sideBySide(job, tell));
}

async function sideBySide(
  { site, changed, share, cards, built, searchRecords, workers }: WorkJob,
  tell: (words: () => string) => void,
): Promise<WorkUsage> {
  const { papers, out, root, cache, settings } = site;
  const words = renderedWords();
  const parts = partsOf(papers, { workers, share, changed });
  const pages = pageParts(site, parts, (rendered) => {
    tell(() => words(rendered));
  });
  const usage = { cards: NO_USAGE, index: NO_USAGE };
  await atOnce(workersOf(papers, { workers }), [
    ...pages.tasks,
    async (signal) => {
      if (searchRecords === undefined) return;
      const index = {
        site: out,
        cache: join(cache, 'search'),
        records: searchRecords,
        last: built,
      };
      usage.index = await writeSearchIndex({ ...index, language: settings.language, signal });
    },
    async (signal) => {
      const [kept, list] = [join(root, 'cards'), join(cache, 'cards.json')];
      const places = { site: out, cache: kept, list };
      const drawing = { cards, ...places, takeOver: built?.takeOver, workers, signal };
      usage.cards = await buildCards(drawing);
    },
  ]);
  return { pages: await pages.join(), ...usage };
}

export interface FinishJob extends Pick<ReadSite, 'names' | 'problems' | 'days'> {
  /** Folder of the site, in which everything else stands. */
  readonly site: string;
  /** The copy of the content's files. */
  readonly copy: string;
  readonly settings: Settings;
  /** What tells the site's files. */
  readonly built: SurveyedSite;
}

/**
 * Checks that a site is whole, and adds what is made from all of it.
 *
 * @returns how many papers it has
 * @throws {Error} naming what is missing
 */
export async function finishPhase(job: FinishJob, notice: Notice): Promise<number> {
  const { site, copy, settings, names, problems, days, built } = job;
  if (settings.look.favicon !== undefined) await writeIcons(site, settings.look.favicon);
  // Without it, GitHub Pages leaves out folders whose names begin with an underscore.
  await writeFile(join(site, '.nojekyll'), '');
  return notice.phase('Checks, sitemap, copy for reading offline', async () => {
    const files = built.survey();
    const paths = new Set(files.map(({ path }) => path));
    const papers = checkComplete(paths, names, problems);
    const unread = new Set(problems.filter(isSetAside).map(({ file }) => file));
    await checkAddresses(paths, copy, unread);
    const maps = built.surveyOf(writeSitemap(site, files, settings, days));
    const all = [...files, ...maps].sort((a, b) => (a.path < b.path ? -1 : 1));
    await writeOffline(site, all, settings);
    await writeStamp(site, settings.base);
    return papers;
  });
}
