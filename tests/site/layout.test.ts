import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { pageTypes } from '../../src/lab/audit/page-types.ts';
import { filesOf } from '../../src/publish/files.ts';
import { ALL_FONT_SETS, hasFonts } from '../support/fonts.ts';
import { overflowOf } from '../support/overflow.ts';
import { visitor, type Visit } from '../support/visit.ts';

const { out } = inject('library');

/** Addresses of the pages in a folder, the largest first: most formulas, longest lists. */
async function largest(folder: string, count: number): Promise<readonly string[]> {
  const pages = (await filesOf(join(out, folder))).filter((path) =>
    /^[^/]+\/index\.html$/.test(path),
  );
  const sized = await Promise.all(
    pages.map(async (path) => ({ path, size: (await stat(join(out, folder, path))).size })),
  );
  const addresses = sized.sort((a, b) => b.size - a.size).map(({ path }) => `${folder}/${path}`);
  return addresses.slice(0, count).map((path) => path.replace(/index\.html$/, ''));
}
const types = await pageTypes(out);
const PAGES: readonly [string, readonly string[]][] = [
  ...types.map(({ name, address }): [string, readonly string[]] => [name, [address]]),
  ['largest papers', await largest('papers', 12)],
];

/** Opens a page anew in a window, and waits until it has its fonts and, where it is asked, its results. */
async function look({ page, complaints, turnTo }: Visit, address: string) {
  await turnTo(address);
  if (address.includes('?q=')) await page.waitForSelector('[data-search-results] li');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { ...(await overflowOf(page)), complaints: [...complaints] };
}

describe.each(ALL_FONT_SETS)('with the fonts "%s", in windows of 360 and of 1280 pixels', (set) => {
  const open = visitor(out, set);
  /** A window of each width, in which page after page is opened. */
  let windows: readonly (readonly [number, Visit])[] = [];
  beforeAll(async () => {
    windows = await Promise.all(
      [360, 1280].map(async (width) => [width, await open('', width)] as const),
    );
  });

  it.skipIf(!hasFonts(set)).each(PAGES)(
    'nothing overflows or is cut off, and nothing complains: %s',
    async (_, addresses) => {
      expect(addresses.length).toBeGreaterThan(0);
      for (const address of addresses) {
        const seen = windows.map(async ([width, visit]) => [width, await look(visit, address)]);
        const sound = { overflow: 0, cut: [], complaints: [] };
        expect([address, ...(await Promise.all(seen))]).toEqual([
          address,
          [360, sound],
          [1280, sound],
        ]);
      }
    },
  );
});
