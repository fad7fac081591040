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

/** A file of an index. */
export interface IndexFile {
  /** With slashes, from the folder of the index. */
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * Indexes pages. Pagefind's program runs only meanwhile, and holds all of them; it writes no file itself:
 * on a full disk it would end with a report of its own failure.
 *
 * @param patience milliseconds without an answer after which the program counts as hanging, and is ended
 * @returns the files of the index, and those by which a browser searches it, in order of their paths
 * @throws {Error} with Pagefind's message where it refuses something, and in words where it ends or hangs
 */
export async function indexByPagefind(
  pages: readonly IndexedPage[],
  patience = PATIENCE_MS,
): Promise<readonly IndexFile[]> {
  process.env[PLACES_IN_FILE] = String(placesInFile(pages.length));
  const { program, created } = startPagefind();
  const silence = endWhereSilent(program, patience);
  const ended = new Promise<never>((_, reject) => {
    program.once('exit', (_code, signal) => {
      const output = 'its program has ended; was there no memory left?';
      reject(failure(WHAT, { output, ...(signal && { signal }), ...silence.found }));
    });
  });
  try {
    return await Promise.race([filesOf(created, pages), ended]);
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

async function filesOf(
  created: Created,
  pages: readonly IndexedPage[],
): Promise<readonly IndexFile[]> {
  const { index } = await taken(created);
  if (!index) throw refusal([]);
  for (const page of pages) await taken(index.addHTMLFile(page));
  const { files } = await taken(index.getFiles());
  await index.deleteIndex();
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * A search fetches a file for each word, and the list of all files: what both weigh together, for three
 * words, is least where a file grows with the square root of the index. Below 3,600 papers, more files
 * would be more requests for few bytes.
 */
function placesInFile(papers: number): number {
  return Math.round(Math.max(1500, 25 * Math.sqrt(papers)));
}

async function taken<Reply extends { readonly errors: readonly string[] }>(
  replied: Promise<Reply>,
): Promise<Reply> {
  const reply = await replied;
  if (reply.errors.length > 0) throw refusal(reply.errors);
  return reply;
}

function refusal(errors: readonly string[]): Error {
  return new Error(`${WHAT}: ${errors[0] ?? 'no reason given'}`);
}
