/** Ingest with its effects: reads sources and content, writes what changed. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { ingest, type Ingested } from '../ingest/index.ts';
import { isSetAside, UsageError, type Problem } from '../model/problem.ts';
import { isTopicsFile, type Settings } from '../model/settings.ts';
import type { Source } from '../model/source.ts';
import { UNWATCHED, type Watch } from '../model/watch.ts';
import { codeHash } from '../site/loader/code-hash.ts';
import { contentTopics } from '../site/loader/content.ts';
import { TOPICS_FILE } from '../topics/index.ts';
import { readContent } from './content.ts';
import { exists, isFolder, writeChanged } from './files.ts';
import { withStillFolder } from './folder-lock.ts';
import { NO_MEMORY, type IngestMemory } from './ingest-memory.ts';
import { openTable } from './kept-table.ts';
import type { KnownFiles } from './known-files.ts';
import { readSeeds } from './seeds.ts';

/**
 * Per cent by which the heap may grow before garbage is collected again. Left to itself, V8 lets it
 * double, and what a large file leaves behind is as large as what is in use.
 */
const HEAP_GROWTH = 12;

/** What a run of ingest did. */
export interface IngestedFolder {
  readonly sources: number;
  readonly entries: number;
  readonly papers: number;
  /** Files that changed. */
  readonly written: number;
  readonly problems: readonly Problem[];
  /** Pages whose paper is in no source any more, by id; they stay. */
  readonly orphans: readonly string[];
  /** Whether that is every page that stood there: the sources are those of another library. */
  readonly isOther: boolean;
}

/**
 * Reads the sources of one folder into the pages of another.
 *
 * @param seeds folder of the sources
 * @param content folder for pages, lock and report; made where it is missing
 * @param day of the run, `YYYY-MM-DD`: the day of arrival of every paper that is new
 * @param watch is told how far the run has come
 * @param topicsFrom the setting `topics`
 * @param memory what earlier runs left for this one
 * @throws {UsageError} where there is no source, or the lock, the overrides or the topics cannot be read
 * @throws {Error} where no source could be read at all: nothing is written then
 */
export async function ingestFolder(
  seeds: string,
  content: string,
  day: string,
  watch: Watch = UNWATCHED,
  topicsFrom?: Settings['topics'],
  memory: IngestMemory = NO_MEMORY,
): Promise<IngestedFolder> {
  if (seeds === content) {
    throw new UsageError(`${content} cannot hold both the sources and the pages: give two folders`);
  }
  if ((await exists(content)) && !(await isFolder(content))) {
    throw new UsageError(`${content} is not a folder: expected one for pages, lock and report`);
  }
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const { files, folder } = memory;
  return withStillFolder(content, 'write', async () => {
    const outcome: Ingested[] = [];
    const topics = await contentTopics(content, topicsFrom);
    const kept = folder === undefined ? undefined : openKept(folder, content, topicsFrom, files);
    try {
      const read = await readSeeds(seeds, files, kept);
      const existing = await readContent(content, files);
      const run = ingest(read, { ...existing, topics }, day, watch, kept);
      const written = await writeChanged(content, checked(run, outcome));
      if (areAsRead(read.sources, seeds, files)) kept?.save();
      const [ingested] = outcome;
      if (ingested === undefined) throw new Error('the run of ingest did not come to its end');
      const { sources, entries, papers, orphans } = ingested.report;
      for (const path of ingested.removed) await rm(join(content, path), { force: true });
      return {
        sources: sources.length,
        entries,
        papers,
        written,
        problems: ingested.problems,
        orphans,
        isOther: orphans.length > 0 && orphans.length === existing.pages.size,
      };
    } finally {
      kept?.close();
    }
  });
}

/** What earlier runs of this program read and decided, with the same topics. */
function openKept(folder: string, content: string, topics: Settings['topics'], files: KnownFiles) {
  const file = isTopicsFile(topics) ? topics : join(content, TOPICS_FILE);
  const madeBy = JSON.stringify([codeHash(), topics, files.digestOf(file)]);
  return openTable(join(folder, 'ingest.kept'), madeBy);
}

/** Whether sources are still those that were read: what was made of others is not kept under their digests. */
function areAsRead(sources: readonly Source[], folder: string, files: KnownFiles): boolean {
  return sources.every(({ name, digest }) => files.digestOf(join(folder, name)) === digest);
}

function nothingRead(problems: readonly Problem[]): Error {
  const [first] = problems;
  const others = problems.length > 1 ? ` (and ${problems.length - 1} more like it)` : '';
  const why = first ? `${first.file}: ${first.message}${others}` : 'no source holds an entry';
  return new Error(`nothing could be read, so nothing was changed: ${why}`);
}

/**
 * The files of a run, pages first: were it killed after the lock, a page not yet written would pass
 * as edited. Nothing that was given takes effect where no source could be read.
 *
 * @param outcome gets what the run came to
 * @throws {Error} where no source could be read
 */
function* checked(run: ReturnType<typeof ingest>, outcome: Ingested[]) {
  const ingested = yield* run;
  if (ingested.report.entries === 0) throw nothingRead(ingested.problems.filter(isSetAside));
  outcome.push(ingested);
}
