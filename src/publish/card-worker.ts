/** Run as a thread: draws its part of the cards into the cache. */
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, threadId, workerData } from 'node:worker_threads';
import { cardArtist, cardPng } from '../cards/index.ts';
import { seal } from './sealed.ts';
import { readCardFonts, type KeyedCard } from './card-files.ts';

/** What one thread is to draw. */
export interface CardsPart {
  readonly cache: string;
  readonly cards: readonly KeyedCard[];
}

const { cache, cards } = workerData as CardsPart;
const draw = cardArtist(await readCardFonts());
for (const { card, file } of cards) {
  const path = join(cache, file);
  // Whole or not at all: another build may look for the same card.
  const aside = `${path}.${process.pid}-${threadId}.tmp`;
  await writeFile(aside, seal(file, cardPng(await draw(card))));
  await rename(aside, path);
  parentPort?.postMessage('drawn');
}
