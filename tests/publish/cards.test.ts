import { copyFile, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/model/card.ts';
import { buildCards } from '../../src/publish/cards.ts';
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

describe('the card images of a site', () => {
  it('are drawn once for what they say', async () => {
    const folder = await temporaryFolder();
    const site = join(folder, 'site');
    await cardsIn(folder, [card('library'), card('a'), card('same', 'a')]);
    expect(await readdir(join(site, 'cards'))).toEqual(['a.png', 'library.png', 'same.png']);
    const [a, same] = await Promise.all(
      ['a', 'same'].map((name) => readFile(join(site, 'cards', `${name}.png`))),
    );
    expect(a?.toString('latin1', 1, 4)).toBe('PNG');
    expect(a?.equals(same ?? Buffer.alloc(0))).toBe(true);
    expect(await readdir(join(folder, 'cache'))).toHaveLength(2);
  });

  it('are copied where an earlier build drew them: no program runs', async () => {
    const folder = await temporaryFolder();
    const image = () => readFile(join(folder, 'site/cards/a.png'));
    await cardsIn(folder, [card('a')]);
    const drawn = await image();
    const usage = await cardsIn(folder, [card('a')]);
    expect(usage.cpuSeconds).toBeUndefined();
    expect((await image()).equals(drawn)).toBe(true);
  });

  it('are drawn anew where the one that was kept is damaged', async () => {
    const folder = await temporaryFolder();
    const [site, cache] = [join(folder, 'site'), join(folder, 'cache')];
    const cards = ['byte', 'cut', 'empty', 'foreign', 'other', 'folder'].map((name) => card(name));
    const imagesOf = () =>
      Promise.all(cards.map(({ name }) => readFile(join(site, `cards/${name}.png`))));
    await cardsIn(folder, cards);
    const drawn = await imagesOf();
    const [byte = '', cut = '', empty = '', foreign = '', other = '', asFolder = ''] =
      await readdir(cache);
    const bytes = await readFile(join(cache, byte));
    await writeFile(join(cache, cut), bytes.subarray(0, 500));
    await writeFile(join(cache, empty), '');
    await writeFile(join(cache, foreign), drawn[0] ?? '');
    await copyFile(join(cache, byte), join(cache, other));
    await rm(join(cache, asFolder));
    await mkdir(join(cache, asFolder));
    await writeFile(join(cache, byte), bytes.with(100, (bytes[100] ?? 0) ^ 1));
    await cardsIn(folder, cards);
    expect(await imagesOf()).toEqual(drawn);
  });

  it('are drawn anew where what they say has changed, and only those', async () => {
    const folder = await temporaryFolder();
    const cache = join(folder, 'cache');
    await cardsIn(folder, [card('a'), card('b')]);
    const before = await readdir(cache);
    const times = await Promise.all(before.map((name) => stat(join(cache, name))));
    await cardsIn(folder, [card('a'), card('b', 'New')]);
    expect(await readdir(cache)).toHaveLength(3);
    const after = await Promise.all(before.map((name) => stat(join(cache, name))));
    expect(after.map(({ mtimeMs }) => mtimeMs)).toEqual(times.map(({ mtimeMs }) => mtimeMs));
  });

  it('cannot be put outside their folder', async () => {
    const folder = await temporaryFolder();
    await expect(cardsIn(folder, [card('../index.html')])).rejects.toThrow('name');
  });
});
