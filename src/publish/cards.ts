/** The images in `cards/`: drawn once for what they say, and copied ever after. */
import { copyFile, mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CARD_LIST } from '../model/card.ts';
import { touch } from './caches.ts';
import { readCardList } from './card-files.ts';
import { runProgram } from './child.ts';
import type { Usage } from './child.ts';
import { failure } from './failure.ts';

export interface CardsJob {
  /** The built site, with the list of the cards that its pages name. */
  readonly site: string;
  /** Where images are kept; other builds may use it at the same time. */
  readonly cache: string;
}

const CHILD = fileURLToPath(new URL('cards-child.ts', import.meta.url));

/**
 * Puts the images of a site in place, and takes out their list.
 *
 * @throws {Error} with the program's first line where one cannot be drawn
 */
export async function buildCards({ site, cache }: CardsJob): Promise<Usage> {
  const start = performance.now();
  const cards = await readCardList(site);
  await mkdir(cache, { recursive: true });
  const known = await Promise.all(cards.map(({ file }) => isKept(join(cache, file))));
  const usage = known.every(Boolean) ? {} : await draw({ site, cache });
  await mkdir(join(site, 'cards'), { recursive: true });
  for (const { card, file } of cards) {
    await copyFile(join(cache, file), join(site, 'cards', `${card.name}.png`));
  }
  await rm(join(site, CARD_LIST));
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
async function draw(job: CardsJob): Promise<Usage> {
  const args = [CHILD, JSON.stringify(job)];
  const { code, output, usage } = await runProgram({ file: process.execPath, args });
  if (code !== 0) throw failure('the card images could not be drawn', output);
  return usage;
}
