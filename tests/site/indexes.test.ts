/** The front door and the indexes: what they say, where they lead, and what the field of names finds. */
import { describe, expect, inject, it } from 'vitest';
import { visitor } from '../support/visit.ts';
import { fixtureSettings } from '../support/fixture-library.ts';

const { out } = inject('library');
const open = visitor(out);

describe('the home page', () => {
  it('says name and sentence, and has a field with two examples that find something', async () => {
    const { title, description } = await fixtureSettings();
    const { page } = await open('');
    expect(await page.textContent('h1')).toBe(title);
    expect(await page.textContent('.front .lead')).toBe(description);
    const field = await page.locator('main input[type="search"]').boundingBox();
    expect(field?.y).toBeLessThan(450);
    const examples = await page.$$eval('.try a', (links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    );
    expect(examples).toHaveLength(2);
    for (const example of examples) {
      await page.goto(example);
      await page.waitForSelector('[data-search-results] li');
    }
  });

  it('leads to topics that it says a line about', async () => {
    const { page } = await open('');
    const topics = await page.$$eval('.featured li', (rows) =>
      rows.map((row) => ({
        name: row.querySelector('a')?.textContent,
        href: row.querySelector('a')?.href ?? '',
        line: row.querySelector('p')?.textContent ?? '',
      })),
    );
    expect(topics.length).toBeGreaterThan(2);
    expect(topics.filter(({ line }) => line === '')).toEqual([]);
    await page.goto(topics[0]?.href ?? '');
    expect(await page.textContent('h1')).toBe(topics[0]?.name);
  });

  it.each([320, 360])('is no wider than a window of %i', async (width) => {
    const { page } = await open('', width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

describe('the index of authors', () => {
  it('leaves the names in which each typed word begins one, whatever their accents', async () => {
    const { page, complaints } = await open('authors/');
    const names = page.locator('.names li:visible a');
    const all = await names.count();
    await page.fill('[data-find-name] input', 'SÓARES c');
    expect((await names.allTextContents()).map((name) => name.trim())).toEqual(['Cláudia Soares']);
    expect(await page.locator('.letter:visible').count()).toBe(1);
    expect(await page.textContent('[data-find-status]')).toBe('1 name');
    await page.fill('[data-find-name] input', 'nobody of this name');
    expect(await names.count()).toBe(0);
    expect(await page.textContent('[data-find-status]')).toBe('No such name.');
    await page.fill('[data-find-name] input', '');
    expect(await names.count()).toBe(all);
    expect(complaints).toEqual([]);
  });

  it('has no field without a script, and all names', async () => {
    const { page } = await open('authors/', 1280, { javaScriptEnabled: false });
    expect(await page.locator('[data-find-name]').isVisible()).toBe(false);
    expect(await page.locator('.names li:visible').count()).toBeGreaterThan(30);
  });
});

it('bars of years are as long as the papers of a year are many', async () => {
  const { page } = await open('years/');
  const bars = await page.$$eval('.year-bars li', (rows) =>
    rows.map((row) => ({
      papers: parseInt(row.querySelector('.figure')?.textContent.replace(',', '') ?? '', 10),
      length: row.querySelector('path')?.getBoundingClientRect().width ?? 0,
    })),
  );
  expect(bars.length).toBeGreaterThan(3);
  const most = bars.reduce((a, b) => (b.papers > a.papers ? b : a));
  for (const { papers, length } of bars) {
    expect(length / most.length).toBeCloseTo(papers / most.papers, 1);
  }
});
