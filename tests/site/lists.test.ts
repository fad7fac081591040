/** Lists as a reader uses them: unfolding, ticking, reading on, and the reading list. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { OWN_WINDOW, visitor } from '../support/visit.ts';

const { out } = inject('library');
const open = visitor(out);
const LIST = 'papers/';
const titles = (page: Page) => page.locator('[data-list] .papers .title');

/** Heights of the rows whose title fits one line, the others being as high as it is long. */
async function rowHeights(page: Page): Promise<readonly number[]> {
  return page.$$eval('[data-list] .papers > li', (rows) =>
    rows
      .filter((row) => (row.querySelector('.title')?.getBoundingClientRect().height ?? 0) < 30)
      .map((row) => row.getBoundingClientRect().height),
  );
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

describe('a list', () => {
  it('shows a paper in 70 pixels', async () => {
    const { page } = await open(LIST);
    await page.waitForSelector('.tools');
    expect(median(await rowHeights(page))).toBeLessThanOrEqual(70);
    await page.click('[data-density-switch]');
    expect(median(await rowHeights(page))).toBeLessThanOrEqual(45);
  });

  it('unfolds an abstract in place, by a button and by x, and all of them', async () => {
    const { page, complaints } = await open(LIST);
    await page.locator('.unfold').first().click();
    await page.waitForSelector('.unfolded');
    const href = await titles(page).first().getAttribute('href');
    const shown = await page.locator('.unfolded').first().textContent();
    await page.keyboard.press('x');
    await expect.poll(() => page.locator('.unfolded').first().isVisible()).toBe(false);
    await page.click('[data-open-all]');
    const rows = await titles(page).count();
    await expect.poll(() => page.locator('.unfolded:visible').count()).toBe(rows);
    const { page: paper } = await open(`papers/${href?.split('/').at(-2) ?? ''}/`);
    expect(await paper.textContent('.abstract')).toBe(shown);
    expect(complaints).toEqual([]);
  });

  it('works without a script: no tool is shown that would do nothing', async () => {
    const { page } = await open(LIST, 1280, { javaScriptEnabled: false });
    expect(await page.locator('main button:visible, main input:visible').count()).toBe(0);
  });

  it('gives the chosen papers as files', async () => {
    const { page } = await open(LIST);
    for (const at of [0, 2]) await page.locator('.tick').nth(at).check();
    expect(await page.textContent('[data-selection-count]')).toBe('2 papers selected');
    const text = await taken(page, 'json');
    const items = JSON.parse(text) as { title: string }[];
    expect(items).toHaveLength(2);
    expect(items[0]?.title).toBe(await titles(page).first().textContent());
    expect((await taken(page, 'bib')).match(/^@/gm)).toHaveLength(2);
    await page.click('[data-clear]');
    expect(await page.locator('[data-selection]').isVisible()).toBe(false);
  });
});

describe('a list that is sorted and filtered', () => {
  const said = (page: Page) => page.textContent('[data-filter-status]');
  const place = (page: Page) => page.textContent('.trail').catch(() => '');

  it('shows papers of all its pages, says how many, and gives itself back', async () => {
    const { page, complaints } = await open('papers/pages/2/');
    const before = await titles(page).allTextContents();
    const total = Number(await page.getAttribute('[data-list]', 'data-total'));
    const address = page.url();
    await page.check('[name="code"]');
    await expect.poll(() => said(page)).toMatch(new RegExp(`^\\d+ of ${total} papers$`));
    const some = Number.parseInt((await said(page)) ?? '', 10);
    expect(await titles(page).count()).toBe(some);
    expect(await page.locator('.tools').count()).toBe(some);
    expect(await page.locator('.pager').count()).toBe(0);
    await page.selectOption('[name="sort"]', 'title');
    await expect.poll(() => new URL(page.url()).search).toBe('?sort=title&code=1');
    const shown = await titles(page).allTextContents();
    expect(shown).toHaveLength(some);
    expect(shown).toEqual(shown.toSorted(new Intl.Collator('en-GB').compare));
    await page.goBack();
    await expect.poll(() => page.inputValue('[name="sort"]')).toBe('');
    await page.click('[data-filter-clear]');
    await expect.poll(() => page.url()).toBe(address);
    expect(await titles(page).allTextContents()).toEqual(before);
    expect(await page.locator('.pager').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('is opened by its address, without moving the page, and is read on in its own order', async () => {
    const { page, complaints } = await open(LIST, 1280, OWN_WINDOW);
    await page.addInitScript(() => {
      new PerformanceObserver((shifts) => {
        const moved = shifts.getEntries() as unknown as readonly { readonly value: number }[];
        const sum = moved.reduce((total, { value }) => total + value, 0);
        document.documentElement.dataset.moved = String(sum);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${page.url()}?sort=oldest&code=1&year=nonsense`);
    await expect.poll(() => said(page)).toMatch(/^\d+ of/);
    const moved = await page.getAttribute('html', 'data-moved');
    expect(Number(moved ?? 0)).toBeLessThanOrEqual(0.02);
    const dates = await page.$$eval('[data-list] .papers > li', (all) =>
      all.map((row) => row.querySelector('time')?.dateTime ?? '9999'),
    );
    expect(dates).toEqual(dates.toSorted());
    const second = await titles(page).nth(1).getAttribute('href');
    await titles(page).nth(1).click();
    await expect.poll(() => place(page)).toBe(`2 of ${dates.length} in All papers`);
    await page.click('.trail a');
    await expect.poll(() => new URL(page.url()).search).toMatch(/sort=oldest&code=1/);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => said(page)).toMatch(/^\d+ of/);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    await expect.poll(focused).toBe(second);
    expect(complaints).toEqual([]);
  });

  it('has the papers nearest to the one first that led to it, and under their address', async () => {
    const about = 'preconditioning-benefits-of-spectral-orthogonalization-in-muon';
    const { page, complaints } = await open(`papers/${about}/`, 1280, OWN_WINDOW);
    const paper = new URL(page.url()).pathname;
    const related = await page.$$eval('.related a', (all) =>
      all.map((one) => one.getAttribute('href')),
    );
    await page.click('.margin a[href*="/topics/"]');
    await page.selectOption('[name="sort"]', { label: 'Nearest to the paper you read' });
    await expect.poll(() => said(page)).toMatch(/^\d+ papers$/);
    const order = () =>
      page.$$eval('[data-list] .title', (all) => all.map((one) => one.getAttribute('href')));
    const shown = await order();
    expect(shown[0]).toBe(paper);
    const inList = related.filter((one) => shown.includes(one));
    expect(inList.length).toBeGreaterThan(1);
    for (const one of inList) expect(shown.indexOf(one)).toBeLessThanOrEqual(shown.length / 2);
    const { page: later } = await open(new URL(page.url()).pathname);
    expect(await later.locator('[name="sort"] option[value^="near"]').count()).toBe(0);
    await page.goto('about:blank');
    await page.goBack();
    await expect.poll(order).toEqual(shown);
    expect(complaints).toEqual([]);
  });

  it('says so where the rest of it cannot be had, and leads to the search', async () => {
    const { page } = await open(LIST);
    await page.route('**/papers/pages/**', (route) => route.abort());
    await page.check('[name="code"]');
    await expect.poll(() => said(page)).toMatch(/cannot be loaded/);
    await page.click('[data-filter-status] a');
    await expect.poll(() => page.url()).toMatch(/\/search\/\?code=1$/);
  });
});

describe('a paper that was opened from a list', () => {
  it('leads to the next one of that list, over the end of its page, and back to its row', async () => {
    const { page } = await open('topics/', 1280);
    const topic = page.locator('main a[href*="/topics/"]').first();
    await topic.click();
    await page.waitForSelector('[data-list] .tools');
    const name = (await page.textContent('h1')) ?? '';
    await titles(page).nth(1).click();
    await page.waitForSelector('.trail');
    expect(await page.textContent('.trail')).toMatch(/^2 of \d+ in ./);
    expect(await page.textContent('.trail a')).toBe(name);
    const second = page.url();
    await page.keyboard.press('k');
    await expect.poll(() => page.textContent('.trail').catch(() => '')).toMatch(/^1 of/);
    await page.goBack();
    expect(page.url()).toBe(second);
    await page.goBack();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    await expect.poll(focused).toMatch(/\/papers\//);
  });
});

describe('the reading list', () => {
  it('keeps what is saved, gives it away as a link, and takes it back', async () => {
    const { page, complaints } = await open(LIST);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await titles(page).first().click();
    await page.click('[data-save-paper]');
    await expect.poll(() => page.textContent('[data-save-paper]')).toBe('Saved');
    const title = await page.textContent('h1');
    await page.click('[data-saved-link] a');
    await expect.poll(() => titles(page).allTextContents()).toEqual([title]);
    await page.click('[data-saved-share]');
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toContain(`${page.url()}#`);
    const shared = await copied();
    await page.click('.remove');
    await expect.poll(() => titles(page).count()).toBe(0);
    expect(await page.locator('[data-saved-empty]').isVisible()).toBe(true);
    await page.goto(shared);
    await expect.poll(() => titles(page).allTextContents()).toEqual([title]);
    await page.click('[data-saved-all]');
    await expect.poll(() => page.locator('.remove').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('shows what was damaged in the storage as an empty list', async () => {
    const { page, complaints } = await open('reading-list/');
    await page.evaluate(() => {
      for (const value of ['{', '{"a":1}', '[{"href":"//evil.example/"}, 7, null]']) {
        localStorage.setItem(`offprint.saved:${new URL('../', location.href).pathname}`, value);
      }
    });
    await page.reload();
    expect(await page.locator('[data-saved-empty]').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('reads papers from a file of the library', async () => {
    const { page } = await open(LIST);
    const href = (await titles(page).first().getAttribute('href')) ?? '';
    await page.goto(new URL('../reading-list/', page.url()).href);
    const buffer = Buffer.from(`url = {https://elsewhere.example${href}}`);
    const file = { name: 'papers.bib', mimeType: 'text/plain', buffer };
    await page.setInputFiles('[data-saved-file]', file);
    await expect.poll(() => titles(page).count()).toBe(1);
    expect(await titles(page).first().getAttribute('href')).toBe(href);
  });
});

async function taken(page: Page, extension: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`[data-take="${extension}"]`),
  ]);
  return readFile(await file.path(), 'utf8');
}

describe('a passage of an abstract', () => {
  it('has a link that leads to it, and is quoted with its reference', async () => {
    const { page, complaints } = await open(LIST);
    await titles(page).first().click();
    await page.waitForSelector('[data-save-paper]:visible');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const passage = await page.evaluate(() => {
      const text = document.querySelector('.abstract p')?.firstChild;
      if (!(text instanceof Text)) return '';
      document.getSelection()?.setBaseAndExtent(text, 0, text, text.data.indexOf(' ', 20));
      document.dispatchEvent(new PointerEvent('pointerup'));
      return String(document.getSelection());
    });
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.click('[data-quote-link]');
    await expect
      .poll(copied)
      .toContain(`#:~:text=${encodeURIComponent(passage)}`.replace('-', '%2D'));
    await page.evaluate(() => document.dispatchEvent(new PointerEvent('pointerup')));
    await page.click('[data-quote-copy]');
    await expect.poll(copied).toContain(`“${passage}”\n`);
    expect((await copied()).split('\n')[1]).toBe(await page.textContent('[data-cite-text]'));
    expect(complaints).toEqual([]);
  });
});
