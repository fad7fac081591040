/** The search that opens over any page, and the marks on the page that it leads to. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { ALL_PAIRS, findBarriers } from '../support/axe.ts';
import { results } from '../support/search-page.ts';
import { visitor } from '../support/visit.ts';

const { out, base } = inject('library');
const open = visitor(out);

async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.waitForSelector('dialog.quick[open] input:focus');
  await page.keyboard.type(words);
  await page.waitForSelector('.quick li');
}

const focusedHref = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');

describe('the quick search', () => {
  it('is fetched when it is opened, not before', async () => {
    const { page } = await open('about/');
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.waitForTimeout(300);
    expect(fetched.filter((url) => !url.endsWith('favicon.svg'))).toEqual([]);
    await ask(page, 'gradient');
    expect(fetched.some((url) => url.includes('quick-search'))).toBe(true);
  });

  it('finds, moves with the arrows, opens with Enter, and agrees with the search page', async () => {
    const { page, complaints } = await open('about/');
    await ask(page, 'gradient');
    await page.keyboard.press('ArrowDown');
    const first = await focusedHref(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const second = await focusedHref(page);
    expect(await page.locator('.quick li').count()).toBe(8);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${second}`);
    await ask(page, 'gradient');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${first}`);
    await ask(page, 'gradient');
    await page.click('.quick .more a');
    await page.waitForURL(`**${base}search/?q=gradient`);
    expect((await results(page)).slice(0, 2)).toEqual([first, second]);
    expect(complaints).toEqual([]);
  });

  it('closes with Escape at once, and gives the focus back', async () => {
    const { page } = await open('about/');
    await page.focus('.wordmark');
    await ask(page, 'gradient');
    await page.keyboard.press('Escape');
    expect(await page.locator('.quick').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('wordmark');
  });

  it('opens from a field by Ctrl-K, and on the search page leads to its field', async () => {
    const { page } = await open('');
    await page.focus('main [name="q"]');
    await page.keyboard.press('Control+k');
    await page.waitForSelector('dialog.quick[open]');
    await page.goto(new URL(`${base}search/`, page.url()).href);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    expect(await page.locator('dialog.quick').count()).toBe(0);
  });

  it('fills a phone, opened by its button, and nothing overflows', async () => {
    const { page } = await open('about/', 360);
    await page.click('[data-quick-offer]');
    await page.waitForSelector('dialog.quick[open] input:focus');
    await page.keyboard.type('learning');
    await page.waitForSelector('.quick li');
    expect(await page.locator('.quick').boundingBox()).toEqual({
      x: 0,
      y: 0,
      width: 360,
      height: 900,
    });
    const wide = await page.locator('.quick').evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(wide).toBe(0);
  });

  it('has no barrier, empty or full', async () => {
    const { page } = await open('about/');
    await page.keyboard.press('/');
    await page.waitForSelector('dialog.quick[open]');
    expect(await findBarriers(page, ALL_PAIRS)).toEqual([]);
    await page.keyboard.type('learning');
    await page.waitForSelector('.quick li');
    expect(await findBarriers(page, ALL_PAIRS)).toEqual([]);
  });

  it('says so where the index cannot be had', async () => {
    const { page } = await open('about/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.keyboard.press('/');
    await page.waitForSelector('dialog.quick[open] input:focus');
    await page.keyboard.type('gradient');
    await page.waitForSelector('.quick [role="status"]:not(:empty)');
    expect(await page.textContent('.quick [role="status"]')).toContain('could not be loaded');
  });
});

describe('the words of a search', () => {
  it('are marked on the page that a result leads to, which keeps its own address', async () => {
    const { page, complaints } = await open('search/?q=gradient');
    const [first = ''] = await results(page);
    await page.click('[data-search-results] a');
    await page.waitForSelector('article mark');
    expect(page.url().endsWith(first)).toBe(true);
    const marked = await page.locator('article mark').allTextContents();
    expect(marked.every((word) => /^gradients?$/i.test(word))).toBe(true);
    const before = await page.textContent('article');
    await page.click('.marks-note button');
    expect(await page.locator('article mark').count()).toBe(0);
    expect(await page.textContent('article')).toBe(before);
    expect(complaints).toEqual([]);
  });

  it('leave formulas alone, and are text whatever they are', async () => {
    const { page, complaints } = await open('search/?q=gradient');
    const [first = ''] = await results(page);
    const words = ['<img src=x onerror=alert(1)>', '%', 'gradient'].map(encodeURIComponent);
    await page.goto(new URL(`${first}#found=%E0%A4%A,${words.join(',')},x`, page.url()).href);
    await page.waitForSelector('article mark');
    expect(page.url().endsWith(first)).toBe(true);
    expect(await page.locator('.katex mark, article img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('are marked anew where the page is the one that is open', async () => {
    const { page } = await open('search/?q=gradient');
    const [first = ''] = await results(page);
    await page.goto(new URL(first, page.url()).href);
    await ask(page, 'gradient');
    await page.click('.quick li a');
    await page.waitForSelector('article mark');
    expect(await page.locator('.quick').isVisible()).toBe(false);
    expect(page.url().endsWith(first)).toBe(true);
  });
});
