/** Astro's loader of the papers: the development server hears by it of pages that change. */
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { openRecords } from './cache.ts';
import { contentFolder, recordsFolder } from './content.ts';
import { settings } from '../settings.ts';
import { readPages, type PagesJob } from './pages.ts';

export interface LoaderJob extends PagesJob {
  /** Whoever runs Astro has read the pages before: it waits for a minute at most, and many pages take longer. */
  readonly alreadyRead: boolean;
}

/**
 * Makes the records of every page of `content/papers/`, and under the development server those of pages
 * that change: it is from these that the site is drawn. Astro's store holds nothing but which pages there
 * are and what each was read from, so that browsers are told to load a page again; a build needs none.
 */
export function papersLoader(job: LoaderJob = usualJob()): Loader {
  return {
    name: 'offprint-papers',
    load: (context) => {
      if (!job.alreadyRead) readPages(job);
      if (context.watcher) {
        watchPages(job, context);
        storePages(job.records, context);
      }
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
      storePages(job.records, context);
    }, SETTLED_MS);
  });
}

function storePages(folder: string, { store }: LoaderContext): void {
  const records = openRecords(folder);
  records.close();
  const gone = new Set(store.keys());
  for (const { id, key: digest } of records.entries) {
    gone.delete(id);
    store.set({ id, digest, data: {} });
  }
  for (const id of gone) store.delete(id);
}
