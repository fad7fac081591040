import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Frontmatter } from '../../src/model/paper.ts';
import { readPapers } from '../support/content.ts';
import { visitor } from '../support/visit.ts';

const { out, base, content } = inject('library');
const open = visitor(out);
let papers: readonly Frontmatter[] = [];

beforeAll(async () => {
  papers = await readPapers(content);
});

/** Addresses of the results, in rank order, once the status says how many there are. */
async function results(page: Page): Promise<readonly string[]> {
  await page.waitForFunction(
    () => document.querySelector('[data-search-status]')?.textContent.trim() !== '',
  );
  return page.$$eval('[data-search-results] > li', (items) =>
    items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''),
  );
}

/** A paper with a title of plain words, long enough to tell it from others. */
function plainPaper(): Frontmatter {
  const plain = papers.find(
    ({ title, untitled, date, topics }) =>
      /^[A-Za-z ]{40,}$/.test(title) && !untitled && date && topics.length > 0,
  );
  if (!plain) throw new Error('no paper with a plain title');
  return plain;
}

describe('search', () => {
  it('finds a paper by words of its title, under the base path and without a complaint', async () => {
    const { id, title } = plainPaper();
    const { page, complaints } = await open('search/');
    await page.fill('[data-search-form] [name="q"]', title.split(' ').slice(0, 5).join(' '));
    await page.press('[data-search-form] [name="q"]', 'Enter');
    expect((await results(page))[0]).toBe(`${base}papers/${id}/`);
    await page.click('[data-search-results] a');
    expect(await page.textContent('h1')).toContain(title);
    expect(complaints).toEqual([]);
  });

  it('answers an address that was shared, and goes back to it', async () => {
    const { id, title } = plainPaper();
    const { page } = await open(`search/?q=${encodeURIComponent(title)}`);
    expect((await results(page))[0]).toBe(`${base}papers/${id}/`);
    expect(await page.inputValue('[data-search-form] [name="q"]')).toBe(title);
    await page.fill('[data-search-form] [name="q"]', 'gradient');
    await page.press('[data-search-form] [name="q"]', 'Enter');
    await page.waitForURL('**/?q=gradient');
    await page.goBack();
    expect(await page.inputValue('[data-search-form] [name="q"]')).toBe(title);
  });

  it('starts from the home page', async () => {
    const { page } = await open('');
    await page.fill('main [name="q"]', plainPaper().title);
    await page.press('main [name="q"]', 'Enter');
    expect(new URL(page.url()).pathname).toBe(`${base}search/`);
    expect((await results(page))[0]).toBe(`${base}papers/${plainPaper().id}/`);
  });

  it('keeps to the topic, the year and the author that are asked for', async () => {
    const {
      topics,
      date = '',
      authors,
    } = papers.find((paper) => paper.authors.length > 1 && paper.date) ?? plainPaper();
    const among = async (query: string) => {
      const { page } = await open(`search/?${query}`);
      const found = new Set(await results(page));
      return papers.filter(({ id }) => found.has(`${base}papers/${id}/`));
    };
    const topic = topics[0] ?? '';
    const ofTopic = await among(`q=learning&topic=${topic}`);
    expect(ofTopic.length).toBeGreaterThan(0);
    for (const paper of ofTopic) expect(paper.topics).toContain(topic);
    const year = date.slice(0, 4);
    const ofYear = await among(`year=${year}`);
    expect(ofYear.length).toBeGreaterThan(0);
    for (const paper of ofYear) expect(paper.date).toContain(year);
    const author = authors[0] ?? '';
    const ofAuthor = await among(`author=${encodeURIComponent(author)}`);
    const written = papers.filter((paper) => paper.authors.includes(author));
    expect(ofAuthor.map(({ id }) => id)).toEqual(written.slice(0, 20).map(({ id }) => id));
  });

  it('says so where nothing answers', async () => {
    const { page } = await open('search/?q=zzxqjv');
    expect(await results(page)).toEqual([]);
  });
});
