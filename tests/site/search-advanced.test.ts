/** What a search understands besides words, its filter for code, and that nothing jumps while it answers. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { displayName } from '../../src/model/name.ts';
import { authorNames, type Frontmatter } from '../../src/model/paper.ts';
import { readPapers } from '../support/content.ts';
import { results, said } from '../support/search-page.ts';
import { OWN_WINDOW, visitor } from '../support/visit.ts';

const { out, base, content } = inject('library');
const open = visitor(out);
let papers: readonly Frontmatter[] = [];

beforeAll(async () => {
  papers = await readPapers(content);
});

const asked = (q: string) => `search/?${new URLSearchParams({ q }).toString()}`;

/** The papers that a search shows, in their order. */
async function found(page: Page): Promise<readonly Frontmatter[]> {
  const byAddress = new Map(papers.map((paper) => [`${base}papers/${paper.id}/`, paper]));
  return (await results(page)).flatMap((href) => byAddress.get(href) ?? []);
}

async function foundBy(q: string): Promise<readonly Frontmatter[]> {
  const { page } = await open(asked(q));
  return found(page);
}

const has = (text: string, words: string) =>
  text
    .toLowerCase()
    .replace(/[-\s]+/g, ' ')
    .includes(words);

describe('a search of more than words', () => {
  it('puts papers with a phrase first, in the title before the text, and shows it', async () => {
    const { page } = await open(asked('policy gradient'));
    const titles = (await found(page)).map(({ title }) => title);
    const titled = titles.map((title) => has(title, 'policy gradient'));
    expect(titled.filter(Boolean).length).toBeGreaterThan(1);
    expect(titled).toEqual([...titled].sort((a, b) => Number(b) - Number(a)));
    const rows = await page.locator('[data-search-results] > li').allInnerTexts();
    const shown = rows.slice(0, 5).map((row) => has(row, 'policy gradient'));
    expect(shown).toEqual(shown.map(() => true));
  });

  it('has titles, years from one to another, authors, and words that are not to be there', async () => {
    const titled = await foundBy('title:gradient');
    expect(titled.length).toBeGreaterThan(2);
    for (const { title } of titled) expect(has(title, 'gradient')).toBe(true);
    const phrase = await foundBy('title:"policy gradient"');
    expect(phrase.length).toBeGreaterThan(0);
    for (const { title } of phrase) expect(has(title, 'policy gradient')).toBe(true);
    const years = (await foundBy('learning year:2022-2024')).map(({ date = '' }) => date);
    expect(new Set(years.map((date) => date.slice(0, 4))).size).toBeGreaterThan(1);
    for (const date of years) expect(date).toMatch(/^202[234]/);
    const without = await foundBy('gradient -policy');
    expect(without.length).toBeGreaterThan(2);
    for (const { title } of without) expect(has(title, 'policy')).toBe(false);
    const [name = ''] = papers.flatMap(({ authors }) => authors.slice(0, 1).map(displayName));
    const others = await foundBy(`year:2000- -author:"${name}"`);
    expect(others.length).toBeGreaterThan(2);
    for (const paper of others) expect(authorNames(paper)).not.toContain(name);
  });

  it.each(['title:gradient', '-policy', 'has:code', 'code:no', 'year:2020-', '-"policy gradient"'])(
    'does not look for the sign as a word: %s',
    async (q) => {
      const { page } = await open(asked(q));
      expect(await said(page)).toMatch(/^\d+ papers?$/);
    },
  );

  it('says which fields there are not, and looks for their words', async () => {
    const { page } = await open(asked('foo:gradient'), 360);
    expect(await said(page)).toContain('foo: is not a field; searched for as words.');
    expect((await results(page)).length).toBeGreaterThan(0);
    const { page: other } = await open(asked('gradient has:wings'), 360);
    expect(await said(other)).toContain('has:wings is not a value of that field');
  });

  it('says nothing of a title with a colon', async () => {
    const { page } = await open(asked('gradient: a survey'));
    expect(await said(page)).not.toContain('is not a field');
  });
});

describe('a name in a search', () => {
  const dated = () => {
    const paper = papers.find(({ authors, date }) => authors.length > 0 && date);
    const [author] = paper?.authors ?? [];
    if (!author || !paper?.date) throw new Error('no dated paper with an author');
    return { name: displayName(author), year: paper.date.slice(0, 4) };
  };
  const wrote = (name: string) => papers.filter((paper) => authorNames(paper).includes(name));

  it('with a year is offered as filters, one click away', async () => {
    const { name, year } = dated();
    const { page } = await open(asked(`${name} ${year}`));
    await results(page);
    await page.click('[data-search-offer]');
    await page.waitForURL((url) => url.searchParams.get('year') === year);
    const shown = await found(page);
    expect(shown.map(({ id }) => id).sort()).toEqual(
      wrote(name)
        .filter(({ date = '' }) => date.startsWith(year))
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('is understood in a sentence, and its words can be had instead', async () => {
    const { name } = dated();
    const { page } = await open(asked(`papers by ${name}`));
    expect(await said(page)).toContain(
      `Showing papers by ${name}; search for these words instead.`,
    );
    const shown = (await found(page)).map(({ id }) => id);
    expect(shown.sort()).toEqual(
      wrote(name)
        .map(({ id }) => id)
        .sort(),
    );
    await page.click('[data-search-literal]');
    await page.waitForURL('**&literal=1');
    expect(await said(page)).not.toContain('Showing papers by');
  });
});

describe('the filter for code', () => {
  it('is in the address, and is taken away as others are', async () => {
    const { page } = await open('search/?q=learning&code=1');
    expect(await page.isChecked('[name="code"]')).toBe(true);
    const withCode = (await results(page)).length;
    const chosen = page.locator('[data-search-chosen] button');
    expect(await chosen.allTextContents()).toEqual(['code: yes ×']);
    await chosen.click();
    await page.waitForURL('**/?q=learning');
    expect(await page.isChecked('[name="code"]')).toBe(false);
    expect((await results(page)).length).toBeGreaterThan(withCode);
  });
});

describe('the page', () => {
  it.each([
    ['q=learning', 1280],
    ['q=learning', 360],
    ['q=preconditoning+foo%3Abar&topic=optimization&year=2025&code=1', 1280],
    ['q=zzxqjv', 1280],
    ['', 360],
  ])('moves by at most .02 while it answers: %s at %i pixels', async (query, width) => {
    const { page } = await open('about/', width, OWN_WINDOW);
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, hadRecentInput } = entry as PerformanceEntry & {
            readonly value: number;
            readonly hadRecentInput: boolean;
          };
          if (!hadRecentInput) Object.assign(window, { moved: moved() + value });
        }
      }).observe({ type: 'layout-shift', buffered: true });
      function moved(): number {
        return (window as { readonly moved?: number }).moved ?? 0;
      }
    });
    // A slow network: the page is drawn before the answer comes.
    await page.route('**/pagefind/**', async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.continue();
    });
    await page.goto(new URL(`../search/?${query}`, page.url()).href);
    if (query) await results(page);
    else await page.waitForSelector('[data-search-start]:not([hidden])');
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(300);
    const moved = await page.evaluate(() => (window as { moved?: number }).moved ?? 0);
    expect(moved).toBeLessThanOrEqual(0.02);
  });
});
