import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../../src/publish/files.ts';
import { moveInto, partsOf, workersOf } from '../../../src/publish/parts/page-parts.ts';
import { renderedWords } from '../../../src/publish/parts/progress.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const [GB, LARGE] = [1e9, 64e9];

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

describe('the number of parts', () => {
  it.each([
    ['a small library', 400, { cores: 8, memory: LARGE }, 1],
    ['a large one', 10_000, { cores: 8, memory: LARGE }, 8],
    ['little memory', 100_000, { cores: 8, memory: 16 * GB }, 5],
    ['less than one needs', 100_000, { cores: 8, memory: GB }, 1],
    ['little that changed', 10_000, { cores: 8, memory: LARGE, changed: 50 }, 1],
    ['much that changed', 10_000, { cores: 8, memory: LARGE, changed: 300 }, 3],
    ['what was asked for', 10, { cores: 1, memory: GB, workers: 7 }, 7],
  ])('is that of %s', (_name, papers, machine, expected) => {
    expect(partsOf(papers, machine)).toBe(expected);
  });

  it('is not that of the processes, which cards and index need too', () => {
    expect(workersOf(100, { cores: 4, memory: LARGE })).toBe(4);
    expect(workersOf(100, { cores: 4, memory: LARGE, workers: 2 })).toBe(2);
  });
});

describe('the processes of a large library', () => {
  it('work one after the other where pages and index beside each other would not fit', () => {
    expect(workersOf(100_000, { cores: 8, memory: 4 * GB })).toBe(1);
    expect(workersOf(100_000, { cores: 8, memory: 16 * GB })).toBe(5);
    expect(workersOf(31_000, { cores: 8, memory: 2 * GB })).toBe(1);
  });
});

describe('the files of parts', () => {
  it('are put together, the shared ones once', async () => {
    const site = await folderOf({ 'papers.bib': 'b' });
    const parts = [
      await folderOf({ 'papers/a/index.html': 'a', '_astro/x.css': 'x' }),
      await folderOf({ 'papers/b/index.html': 'b', '_astro/x.css': 'x' }),
    ];
    for (const part of parts) moveInto(site, part);
    expect(await filesOf(site)).toEqual([
      '_astro/x.css',
      'papers.bib',
      'papers/a/index.html',
      'papers/b/index.html',
    ]);
    expect(await readFile(join(site, 'papers/b/index.html'), 'utf8')).toBe('b');
  });

  it('are not, where two differ', async () => {
    const site = await folderOf({ '_astro/x.css': 'x' });
    const other = await folderOf({ '_astro/x.css': 'y' });
    expect(() => {
      moveInto(site, other);
    }).toThrow('two parts of the site differ in _astro/x.css');
  });
});

it('what is left is told by the pages so far', () => {
  let now = 0;
  const words = renderedWords(() => now);
  expect(words({ all: 9_000, kept: 9_000, rendered: 0 })).toBe('0 of 9,000 pages');
  now = 10_000;
  expect(words({ all: 9_000, kept: 9_000, rendered: 1_000 })).toBe(
    '1,000 of 9,000 pages, 100 a second, 80 s left',
  );
  expect(words({ all: 9_000, kept: 9_000, rendered: 50 })).toBe(
    '50 of 9,000 pages, 5.0 a second, 30 min left',
  );
});
