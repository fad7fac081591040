import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
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

/** Waits until a page has its fonts, and says what of it overflows. */
async function fit(page: Page) {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return overflowOf(page);
}

/** Opens a page anew in a narrow window and, once it has its results where it is asked, makes that wide. */
async function look({ page, complaints, turnTo }: Visit, address: string) {
  const foreign: string[] = [];
  const note = (request: Request) => {
    if (new URL(request.url()).origin !== new URL(page.url()).origin) foreign.push(request.url());
  };
  page.on('request', note);
  await page.setViewportSize({ width: 360, height: 900 });
  await turnTo(address);
  if (address.includes('?q=')) await page.waitForSelector('[data-search-results] li');
  if (address.startsWith('search/')) await page.waitForLoadState('networkidle');
  const narrow = await fit(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  const wide = await fit(page);
  page.off('request', note);
  return { address, narrow, wide, complaints: [...complaints], foreign };
}

describe.each(ALL_FONT_SETS)('with the fonts "%s", in windows of 360 and of 1280 pixels', (set) => {
  const open = visitor(out, set);
  /** The window in which page after page is opened. */
  let window: Visit;
  beforeAll(async () => {
    window = await open('', 360);
  });

  it.skipIf(!hasFonts(set)).each(PAGES)(
    'nothing overflows or is cut off, nothing complains, and no other origin is asked for anything: %s',
    async (_, addresses) => {
      expect(addresses.length).toBeGreaterThan(0);
      for (const address of addresses) {
        const fits = { overflow: 0, cut: [] };
        expect(await look(window, address)).toEqual({
          address,
          narrow: fits,
          wide: fits,
          complaints: [],
          foreign: [],
        });
      }
    },
  );
});
