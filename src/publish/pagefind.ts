/** Pagefind's program, by its Node API (https://pagefind.app/docs/node-api/): watched, and ended where it hangs. */
import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { close, createIndex } from 'pagefind';
import type { IndexedPage } from '../search/index/build.ts';
import { endWhereSilent, failure, PATIENCE_MS } from './child.ts';

/**
 * Pagefind's program reads from its environment how many places of words a file of the index holds; one
 * that does not know the name makes larger files, which answer as well.
 */
const PLACES_IN_FILE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
const WHAT = 'the search index could not be built';

/**
 * Indexes pages into a folder, which Pagefind writes. Its program runs only meanwhile, and holds all of
 * them.
 *
 * @param patience milliseconds without an answer after which the program counts as hanging, and is ended
 * @throws {Error} with Pagefind's message where it refuses something, and in words where it ends or hangs
 */
export async function writePagefind(
  pages: readonly IndexedPage[],
  folder: string,
  patience = PATIENCE_MS,
): Promise<void> {
  process.env[PLACES_IN_FILE] = String(placesInFile(pages.length));
  const { program, created } = startPagefind();
  const silence = endWhereSilent(program, patience);
  const ended = new Promise<never>((_, reject) => {
    program.once('exit', (_code, signal) => {
      const output = 'its program has ended; is the disk full, or was there no memory left?';
      reject(failure(WHAT, { output, ...(signal && { signal }), ...silence.found }));
    });
  });
  try {
    await Promise.race([fillIndex(created, pages, folder), ended]);
  } finally {
    silence.stop();
    await close();
  }
}

type Created = ReturnType<typeof createIndex>;

/** Pagefind keeps the process of its program to itself; Node tells of all that are started. */
function startPagefind(): { readonly program: ChildProcess; readonly created: Created } {
  const found: ChildProcess[] = [];
  const note = (started: unknown): void => {
    found.push((started as { readonly process: ChildProcess }).process);
  };
  subscribe('child_process', note);
  const created = createIndex();
  unsubscribe('child_process', note);
  const [program] = found;
  if (program === undefined) throw new Error(`${WHAT}: expected its program to start, found none`);
  return { program, created };
}

async function fillIndex(
  created: Created,
  pages: readonly IndexedPage[],
  folder: string,
): Promise<void> {
  const { index, errors } = await created;
  if (!index) throw refusal(errors);
  for (const page of pages) await taken(index.addHTMLFile(page));
  await taken(index.writeFiles({ outputPath: folder }));
  await index.deleteIndex();
}

/**
 * A search fetches a file for each word, and the list of all files: what both weigh together, for three
 * words, is least where a file grows with the square root of the index. Below 3,600 papers, more files
 * would be more requests for few bytes.
 */
function placesInFile(papers: number): number {
  return Math.round(Math.max(1500, 25 * Math.sqrt(papers)));
}

async function taken(reply: Promise<{ readonly errors: readonly string[] }>): Promise<void> {
  const { errors } = await reply;
  if (errors.length > 0) throw refusal(errors);
}

function refusal(errors: readonly string[]): Error {
  return new Error(`${WHAT}: ${errors[0] ?? 'no reason given'}`);
}
