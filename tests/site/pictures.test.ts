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
          name: (
            document.getElementById(link.getAttribute('aria-labelledby') ?? '') ?? link
          ).textContent.trim(),
        })),
      );
    const points = await read('.map a');
    expect(points.map(({ id }) => id).sort()).toEqual(papers.map(({ id }) => id).sort());
    expect(points.every(({ name }) => name !== '')).toBe(true);
    expect(await read('.map-list li a')).toEqual(points);
    expect(complaints).toEqual([]);
  });

  it.each([360, 1280])(
    'shows, in a window of %i, the title of each point that a key leads to: beside it, in the picture',
    async (width) => {
      const { page } = await open('map/', width);
      expect(await page.$$eval('.map a[tabindex="0"]', (links) => links.length)).toBe(1);
      await page.focus('.map a[tabindex="0"]');
      const seen = new Set<string>();
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
        await page.keyboard.press(key);
        const { shown, named, inside, apart } = await page.evaluate(titleOfPoint);
        expect({ key, shown, inside, apart }).toEqual({
          key,
          shown: named,
          inside: true,
          apart: true,
        });
        seen.add(shown);
      }
      expect(seen.size).toBeGreaterThan(2);
    },
  );

  it('opens a point by a second tap: the first shows its title', async () => {
    const { page } = await open('map/', 360, { hasTouch: true });
    const point = await page.locator('.map a path').nth(30).boundingBox();
    const tap = () => page.touchscreen.tap(point?.x ?? 0, point?.y ?? 0);
    await tap();
    const name = await page.textContent('.map-name');
    expect(new URL(page.url()).pathname.endsWith('/map/')).toBe(true);
    await tap();
    await page.waitForURL(/\/papers\//);
    expect(await page.textContent('h1')).toBe(name);
  });

  it.each([700, 1280])('has no point under its words in a window of %i', async (width) => {
    const { page } = await open('map/', width);
    const covered = await page.evaluate(() => {
      const words = [...document.querySelectorAll('.map-label')].map((label) =>
        label.getBoundingClientRect(),
      );
      const points = [...document.querySelectorAll('.map a path')].map((path) =>
        path.getBoundingClientRect(),
      );
      return points.filter(({ x, y }) =>
        words.some(
          ({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom,
        ),
      ).length;
    });
    expect(covered).toBe(0);
  });

  it('comes in less than 60 kB', async () => {
    const html = await readFile(join(out, 'map/index.html'));
    expect(gzipSync(html).length).toBeLessThan(60_000);
  });

  it.each([700, 1280])('has words of 11 pixels and more in a window of %i', async (width) => {
    const { page } = await open('map/', width);
    const sizes = await page.$$eval('.map-label', (labels) =>
      labels.map((label) => parseFloat(getComputedStyle(label).fontSize)),
    );
    expect(sizes.length).toBeGreaterThan(4);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  it('says on a phone below the picture what its marks are', async () => {
    const { page } = await open('map/', 360);
    expect(await page.locator('.map-label:visible').count()).toBe(0);
    const marks = await page.$$eval('.map g[class^="look-"]', (groups) =>
      groups.map((group) => group.getAttribute('class')),
    );
    const key = page.locator('.map-list summary');
    expect(await key.count()).toBe(marks.length);
    for (const [at, mark] of marks.entries()) {
      expect(await key.nth(at).isVisible()).toBe(true);
      expect(await key.nth(at).locator('svg').getAttribute('class')).toContain(mark);
    }
  });

  it('has its words apart from each other', async () => {
    const { page } = await open('map/', 1280);
    expect(await page.$$eval('.map-label', overlapping)).toBe(0);
  });
});

describe('the other pictures', () => {
  it('count, by topic and year, the papers that the topic’s page has', async () => {
    const { page } = await open('');
    const dots = await page.$$eval('.dots td a', (links) =>
      links.map((link) => ({
        href: (link as HTMLAnchorElement).href,
        papers: Number(link.querySelector('.visually-hidden')?.textContent),
      })),
    );
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
    const dot = dots[0] ?? { href: '', papers: 0 };
    await page.goto(dot.href);
    const stretch = page.locator(`section:has(> ${new URL(dot.href).hash})`);
    expect(await stretch.locator('.papers > li').count()).toBe(dot.papers);
  });

  it.each([360, 1280])('keep names of co-authors apart in a window of %i', async (width) => {
    const { page } = await open('authors/yuejie-chi/', width);
    expect(await page.$$eval('.network text', overlapping)).toBe(0);
    const names = await page.$$eval('.network a title', (titles) => titles.length);
    expect(names).toBeGreaterThan(5);
  });
});

/** What the map says of the point that the keyboard is at, and where it says it. */
function titleOfPoint() {
  const point = document.activeElement;
  const name = document.querySelector('.map-name');
  const frame = document.querySelector('.map-frame')?.getBoundingClientRect();
  const box = name?.getBoundingClientRect();
  const at = point?.getBoundingClientRect();
  const id = point?.getAttribute('aria-labelledby') ?? '';
  const within = (a?: DOMRect, b?: DOMRect) =>
    a !== undefined &&
    b !== undefined &&
    a.left >= b.left - 1 &&
    a.right <= b.right + 1 &&
    a.top >= b.top - 1 &&
    a.bottom <= b.bottom + 1;
  return {
    shown: name?.textContent.trim() ?? '',
    named: document.getElementById(id)?.textContent.trim(),
    inside: within(box, frame),
    apart: !within(at, box),
  };
}

/** How many pairs of texts lie on each other on the screen. */
function overlapping(texts: Element[]): number {
  const boxes = texts.map((text) => text.getBoundingClientRect());
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  ).length;
}
