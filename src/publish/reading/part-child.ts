/**
 * Run as a program: reads some pages of the content, by the job that its only argument holds, and makes
 * their papers' records and exports, and what the index takes of them. It sends how far it has come. Where
 * it fails, the last line it writes is the reason.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseFile } from '../../model/json-file.ts';
import { settingsSchema } from '../../model/settings.ts';
import { readPages } from '../../site/loader/pages.ts';
import { NO_KNOWN_FILES } from '../known-files.ts';
import { runJob } from '../run-job.ts';
import { openPapers } from './papers.ts';
import { NAMES } from './parts.ts';

const jobSchema = z.object({
  /** Folder that holds `papers/`. */
  content: z.string(),
  /** For all that is made; it holds the list of the pages. */
  folder: z.string(),
  settings: settingsSchema,
});

export type PartReadingJob = z.input<typeof jobSchema>;

/** A message for each paper would cost more than some papers. */
const SENT_EACH = 100;

await runJob(jobSchema, 'the job of the reading', async ({ content, folder, settings }) => {
  const file = join(folder, NAMES);
  const remedy = 'each build writes it: build again';
  const names = parseFile(z.array(z.string()), await readFile(file, 'utf8'), { file, remedy });
  const papers = await openPapers({
    content,
    settings,
    out: folder,
    records: folder,
    pages: names,
  });
  let made = 0;
  // A page may be gone since the list was made.
  const { open } = NO_KNOWN_FILES;
  const job = { content, records: folder, language: settings.language, names, open };
  readPages(job, (record) => {
    papers.exports.make(record);
    papers.keepSearched(record);
    made += 1;
    if (made % SENT_EACH === 0) process.send?.(made);
  });
  papers.save();
});
