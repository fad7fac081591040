/** The list of results: what it shows, and how a reader goes through it. */
import { describe, expect, inject, it } from 'vitest';
import { results } from '../support/search-page.ts';
import { visitor } from '../support/visit.ts';

const { out, base } = inject('library');
const open = visitor(out);

describe('the list of results', () => {
  it('shows each result as a list does, and one link for each', async () => {
    const { page } = await open('search/?q=gradient');
    await results(page);
    await page.waitForSelector('[data-search-results] .excerpt mark');
    const items = await page.locator('[data-search-results] > li').count();
    expect(await page.locator('[data-search-results] a[href]').count()).toBe(items);
    expect(await page.locator('[data-search-results] .meta').count()).toBeGreaterThan(0);
  });

  it('has an excerpt with each result, for which nothing more is fetched', async () => {
    const { page } = await open('search/?q=learning');
    expect(await results(page)).toHaveLength(20);
    const excerpts = page.locator('[data-search-results] .excerpt:not(:empty)');
    expect(await excerpts.count()).toBe(20);
    await page.waitForLoadState('networkidle');
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.locator('[data-search-results] > li').last().scrollIntoViewIfNeeded();
    await expect.poll(() => excerpts.last().isVisible()).toBe(true);
    expect(fetched.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  });

  it('goes through the results with the arrow keys, and back to the field', async () => {
    const { page } = await open('search/?q=gradient');
    await results(page);
    await page.focus('[data-search-form] [name="q"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = await page.getAttribute('[data-search-results] > li:nth-child(2) a', 'href');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(second);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  });

  it('opens nothing by the second click of a double one', async () => {
    const { page } = await open('search/?q=learning');
    await results(page);
    await page.locator('[data-search-more]').dblclick();
    await page.waitForSelector('[data-search-results] > li:nth-child(40)');
    expect(new URL(page.url()).pathname).toBe(`${base}search/`);
  });

  it('goes to no result of other words while an answer is on its way', async () => {
    const { page } = await open('search/?q=gradient');
    await results(page);
    await page.focus('[data-search-form] [name="q"]');
    await page.keyboard.type(' muon');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.waitForURL('**/?q=gradient+muon');
    await results(page);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('title');
  });

  it('is where it was after a reload, as far down', async () => {
    const { page } = await open('search/?q=learning');
    await results(page);
    await page.evaluate(() => {
      scrollTo({ top: 1500 });
    });
    await page.waitForFunction(() => (history.state as { top?: number } | null)?.top === 1500);
    await page.reload();
    await results(page);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(1500);
  });

  it('shows more when asked, and as many again after “back”', async () => {
    const { page } = await open('search/?q=learning');
    expect(await results(page)).toHaveLength(20);
    await page.click('[data-search-more]');
    await page.waitForSelector('[data-search-results] > li:nth-child(40)');
    await page.reload();
    expect(await results(page)).toHaveLength(40);
  });
});
