/** The images in `cards/`: drawn once for what they say, and copied ever after. */
import { copyFileSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Card } from '../model/card.ts';
import { touch } from './caches.ts';
import { keyedCards, type KeyedCard } from './card-files.ts';
import { runProgram, type Usage, failure } from './child.ts';

export interface CardsJob {
  /** The cards that the site's pages name. */
  readonly cards: readonly Card[];
  /** Folder of the site. */
  readonly site: string;
  /** Where images are kept; other builds may use it at the same time. */
  readonly cache: string;
  /** File, of this build alone, for the list of those that are to be drawn. */
  readonly list: string;
}

const CHILD = fileURLToPath(new URL('cards-child.ts', import.meta.url));

/**
 * Puts the images of a site in place.
 *
 * @throws {Error} with the program's first line where one cannot be drawn
 */
export async function buildCards({ cards, site, cache, list }: CardsJob): Promise<Usage> {
  const start = performance.now();
  const keyed = await keyedCards(cards);
  await mkdir(cache, { recursive: true });
  const known = await Promise.all(keyed.map(({ file }) => isKept(join(cache, file))));
  const missing = keyed.filter((_, at) => !known[at]);
  const usage = missing.length === 0 ? {} : await draw(missing, { cache, list });
  await mkdir(join(site, 'cards'), { recursive: true });
  for (const { card, file } of keyed) {
    copyFileSync(join(cache, file), join(site, 'cards', `${card.name}.png`));
  }
  return { ...usage, wallSeconds: (performance.now() - start) / 1000 };
}

/** Whether an image is there; it is used now, so that no other build takes it for forgotten. */
async function isKept(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) return false;
  await touch(path, stats);
  return true;
}

/** Drawn by a process of its own: a rebuild loads neither the layout nor the rasteriser. */
async function draw(
  cards: readonly KeyedCard[],
  { cache, list }: Pick<CardsJob, 'cache' | 'list'>,
): Promise<Usage> {
  await writeFile(list, JSON.stringify({ cache, cards }));
  const args = [CHILD, list];
  const { code, output, usage } = await runProgram({ file: process.execPath, args });
  if (code !== 0) throw failure('the card images could not be drawn', output);
  return usage;
}
