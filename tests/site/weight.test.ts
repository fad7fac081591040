/** What a first visit of a paper costs, and what it needs to be read. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { pageTypes } from '../../src/lab/audit/page-types.ts';
import { weigh } from '../../src/lab/audit/weigh.ts';
import { filesOf } from '../../src/publish/files.ts';
import { visitor } from '../support/visit.ts';

const { out } = inject('library');
const types = await pageTypes(out);
const open = visitor(out);

/** In bytes, compressed. */
const PLAIN_MAX = 15_000;
const FORMULAS_MAX = 75_000;
/** The serif is counted apart: every page after the first has it. */
const SERIF_MAX = 40_000;
/** Classes that make a browser fetch one more of KaTeX's fonts. */
const FONT_CLASSES =
  /\b(?:math(?:bb|bf|cal|frak|it|scr|sf|tt)|amsrm|boldsymbol|size[1-4]|mtight)\b/g;

const addressOf = (name: string): string =>
  types.find((type) => type.name === name)?.address ?? `no page of the kind "${name}"`;

/** Addresses of the papers whose formulas need the most fonts. */
async function mostFonts(count: number): Promise<readonly string[]> {
  const papers = (await filesOf(out)).filter((file) => /^papers\/.*\.html$/.test(file));
  const counted = await Promise.all(
    papers.map(async (file) => {
      const classes = (await readFile(join(out, file), 'utf8')).match(FONT_CLASSES) ?? [];
      return { address: file.replace('index.html', ''), fonts: new Set(classes).size };
    }),
  );
  const sorted = counted.sort((a, b) => b.fonts - a.fonts);
  return sorted.slice(0, count).map(({ address }) => address);
}

describe('a first visit', () => {
  it.each([
    ['a paper without mathematics', PLAIN_MAX, () => Promise.resolve([addressOf('paper, plain')])],
    ['papers that need the most fonts', FORMULAS_MAX, () => mostFonts(3)],
    [
      'the longest formulas',
      FORMULAS_MAX,
      () => Promise.resolve([addressOf('paper, mathematics')]),
    ],
  ] as const)('of %s costs at most %i bytes, and the serif', async (_, most, addresses) => {
    const { page } = await open('');
    const browser = page.context().browser();
    if (!browser) throw new Error('expected a page of a running browser');
    for (const address of await addresses()) {
      const { total, serif } = await weigh(browser, new URL(address, page.url()).href);
      expect(total - serif).toBeGreaterThan(4000);
      expect(total - serif).toBeLessThanOrEqual(most);
      expect(serif).toBeGreaterThan(10_000);
      expect(serif).toBeLessThanOrEqual(SERIF_MAX);
    }
  });
});

describe('without a script', () => {
  it.each(['paper, plain', 'paper, mathematics', 'paper, merged'])(
    'abstract, metadata and formulas can be read: %s',
    async (name) => {
      const { page, complaints } = await open(addressOf(name), 360, { javaScriptEnabled: false });
      const shown = (selector: string) => page.locator(selector).first().isVisible();
      for (const selector of [
        'h1',
        '.abstract',
        '.paper-authors',
        'main time, .eyebrow',
        'main aside a',
      ]) {
        expect({ selector, shown: await shown(selector) }).toEqual({ selector, shown: true });
      }
      const box = await page.locator('.abstract').boundingBox();
      expect(box?.height).toBeGreaterThan(100);
      const formulas = page.locator('.abstract .katex-html');
      if (name === 'paper, mathematics') expect(await formulas.count()).toBeGreaterThan(5);
      if ((await formulas.count()) > 0) expect(await formulas.first().isVisible()).toBe(true);
      expect(complaints).toEqual([]);
    },
  );
});
