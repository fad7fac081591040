/** Astro's loader of the papers: their frontmatter into its store, everything else stays on disk. */
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Frontmatter } from '../../model/paper.ts';
import { openRecords } from './cache.ts';
import { contentFolder, recordsFolder } from './content.ts';
import { settings } from '../settings.ts';
import { readPages, type PagesJob } from './pages.ts';

export interface LoaderJob extends PagesJob {
  /** Whoever runs Astro has read the pages before: it waits for a minute at most, and many pages take longer. */
  readonly alreadyRead: boolean;
}

/**
 * Loads the frontmatter of every page of `content/papers/`; no body enters the store, and no page
 * becomes a module of the bundle. The development server reads pages that change again.
 */
export function papersLoader(job: LoaderJob = usualJob()): Loader {
  return {
    name: 'offprint-papers',
    load: (context) => {
      if (!job.alreadyRead) readPages(job);
      if (context.watcher) watchPages(job, context);
      storeRecords(job.records, context);
      return Promise.resolve();
    },
  };
}

function usualJob(): LoaderJob {
  const alreadyRead = process.env.OFFPRINT_RECORDS !== undefined;
  const { language } = settings;
  return { content: contentFolder(), records: recordsFolder(), language, alreadyRead };
}

/** Without a further change for so long, a folder is read again. */
const SETTLED_MS = 50;

/** Reads pages again that change: the folder is watched, and not each of its files, which are very many. */
function watchPages(job: PagesJob, context: LoaderContext): void {
  const folder = join(job.content, 'papers');
  if (!existsSync(folder)) return;
  let settled: NodeJS.Timeout | undefined;
  watch(folder, { persistent: false }, () => {
    clearTimeout(settled);
    settled = setTimeout(() => {
      readPages(job);
      storeRecords(job.records, context);
    }, SETTLED_MS);
  });
}

function storeRecords(folder: string, { store }: LoaderContext): void {
  const records = openRecords(folder);
  const gone = new Set(store.keys());
  for (const entry of records.entries) {
    const { id, key: digest } = entry;
    gone.delete(id);
    if (store.get(id)?.digest === digest) continue;
    store.set({ id, digest, data: withoutWordings(records.head(entry).paper) });
  }
  for (const id of gone) store.delete(id);
  records.close();
}

/** Texts as long as abstracts stay out of the store: a paper's page reads them from its record. */
function withoutWordings(paper: Frontmatter): Record<string, unknown> {
  const sources = paper.sources.map((source) => {
    const kept = { ...source };
    delete kept.titleSeen;
    delete kept.wording;
    return kept;
  });
  return { ...paper, sources };
}
