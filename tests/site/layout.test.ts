import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { filesBelow } from '../support/built-files.ts';
import { visitor } from '../support/visit.ts';

const { out } = inject('library');
const open = visitor(out);

/** Addresses of the pages in a folder, the largest first: most formulas, longest lists. */
async function largest(folder: string, count: number): Promise<readonly string[]> {
  const pages = (await filesBelow(join(out, folder))).filter((path) =>
    /^[^/]+\/index\.html$/.test(path),
  );
  const sized = await Promise.all(
    pages.map(async (path) => ({ path, size: (await stat(join(out, folder, path))).size })),
  );
  const addresses = sized.sort((a, b) => b.size - a.size).map(({ path }) => `${folder}/${path}`);
  return addresses.slice(0, count).map((path) => path.replace(/index\.html$/, ''));
}
const one = (address: string) => () => Promise.resolve([address]);

const PAGES: readonly [string, () => Promise<readonly string[]>][] = [
  ['the home page', one('')],
  ['papers', () => largest('papers', 12)],
  ['the topics', one('topics/')],
  ['a topic', () => largest('topics', 1)],
  ['the authors', one('authors/')],
  ['an author', () => largest('authors', 1)],
  ['the years', one('years/')],
  ['a year', () => largest('years', 1)],
  ['the search', one('search/?q=gradient')],
  ['the page about the library', one('about/')],
  ['the map', one('map/')],
  ['the report', one('report/')],
  ['the page for what is not there', one('404.html')],
];

describe.each([360, 1280])('in a window of %i pixels', (width) => {
  it.each(PAGES)('nothing overflows, and nothing complains, on %s', async (_, addresses) => {
    const visited = await addresses();
    expect(visited.length).toBeGreaterThan(0);
    for (const address of visited) {
      const { page, complaints } = await open(address, width);
      await page.waitForLoadState('networkidle');
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ address, overflow, complaints }).toEqual({ address, overflow: 0, complaints: [] });
      await page.close();
    }
  });
});
