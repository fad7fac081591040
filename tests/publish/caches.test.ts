import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pruneCaches, withCache } from '../../src/publish/caches.ts';
import { withFolderLock } from '../../src/publish/folder-lock.ts';
import { temporaryFolder } from '../support/temporary.ts';

const DAY_SECONDS = 24 * 60 * 60;
const OLD = 'astro-01';
const RECENT = 'astro-02';
const OWN = 'astro-03';

async function cachesOfDays(days: Readonly<Record<string, number>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, age] of Object.entries(days)) {
    const path = join(folder, name);
    const isFile = name.includes('/');
    await mkdir(isFile ? dirname(path) : path, { recursive: true });
    if (isFile) await writeFile(path, '');
    const time = Date.now() / 1000 - age * DAY_SECONDS;
    await utimes(path, time, time);
  }
  return folder;
}

describe('a cache that is used', () => {
  it('is rid of what stands in the place of its files and folders', async () => {
    const cache = await temporaryFolder();
    for (const name of ['last-build.json', 'pages/1.json', 'content']) {
      await mkdir(join(cache, name), { recursive: true });
    }
    const files = ['search', 'records.json', 'site.kept', 'a.later-kind', 'pages/2.json'];
    for (const name of [...files, 'content/ids.lock']) {
      await writeFile(join(cache, name), '');
    }
    const names = await withCache(cache, () => readdir(cache, { recursive: true }));
    expect(names.sort()).toEqual([
      'a.later-kind',
      'content',
      'content/ids.lock',
      'pages',
      'pages/2.json',
      'records.json',
      'site.kept',
    ]);
  });
});

describe('pruning the caches', () => {
  it('removes what no build has used for 14 days, and nothing else', async () => {
    const folder = await cachesOfDays({
      [OLD]: 15,
      [RECENT]: 13,
      [OWN]: 15,
      'another-thing': 15,
      'cards/old.png': 15,
      'cards/recent.png': 13,
      'compiled/v24/old': 15,
      'compiled/v24/recent': 13,
    });
    await pruneCaches(folder, [join(folder, OWN)]);
    const names = ['another-thing', RECENT, OWN, 'cards', 'compiled'];
    expect((await readdir(folder)).sort()).toEqual(names);
    expect(await readdir(join(folder, 'cards'))).toEqual(['recent.png']);
    expect(await readdir(join(folder, 'compiled/v24'))).toEqual(['recent']);
  });

  it('leaves the cache of a build that is running', async () => {
    const folder = await cachesOfDays({ [OLD]: 15 });
    await withFolderLock(join(folder, OLD), () => pruneCaches(folder, [join(folder, OWN)]));
    expect(await readdir(folder)).toEqual([OLD]);
  });

  it('has nothing to do where there are none', async () => {
    const folder = join(await temporaryFolder(), 'none');
    await expect(pruneCaches(folder, [join(folder, OWN)])).resolves.toBeUndefined();
  });
});
