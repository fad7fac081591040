import {
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../../src/model/card.ts';
import { buildCards, threadsFor } from '../../src/publish/cards.ts';
import { temporaryFolder } from '../support/temporary.ts';

const card = (name: string, title = name): Card => ({
  name,
  eyebrow: '',
  title,
  byline: '',
  library: 'Offprint',
});

/** Builds the cards of a site in a folder. */
function cardsIn(folder: string, cards: readonly Card[]) {
  const [site, cache, list] = ['site', 'cache', 'list.json'].map((name) => join(folder, name));
  return buildCards({ cards, site: site ?? '', cache: cache ?? '', list: list ?? '' });
}

const NAMES = ['a', 'b', 'byte', 'cut', 'empty', 'foreign', 'other', 'folder'];
const CARDS = [card('library'), card('same', 'a'), ...NAMES.map((name) => card(name))];
/** Where they were drawn once: to start the program that draws takes longer than the drawing. */
let drawn = '';
beforeAll(async () => {
  drawn = await mkdtemp(join(tmpdir(), 'offprint-test-'));
  await cardsIn(drawn, CARDS);
});
afterAll(() => rm(drawn, { recursive: true }));

/** A folder as after the build that drew them. */
async function drawnFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await cp(drawn, folder, { recursive: true, preserveTimestamps: true });
  return folder;
}

const imageOf = (folder: string, name: string) =>
  readFile(join(folder, 'site/cards', `${name}.png`));

describe('the card images of a site', () => {
  it('are drawn once for what they say', async () => {
    const files = CARDS.map(({ name }) => `${name}.png`).sort();
    expect(await readdir(join(drawn, 'site/cards'))).toEqual(files);
    const [a, same] = await Promise.all(['a', 'same'].map((name) => imageOf(drawn, name)));
    expect(a?.toString('latin1', 1, 4)).toBe('PNG');
    expect(a?.equals(same ?? Buffer.alloc(0))).toBe(true);
    expect(await readdir(join(drawn, 'cache'))).toHaveLength(CARDS.length - 1);
  });

  it('are copied where an earlier build drew them: no program runs', async () => {
    const folder = await drawnFolder();
    await rm(join(folder, 'site/cards'), { recursive: true });
    const usage = await cardsIn(folder, [card('a')]);
    expect(usage.cpuSeconds).toBeUndefined();
    expect((await imageOf(folder, 'a')).equals(await imageOf(drawn, 'a'))).toBe(true);
  });

  it('are drawn anew where the one that was kept is damaged', async () => {
    const folder = await drawnFolder();
    const cache = join(folder, 'cache');
    const imagesIn = (where: string) => Promise.all(CARDS.map(({ name }) => imageOf(where, name)));
    const images = await imagesIn(folder);
    const [byte = '', cut = '', empty = '', foreign = '', other = '', asFolder = ''] =
      await readdir(cache);
    const bytes = await readFile(join(cache, byte));
    await writeFile(join(cache, cut), bytes.subarray(0, 500));
    await writeFile(join(cache, empty), '');
    await writeFile(join(cache, foreign), images[0] ?? '');
    await copyFile(join(cache, byte), join(cache, other));
    await rm(join(cache, asFolder));
    await mkdir(join(cache, asFolder));
    await writeFile(join(cache, byte), bytes.with(100, (bytes[100] ?? 0) ^ 1));
    await rm(join(folder, 'site/cards'), { recursive: true });
    await cardsIn(folder, CARDS);
    expect(await imagesIn(folder)).toEqual(images);
  });

  it('are drawn anew where what they say has changed, and only those', async () => {
    const folder = await drawnFolder();
    const cache = join(folder, 'cache');
    const before = await readdir(cache);
    const times = await Promise.all(before.map((name) => stat(join(cache, name))));
    await cardsIn(folder, [card('a'), card('b', 'New')]);
    expect(await readdir(cache)).toHaveLength(before.length + 1);
    const after = await Promise.all(before.map((name) => stat(join(cache, name))));
    expect(after.map(({ mtimeMs }) => mtimeMs)).toEqual(times.map(({ mtimeMs }) => mtimeMs));
  });

  it('cannot be put outside their folder', async () => {
    const folder = await temporaryFolder();
    await expect(cardsIn(folder, [card('../index.html')])).rejects.toThrow('name');
  });
});

it.each([
  [250, 8, 1],
  [251, 8, 2],
  [2_000, 1, 1],
  [2_000, 8, 4],
])('%i cards for %i workers are drawn in %i threads', (cards, workers, threads) => {
  expect(threadsFor(cards, workers)).toBe(threads);
});
