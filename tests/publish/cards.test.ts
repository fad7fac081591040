import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
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

async function siteIn(folder: string, cards: readonly unknown[]): Promise<string> {
  const site = join(folder, 'site');
  await mkdir(site, { recursive: true });
  await writeFile(join(site, 'cards.json'), JSON.stringify(cards));
  return site;
}

describe('the card images of a site', { timeout: 30_000 }, () => {
  it('are drawn, and their list is taken out', async () => {
    const folder = await temporaryFolder();
    const site = await siteIn(folder, [card('library'), card('a'), card('same', 'a')]);
    await buildCards({ site, cache: join(folder, 'cache') });
    expect(await readdir(site)).toEqual(['cards']);
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
    const cache = join(folder, 'cache');
    await buildCards({ site: await siteIn(folder, [card('a')]), cache });
    const [file = ''] = await readdir(cache);
    await writeFile(join(cache, file), 'drawn before');
    const site = await siteIn(folder, [card('a')]);
    const usage = await buildCards({ site, cache });
    expect(usage.cpuSeconds).toBeUndefined();
    expect(await readFile(join(site, 'cards/a.png'), 'utf8')).toBe('drawn before');
  });

  it('are drawn anew where what they say has changed, and only those', async () => {
    const folder = await temporaryFolder();
    const cache = join(folder, 'cache');
    await buildCards({ site: await siteIn(folder, [card('a'), card('b')]), cache });
    const before = await readdir(cache);
    const times = await Promise.all(before.map((name) => stat(join(cache, name))));
    await buildCards({ site: await siteIn(folder, [card('a'), card('b', 'New')]), cache });
    expect(await readdir(cache)).toHaveLength(3);
    const after = await Promise.all(before.map((name) => stat(join(cache, name))));
    expect(after.map(({ mtimeMs }) => mtimeMs)).toEqual(times.map(({ mtimeMs }) => mtimeMs));
  });

  it('cannot be put outside their folder', async () => {
    const folder = await temporaryFolder();
    const site = await siteIn(folder, [card('../index.html')]);
    await expect(buildCards({ site, cache: join(folder, 'cache') })).rejects.toThrow('name');
  });
});
