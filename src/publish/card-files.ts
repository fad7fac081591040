/** The files that cards are made from and kept in. */
import { createHash } from 'node:crypto';
import { findPackageJSON } from 'node:module';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { CardFont } from '../cards/index.ts';
import { parseFile } from '../model/json-file.ts';
import { cardSchema, type Card } from '../model/card.ts';
import { codeHash } from '../site/loader/code-hash.ts';
import { failureMessage } from '../model/problem.ts';

/** Fonts come with packages, never from the machine: the same card is the same bytes everywhere. */
const SERIF = '@fontsource/source-serif-4';
const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
/** For the signs of mathematics that the serif lacks. */
const KATEX = ['KaTeX_Main-Regular', 'KaTeX_AMS-Regular', 'KaTeX_Size1-Regular'];
/** The rooms that a card is drawn by. */
const DRAWING = ['cards', 'model', 'text', 'words', 'names'];
/** What turns a card into an image: another version may give other bytes. */
const TOOLS = ['satori', '@resvg/resvg-js'];

const versionSchema = z.object({ version: z.string() });

/** A card, and the name of its image in the cache, which tells all that the image depends on. */
export interface KeyedCard {
  readonly card: Card;
  readonly file: string;
}

/** Cards with the names of their images, in order. */
export async function keyedCards(cards: readonly Card[]): Promise<readonly KeyedCard[]> {
  const rest = await sharedDigest();
  return cards.map(checkedCard).map((card) => {
    const { eyebrow, title, byline, library } = card;
    const facts = JSON.stringify([eyebrow, title, byline, library]);
    return { card, file: `${createHash('sha256').update(rest).update(facts).digest('hex')}.png` };
  });
}

/** @throws {Error} one line: the image, the fault, what was expected */
function checkedCard(card: Card): Card {
  const checked = cardSchema.safeParse(card);
  if (checked.success) return checked.data;
  throw new Error(
    `the image cards/${card.name}.png cannot be drawn: ${failureMessage(checked.error)}`,
  );
}

/** The fonts of cards, first choice first. */
export async function readCardFonts(): Promise<readonly CardFont[]> {
  const serif = SUBSETS.map((name) =>
    join(packageFolder(SERIF), 'files', `source-serif-4-${name}-400-normal.woff`),
  );
  const katex = KATEX.map((name) => join(packageFolder('katex'), 'dist/fonts', `${name}.woff`));
  const names = [...SUBSETS, ...KATEX];
  return Promise.all(
    [...serif, ...katex].map(async (path, at) => ({
      name: names[at] ?? path,
      data: await readFile(path),
    })),
  );
}

/** Of everything but its text that an image depends on. */
async function sharedDigest(): Promise<Buffer> {
  const hash = createHash('sha256').update(codeHash(DRAWING));
  for (const tool of TOOLS) {
    const file = join(packageFolder(tool), 'package.json');
    const place = { file, remedy: 'run "npm ci"' };
    hash.update(parseFile(versionSchema, await readFile(file, 'utf8'), place).version);
  }
  for (const { data } of await readCardFonts()) hash.update(data);
  return hash.digest();
}

function packageFolder(name: string): string {
  const manifest = findPackageJSON(name, import.meta.url);
  if (manifest === undefined) {
    throw new Error(`expected the package ${name} to be installed: run "npm ci"`);
  }
  return dirname(manifest);
}
