/** What the search page makes of what no one should ask, and of an index that is not whole. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { said } from '../support/search-page.ts';
import { visitor } from '../support/visit.ts';

const { out } = inject('library');
const open = visitor(out);

/** How far the page can be scrolled sideways. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

const QUERIES = [
  'x'.repeat(10_000),
  'gradient descent '.repeat(600),
  '!?.,;:()[]{}',
  '"',
  '""',
  '%',
  '%E0%A4%A',
  '<img src=x onerror="window.hacked=1">',
  '"><script>window.hacked=2</script>',
  'javascript:window.hacked=3',
  '👩‍🔬🧪',
  'שלום עולם',
  '\u202Egradient\u2066',
  '\uD83D',
  '\0\u0007',
  'topic:nope',
  'topic:"<b>no</b>"',
  'author:',
  'year:zzz',
  'constructor __proto__ toString',
  '\\frac{a}{b} $x',
];

describe('in windows of 1280 and of 360 pixels', () => {
  it('answers whatever is asked, by a line of text', async () => {
    const { page, complaints } = await open('search/');
    for (const query of QUERIES) {
      await page.evaluate((q) => {
        const address = new URL(location.href);
        address.search = new URLSearchParams({ q }).toString();
        history.pushState(null, '', address);
        dispatchEvent(new PopStateEvent('popstate'));
      }, query);
      const line = await said(page);
      const wide = await overflow(page);
      await page.setViewportSize({ width: 360, height: 900 });
      const narrow = await overflow(page);
      await page.setViewportSize({ width: 1280, height: 900 });
      const harm = await page.evaluate(
        () => 'hacked' in window || document.querySelector('main :is(img, b, iframe, [onerror])'),
      );
      const shown = query.slice(0, 40);
      expect({ shown, line, harm, wide, narrow }).toEqual({
        shown,
        line: expect.stringMatching(/paper/) as string,
        harm: null,
        wide: 0,
        narrow: 0,
      });
    }
    expect(complaints).toEqual([]);
  });
});

describe('the search page', () => {
  it('asks nothing where nothing is asked', async () => {
    const { page, complaints } = await open('search/?q=+++&sort=newest');
    await page.waitForSelector('[data-search-start]:not([hidden])');
    expect(await page.textContent('[data-search-status]')).toMatch(/^\s*$/);
    expect(complaints).toEqual([]);
  });

  it.each(['q=topic%3Anope', 'topic=nope', 'q=gradient&topic=nope'])(
    'says that there is no such topic, and can take it away: %s',
    async (query) => {
      const { page, complaints } = await open(`search/?${query}`, 360);
      expect(await said(page)).toContain('The library has no topic');
      await page.click('[data-search-chosen] button');
      await page.waitForFunction(() => !location.search.includes('nope'));
      expect(complaints).toEqual([]);
    },
  );

  it('says how much of a very long question it takes', async () => {
    const { page } = await open('search/');
    await page.fill('[data-search-form] [name="q"]', 'gradient '.repeat(1200));
    await page.press('[data-search-form] [name="q"]', 'Enter');
    expect(await said(page)).toContain('Only the first 400 characters');
  });
});

describe('an index that is not whole', () => {
  it.each([
    ['nothing of it', '**/pagefind/**', undefined],
    ['its program', '**/pagefind/pagefind.js*', undefined],
    ['its words', '**/pagefind/index/**', undefined],
    ['its words, which are a page', '**/pagefind/index/**', '<!doctype html><p>404'],
    ['its entry, which is not what it says', '**/pagefind/pagefind-entry.json*', '<html>'],
    ['its program, which is a page', '**/pagefind/pagefind.js*', '<!doctype html><p>404'],
  ])('is said in a clear line: %s', async (_, part, body) => {
    const { page, complaints } = await open('about/', 360);
    await page.route(part, (route) =>
      body === undefined ? route.abort() : route.fulfill({ body, contentType: 'text/html' }),
    );
    await page.goto(new URL('../search/?q=gradient', page.url()).href);
    const line = await said(page);
    expect(line).toContain('could not be loaded');
    const expected = /Failed to load|Expected a JavaScript|chunk/;
    expect(complaints.filter((one) => !expected.test(one))).toEqual([]);
  });

  it.each([
    ['a part of it', '**/pagefind/index/**', 'q=gradient'],
    ['a filter', '**/pagefind/filter/**', 'q=gradient&topic=optimization'],
    ['its program', '**/pagefind/pagefind.js*', 'q=gradient'],
  ])('is asked once more by itself: %s', async (_, part, query) => {
    const { page } = await open('about/');
    let failed = 0;
    await page.route(part, (route) => (failed++ === 0 ? route.abort() : route.continue()));
    await page.goto(new URL(`../search/?${query}`, page.url()).href);
    expect(await said(page)).toMatch(/^\d+ papers/);
    expect(failed).toBeGreaterThan(1);
  });

  it('is asked again when the reader says so', async () => {
    const { page } = await open('about/');
    await page.route('**/pagefind/pagefind-entry.json*', (route) => route.abort());
    await page.goto(new URL('../search/?q=gradient', page.url()).href);
    expect(await said(page)).toContain('could not be loaded');
    await page.unroute('**/pagefind/pagefind-entry.json*');
    await page.click('[data-search-status] button');
    expect(await said(page)).toMatch(/^\d+ papers/);
  });
});
