import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeFiles, sweep } from '../../src/publish/spare.ts';
import { temporaryFolder } from '../support/temporary.ts';

const PATHS = ['index.html', 'papers/a/index.html', 'papers/b/index.html', 'topics/c.bib'];

async function site() {
  const folder = await temporaryFolder();
  for (const path of PATHS) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), path);
  }
  const left = async () => (await readdir(folder, { recursive: true })).sort();
  return { folder, left };
}

describe('the files of a site before the last', () => {
  it('go but for those that stay, with the folders that are empty then', async () => {
    const { folder, left } = await site();
    expect(sweep(folder, (path) => path === 'papers/b/index.html')).toBe(true);
    expect(await left()).toEqual(['papers', 'papers/b', 'papers/b/index.html']);
    expect(sweep(folder, () => false)).toBe(false);
    expect(await left()).toEqual([]);
  });

  it('go one by one, those that are not there too', async () => {
    const { folder, left } = await site();
    removeFiles(folder, ['papers/a/index.html', 'papers/gone/index.html', 'topics/c.bib']);
    expect(await left()).toEqual(['index.html', 'papers', 'papers/b', 'papers/b/index.html']);
    removeFiles(folder, ['index.html', 'papers/b/index.html']);
    expect(await left()).toEqual([]);
  });
});
