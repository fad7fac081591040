/** New pages, read by processes side by side before the whole content is: each makes all of its papers. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Settings } from '../../model/settings.ts';
import { failure, PATIENCE_MS, runProgram, type Usage } from '../child.ts';
import { removeFolder } from '../files.ts';
import { atOnce } from '../parts/at-once.ts';
import { workersOf } from '../parts/page-parts.ts';
import type { PartReadingJob } from './part-child.ts';

/** Pages from which on a further process is worth its start. */
const PAGES_PER_PART = 2_000;
/**
 * Two would save next to nothing: to start them and to take over what they made costs nearly as much, and
 * the second processor has something to do anyway, as what renders the pages is bundled meanwhile.
 */
const LEAST_PARTS = 3;

const CHILD = fileURLToPath(new URL('part-child.ts', import.meta.url));

/** The list of a part's pages, in its folder. */
export const NAMES = 'names.json';

/** What a process sends now and then: how many papers it has made. */
const toldSchema = z.int().min(0);

export interface ReadPartsJob {
  /** Folder that holds `papers/`. */
  readonly content: string;
  /** Folder for the parts, of which nothing stays after `close`. */
  readonly folder: string;
  readonly settings: Settings;
  /** File names of the pages to read. */
  readonly names: readonly string[];
  /** Processes that work at a time; left out, as many as there are processors. */
  readonly workers?: number | undefined;
  /** Is told how many papers were made. */
  readonly tell: (done: number) => void;
}

/** What the processes left. */
export interface ReadParts {
  /** One for each, with records, exports, and what is kept of its papers; none where there were no processes. */
  readonly folders: readonly string[];
  readonly usages: readonly Usage[];
  readonly close: () => void;
}

/**
 * Reads pages in parts, where that is worth it.
 *
 * @throws {Error} with the reason where a process fails
 */
export async function readPagesInParts(job: ReadPartsJob): Promise<ReadParts> {
  const { names, folder, workers } = job;
  const close = (): void => {
    removeFolder(folder);
  };
  // One that was killed left its parts.
  close();
  const count = readersOf(names.length, workers);
  if (count === 0) return { folders: [], usages: [], close };
  const done = new Map<number, number>();
  const usages: Usage[] = [];
  const folders = Array.from({ length: count }, (_, at) => join(folder, String(at + 1)));
  const tasks = folders.map((part, at) => async (signal: AbortSignal) => {
    const own = names.filter((_, index) => index % count === at);
    usages[at] = await readPart({ ...job, folder: part, names: own }, signal, (read) => {
      done.set(at, read);
      job.tell([...done.values()].reduce((sum, one) => sum + one, 0));
    });
  });
  await atOnce(count, tasks);
  return { folders, usages, close };
}

/**
 * How many processes read so many pages besides this one: as many as were asked for, where each has one; else
 * no more than are worth their start. Where they are too few, this one reads alone.
 */
export function readersOf(pages: number, workers?: number): number {
  const worth = workers ?? Math.floor(pages / PAGES_PER_PART);
  const most = Math.min(workersOf(pages, { workers }), worth, pages);
  return most < LEAST_PARTS ? 0 : most;
}

async function readPart(
  { content, folder, settings, names }: ReadPartsJob,
  signal: AbortSignal,
  tell: (read: number) => void,
): Promise<Usage> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, NAMES), JSON.stringify(names));
  const job: PartReadingJob = { content, folder, settings };
  const end = await runProgram({
    file: process.execPath,
    args: [CHILD, JSON.stringify(job)],
    patience: PATIENCE_MS,
    signal,
    onMessage: (message) => {
      tell(toldSchema.parse(message));
    },
  });
  if (end.code !== 0) throw failure('the pages of the content could not be read', end);
  return end.usage;
}
