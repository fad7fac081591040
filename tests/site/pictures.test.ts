import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readPapers } from '../support/content.ts';
import { visitor } from '../support/visit.ts';

const { out, content } = inject('library');
const open = visitor(out);

describe('the map of the library', () => {
  it('has every paper as a link of its name, and below it the same papers as a list', async () => {
    const papers = await readPapers(content);
    const { page, complaints } = await open('map/');
    const read = (selector: string) =>
      page.$$eval(selector, (links) =>
        links.map((link) => ({
          id: link.getAttribute('href')?.replace(/^.*\/papers\/(.*)\/$/, '$1'),
          name: (link.querySelector('title') ?? link).textContent.trim(),
        })),
      );
    const points = await read('.map a');
    expect(points.map(({ id }) => id).sort()).toEqual(papers.map(({ id }) => id).sort());
    expect(points.every(({ name }) => name !== '')).toBe(true);
    expect(await read('.map-list li a')).toEqual(points);
    expect(complaints).toEqual([]);
  });

  it('shows the title of the point that the keyboard is at', async () => {
    const { page } = await open('map/');
    await page.focus('.map-plate a');
    await page.keyboard.press('Tab');
    const shown = await page.$$eval('.map a text', (texts) =>
      texts
        .filter((text) => getComputedStyle(text).opacity === '1')
        .map((text) => text.textContent),
    );
    const focused = await page.evaluate(
      () => document.activeElement?.querySelector('title')?.textContent,
    );
    expect(shown).toEqual([focused]);
  });

  it('comes in less than 60 kB', async () => {
    const html = await readFile(join(out, 'map/index.html'));
    expect(gzipSync(html).length).toBeLessThan(60_000);
  });

  it.each([360, 700, 1280])(
    'has letters of 11 pixels and more in a window of %i',
    async (width) => {
      const { page } = await open('map/', width);
      const sizes = await page.$$eval('.map-labels text', (texts) =>
        texts.map((text) => {
          const picture = text.closest('svg');
          const scale = (picture?.clientWidth ?? 0) / (picture?.viewBox.baseVal.width ?? 1);
          return parseFloat(getComputedStyle(text).fontSize) * scale;
        }),
      );
      expect(sizes.length).toBeGreaterThan(4);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    },
  );

  it.each([360, 1280])('has its words apart from each other in a window of %i', async (width) => {
    const { page } = await open('map/', width);
    expect(await page.$$eval('.map-labels text', overlapping)).toBe(0);
  });
});

describe('the other pictures', () => {
  it('count, by topic and year, the papers that the topic’s page has', async () => {
    const { page } = await open('');
    const [first] = await page.$$eval('.dots tbody tr', (rows) =>
      rows.map((row) => ({
        href: row.querySelector('a')?.href ?? '',
        cells: [...row.querySelectorAll('td:not(.all) .visually-hidden')].map(({ textContent }) =>
          Number(textContent),
        ),
        all: row.querySelector('.all')?.textContent.trim(),
      })),
    );
    expect(String(first?.cells.reduce((sum, papers) => sum + papers, 0))).toBe(first?.all);
    await page.goto(first?.href ?? '');
    expect(await page.textContent('.tally-line')).toContain(`${first?.all} papers`);
  });

  it.each([360, 1280])('keep names of co-authors apart in a window of %i', async (width) => {
    const { page } = await open('authors/yuejie-chi/', width);
    expect(await page.$$eval('.network text', overlapping)).toBe(0);
    const names = await page.$$eval('.network a title', (titles) => titles.length);
    expect(names).toBeGreaterThan(5);
  });
});

/** How many pairs of texts lie on each other on the screen. */
function overlapping(texts: Element[]): number {
  const boxes = texts.map((text) => text.getBoundingClientRect());
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  ).length;
}
