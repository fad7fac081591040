/** The images in `cards/`: drawn once for what they say, and copied ever after. */
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Card } from '../model/card.ts';
import { touch } from './caches.ts';
import { unseal } from './sealed.ts';
import { keyedCards, type KeyedCard } from './card-files.ts';
import type { SiteFiles } from './last-site.ts';
import { failure, PATIENCE_MS, runProgram, type Usage } from './child.ts';

export interface CardsJob {
  /** The cards that the site's pages name. */
  readonly cards: readonly Card[];
  /** Folder of the site. */
  readonly site: string;
  /** Where images are kept; other builds may use it at the same time. */
  readonly cache: string;
  /** File, of this build alone, for the list of those that are to be drawn. */
  readonly list: string;
  /** Takes images of the last site over; left out, all are copied from where they are kept. */
  readonly takeOver?: SiteFiles['takeOver'] | undefined;
  /** Threads that draw at a time, at most; left out, as many as there are processors. */
  readonly workers?: number | undefined;
  /** Ends the drawing. */
  readonly signal?: AbortSignal;
}

/** A thread takes as long to start as to draw 40 cards: it must have much more to do. */
const CARDS_PER_THREAD = 250;
/** Each holds its own fonts and layout, about 150 MB. */
const THREADS_MAX = 4;

/**
 * resvg's allocator gives memory back to the system soon after it is free, unless it is told not to
 * (https://microsoft.github.io/mimalloc/environment.html). An image of 3 MB is drawn faster in what the one
 * before it had: of the CPU time of all cards, that saves a quarter.
 */
const KEEPING_MEMORY = { MIMALLOC_PURGE_DELAY: '-1' };

const CHILD = fileURLToPath(new URL('cards-child.ts', import.meta.url));

/**
 * Puts the images of a site in place.
 *
 * @throws {Error} with the program's first line where one cannot be drawn
 */
export async function buildCards(job: CardsJob): Promise<Usage> {
  const { cards, site, cache, takeOver = () => false } = job;
  const start = performance.now();
  const keyed = await keyedCards(cards);
  await mkdir(cache, { recursive: true });
  if (cards.length > 0) await mkdir(join(site, 'cards'), { recursive: true });
  const others = keyed.filter(({ card, file }) => !takeOver(`cards/${card.name}.png`, file));
  const missing = await notPlaced(others, { cache, site });
  const usage = missing.length === 0 ? {} : await draw(missing, job);
  const [lost] = await notPlaced(missing, { cache, site });
  if (lost) throw new Error(`the image cards/${lost.card.name}.png is damaged on ${cache}`);
  return { ...usage, wallSeconds: (performance.now() - start) / 1000 };
}

/** Puts images in place that are kept, and as they were drawn; returns the others. */
async function notPlaced(
  cards: readonly KeyedCard[],
  { cache, site }: Pick<CardsJob, 'cache' | 'site'>,
): Promise<readonly KeyedCard[]> {
  const missing: KeyedCard[] = [];
  for (const one of cards) {
    const image = await keptImage(cache, one.file);
    if (image === undefined) missing.push(one);
    else writeFileSync(join(site, 'cards', `${one.card.name}.png`), image);
  }
  return missing;
}

/** An image that is there whole; it is used now, so that no other build takes it for forgotten. */
async function keptImage(cache: string, file: string): Promise<Buffer | undefined> {
  const path = join(cache, file);
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) return undefined;
  const image = stats.isFile() ? unseal(file, readFileSync(path)) : undefined;
  if (image === undefined) await rm(path, { recursive: true, force: true });
  else await touch(path, stats);
  return image;
}

/** How many threads draw so many cards. */
export function threadsFor(cards: number, workers = availableParallelism()): number {
  return Math.min(Math.ceil(cards / CARDS_PER_THREAD), workers, THREADS_MAX);
}

/** Drawn by a process of its own: a rebuild loads neither the layout nor the rasteriser. */
async function draw(
  cards: readonly KeyedCard[],
  { cache, list, workers, signal }: Pick<CardsJob, 'cache' | 'list' | 'workers' | 'signal'>,
): Promise<Usage> {
  const threads = threadsFor(cards.length, workers);
  await writeFile(list, JSON.stringify({ cache, threads, cards }));
  const args = [CHILD, list];
  const end = await runProgram({
    ...{ file: process.execPath, args, env: KEEPING_MEMORY, patience: PATIENCE_MS },
    ...(signal && { signal }),
    // It tells of each image; that it does is enough.
    onMessage: () => undefined,
  });
  if (end.code !== 0) throw failure('the card images could not be drawn', end);
  return end.usage;
}
