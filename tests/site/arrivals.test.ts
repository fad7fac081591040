/** What is new in a built library: its feed, the list of what came last, and the marks of a later visit. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { plainText } from '../../src/text/plain.ts';
import { readAtom } from '../support/atom.ts';
import { readPapers } from '../support/content.ts';
import { FIXTURE_DAY } from '../support/fixture-library.ts';
import { results } from '../support/search-page.ts';
import { visitor } from '../support/visit.ts';

const { out, base, content } = inject('library');
const open = visitor(out);
const papers = await readPapers(content);

/** An entry as a browser reads it. */
interface ReadEntry {
  readonly id: string;
  readonly text: string;
  readonly formulas: number;
}

/** The entries of the feed that a page shows; formulas are taken out of the text. */
function entriesOf(page: Page): Promise<readonly ReadEntry[]> {
  return page.$$eval('entry', (entries) =>
    entries.map((entry) => {
      const math = [...entry.querySelectorAll('math')];
      for (const formula of math) formula.remove();
      return {
        id: entry.querySelector('id')?.textContent.split('/').at(-2) ?? '',
        text: entry.querySelector('content')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
        formulas: math.filter(({ namespaceURI }) => namespaceURI?.endsWith('MathML')).length,
      };
    }),
  );
}

describe('the feed of the library', () => {
  it('holds every paper of the last day, undated ones among them, as of that day', async () => {
    const { entry, updated } = readAtom(await readFile(join(out, 'feed.xml'), 'utf8'));
    expect(updated).toBe(`${FIXTURE_DAY}T00:00:00Z`);
    expect(entry.map(({ id }) => id?.split('/').at(-2)).sort()).toEqual(
      papers.map(({ id }) => id).sort(),
    );
    expect(new Set(entry.map((it) => it.updated))).toEqual(new Set([updated]));
    const isDated = entry.map(({ published }) => published.length === 1);
    expect(new Set(isDated)).toEqual(new Set([true, false]));
  });

  it('holds whole abstracts, their formulas as MathML', async () => {
    const { page } = await open('feed.xml');
    const entries = new Map((await entriesOf(page)).map((entry) => [entry.id, entry]));
    let formulas = 0;
    for (const { id, abstract } of papers) {
      const inlines = abstract.flat();
      const entry = entries.get(id);
      formulas += entry?.formulas ?? 0;
      if (inlines.every(({ type }) => type === 'text')) {
        expect(entry?.text).toContain(plainText(abstract).replace(/\s+/g, ' ').trim());
      }
    }
    expect(formulas).toBeGreaterThan(20);
  });

  it('can be read in a browser, and leads to the papers', async () => {
    const { page, complaints } = await open('feed.xml');
    const display = await page.$eval('entry', (entry) => getComputedStyle(entry).display);
    expect(display).toBe('block');
    expect(await page.locator('feed > title').isVisible()).toBe(true);
    expect(await page.locator('entry > id, entry > updated').first().isVisible()).toBe(false);
    const href = await page.locator('content a').last().getAttribute('href');
    expect(papers.map(({ id }) => id)).toContain(href?.split('/').at(-2));
    expect(complaints).toEqual([]);
  });
});

describe('the list of what came last', () => {
  it('is linked from the papers that the home page shows as new', async () => {
    const { page } = await open('');
    await page.click('main a[href$="/added/"]');
    await page.waitForURL(/\/added\/$/);
  });

  it('is linked from every page, and holds the papers by the day on which they came', async () => {
    const { page } = await open('about/');
    await page.click('footer a[href$="/added/"]');
    await page.waitForURL(/\/added\/$/);
    expect(await page.locator('main h2').allTextContents()).toEqual(['31 January 2026']);
    const listed = await page.textContent('.tally-line');
    expect(listed).toContain(`${papers.length} papers`);
  });
});

/** Whether a mark can be seen, as a border of a colour of its own, and stands before its title. */
function dotOf(mark: Element): { readonly seen: boolean; readonly beside: boolean } {
  const { borderTopWidth, borderTopColor } = getComputedStyle(mark);
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const title = mark.parentElement?.querySelector('.title')?.getBoundingClientRect();
  const dot = mark.getBoundingClientRect();
  return {
    seen: Number.parseFloat(borderTopWidth) >= 2 && borderTopColor !== ground,
    beside: title !== undefined && dot.right <= title.left && dot.bottom > title.top,
  };
}

describe('what is new to a reader', () => {
  const key = `offprint.visits:${base}`;
  const marks = (page: Page) => page.locator('.papers .new');

  /** Goes on as if the page had been left on a day, an hour ago. */
  async function comeBack(page: Page, since: string): Promise<void> {
    const at = Date.now() - 3_600_000;
    const visits = JSON.stringify({ since: '2000-01-01', latest: since, at });
    await page.evaluate(
      ([name, value]) => {
        localStorage.setItem(name, value);
      },
      [key, visits] as const,
    );
    await page.reload();
  }

  it('is nothing on the first visit', async () => {
    const { page, complaints } = await open('added/');
    await expect
      .poll(() => page.evaluate((name) => localStorage.getItem(name), key))
      .not.toBeNull();
    expect(await marks(page).count()).toBe(0);
    expect(await page.locator('[data-new-count]').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('is marked and counted on a later one, on every list, until that ends', async () => {
    const { page, complaints } = await open('added/');
    await comeBack(page, '2026-01-01');
    expect(await page.textContent('[data-new-count]:visible')).toBe(
      `${papers.length} new since your last visit`,
    );
    const rows = await page.locator('.papers > li').count();
    expect(await marks(page).count()).toBe(rows);
    await page.goto(new URL('../papers/', page.url()).href);
    expect(await marks(page).first().textContent()).toContain('New since your last visit');
    await page.goto(new URL('../search/?q=learning', page.url()).href);
    const found = await results(page);
    await expect.poll(() => marks(page).count()).toBe(found.length);
    for (const forcedColors of ['active', null] as const) {
      await page.emulateMedia({ forcedColors });
      expect(await marks(page).first().evaluate(dotOf)).toEqual({ seen: true, beside: true });
    }
    await comeBack(page, FIXTURE_DAY);
    expect(await marks(page).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('is nothing where what is remembered cannot be read, and begins anew', async () => {
    const { page, complaints } = await open('added/');
    for (const value of ['{', 'null', '{"since":1}', '[]']) {
      await page.evaluate(
        ([name, it]) => {
          localStorage.setItem(name, it);
        },
        [key, value] as const,
      );
      await page.reload();
      expect(await marks(page).count()).toBe(0);
      const kept = await page.evaluate((name) => localStorage.getItem(name), key);
      expect(kept).toContain(`"since":"${FIXTURE_DAY}"`);
    }
    expect(complaints).toEqual([]);
  });
});
