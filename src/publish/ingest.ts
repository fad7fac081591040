/** Ingest with its effects: reads sources and content, writes what changed. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ingest } from '../ingest/index.ts';
import { UsageError } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { isSetAside } from './complete.ts';
import { readContent } from './content.ts';
import { exists, isFolder, writeChanged } from './files.ts';
import { withFolderLock } from './folder-lock.ts';
import { readSeeds } from './seeds.ts';

/** What a run of ingest did. */
export interface IngestedFolder {
  readonly sources: number;
  readonly entries: number;
  readonly papers: number;
  /** Files that changed. */
  readonly written: number;
  readonly problems: readonly Problem[];
  /** Whether more than a stray line of what came in could not be read. */
  readonly isIncomplete: boolean;
}

/**
 * Reads the sources of one folder into the pages of another.
 *
 * @param seeds folder of the sources
 * @param content folder for pages, lock and report; made where it is missing
 * @param day of the run, `YYYY-MM-DD`: the day of arrival of every paper that is new
 * @throws {UsageError} where there is no source, or the lock or the overrides cannot be read
 * @throws {Error} where no source could be read at all: nothing is written then
 */
export async function ingestFolder(
  seeds: string,
  content: string,
  day: string,
): Promise<IngestedFolder> {
  if (seeds === content) {
    throw new UsageError(`${content} cannot hold both the sources and the pages: give two folders`);
  }
  if ((await exists(content)) && !(await isFolder(content))) {
    throw new UsageError(`${content} is not a folder: expected one for pages, lock and report`);
  }
  const read = await readSeeds(seeds);
  return withFolderLock(content, async () => {
    const ingested = ingest(read, await readContent(content), day);
    const { sources, entries, papers } = ingested.report;
    if (entries === 0) throw nothingRead(ingested.problems.filter(isSetAside));
    const written = await writeChanged(content, inOrder(ingested.files));
    for (const path of ingested.removed) await rm(join(content, path), { force: true });
    return {
      sources: sources.length,
      entries,
      papers,
      written,
      problems: ingested.problems,
      isIncomplete: ingested.isIncomplete,
    };
  });
}

function nothingRead(problems: readonly Problem[]): Error {
  const [first] = problems;
  const others = problems.length > 1 ? ` (and ${problems.length - 1} more like it)` : '';
  const why = first ? `${first.file}: ${first.message}${others}` : 'no source holds an entry';
  return new Error(`nothing could be read, so nothing was changed: ${why}`);
}

/** Pages first: were a run killed after the lock, a page not yet written would pass as edited. */
function inOrder(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const rank = (path: string) => (path.startsWith('papers/') ? 0 : 1);
  return new Map([...files].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}
