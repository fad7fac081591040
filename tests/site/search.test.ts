import type { Request } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { displayName } from '../../src/model/name.ts';
import { authorNames, type Frontmatter } from '../../src/model/paper.ts';
import { readPapers } from '../support/content.ts';
import { readContextObject } from '../support/coins.ts';
import { fixtureSettings } from '../support/fixture-library.ts';
import { results, said } from '../support/search-page.ts';
import { visitor } from '../support/visit.ts';

const { out, base, content } = inject('library');
const open = visitor(out);
const settings = await fixtureSettings({ base });
let papers: readonly Frontmatter[] = [];

beforeAll(async () => {
  papers = await readPapers(content);
});

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

  it('loses nothing that was chosen before its script had come', async () => {
    const { page } = await open('');
    const held = Promise.withResolvers<undefined>();
    await page.route('**/*.js', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto(new URL('search/?q=learning', page.url()).href, { waitUntil: 'commit' });
    await page.check('[data-search-form] [name="code"]');
    held.resolve(undefined);
    await page.waitForURL('**/?q=learning&code=1');
    expect(await page.isChecked('[name="code"]')).toBe(true);
    expect((await results(page)).length).toBeGreaterThan(0);
  });

  it('offers its results to reference managers, and tells them when they are others', async () => {
    const { id, title } = plainPaper();
    const { page } = await open('search/');
    await page.evaluate(() => {
      document.addEventListener('ZoteroItemUpdated', () => {
        const spans = document.querySelectorAll('[data-search-results] .Z3988').length;
        document.body.dataset.offered = String(spans);
      });
    });
    await page.fill('[data-search-form] [name="q"]', title);
    await page.press('[data-search-form] [name="q"]', 'Enter');
    const found = await results(page);
    const spans = page.locator('[data-search-results] .Z3988');
    const objects = await spans.evaluateAll((all) =>
      all.map((span) => (span as HTMLElement).title),
    );
    expect(objects.map((object) => readContextObject(object)['rft_id'])).toEqual(
      found.map((address) => [new URL(address, settings.site).href]),
    );
    expect(readContextObject(objects[0] ?? '')).toMatchObject({ 'rft.title': [title] });
    expect(found[0]).toBe(`${base}papers/${id}/`);
    expect(await page.getAttribute('body', 'data-offered')).toBe(String(found.length));
    // Neither seen nor read out nor copied.
    expect(await spans.first().isVisible()).toBe(false);
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
    const author = authors[0] === undefined ? '' : displayName(authors[0]);
    const ofAuthor = await among(`author=${encodeURIComponent(author)}`);
    const written = papers.filter((paper) => authorNames(paper).includes(author));
    expect(ofAuthor.map(({ id }) => id)).toEqual(written.slice(0, 20).map(({ id }) => id));
  });

  it.each(['zzxqjv', 'gradientzzxqjv'])('says so where nothing answers: %s', async (word) => {
    const { page } = await open(`search/?q=${word}`);
    expect(await results(page)).toEqual([]);
    expect(await said(page)).toContain('No papers match');
  });

  it('answers while the words are typed, and undoes them as one step', async () => {
    const { page } = await open('search/');
    await page
      .locator('[data-search-form] [name="q"]')
      .pressSequentially('gradient', { delay: 30 });
    await page.waitForURL('**/?q=gradient');
    expect((await results(page)).length).toBeGreaterThan(3);
    expect(await page.locator('[data-search-start]').isVisible()).toBe(false);
    await page.goBack();
    await page.waitForSelector('[data-search-start]:not([hidden])');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('[data-search-results] > li').count()).toBe(0);
    await page.goForward();
    expect(await page.inputValue('[data-search-form] [name="q"]')).toBe('gradient');
    expect((await results(page)).length).toBeGreaterThan(3);
  });

  it('drops an answer that comes late', async () => {
    const { page } = await open('search/?q=gradient');
    const [first] = await results(page);
    const pending = new Set<Request>();
    page.on('request', (request) => pending.add(request));
    page.on('requestfinished', (request) => pending.delete(request));
    const gate = Promise.withResolvers<undefined>();
    await page.route('**/pagefind/**', (route) => gate.promise.then(() => route.continue()));
    await page.fill('[data-search-form] [name="q"]', 'diffusion');
    await page.waitForURL('**/?q=diffusion');
    await expect.poll(() => pending.size).toBeGreaterThan(0);
    await page.fill('[data-search-form] [name="q"]', 'gradient');
    await page.waitForURL('**/?q=gradient');
    await results(page);
    gate.resolve(undefined);
    await expect.poll(() => pending.size).toBe(0);
    // What was fetched last is drawn now, if at all.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    await expect.poll(() => pending.size).toBe(0);
    expect((await results(page))[0]).toBe(first);
  });

  it('sorts the whole answer as it is told to', async () => {
    const dates = new Map(papers.map(({ id, date }) => [`${base}papers/${id}/`, date ?? '']));
    const among = async (sort: string) => {
      const { page } = await open(`search/?q=learning&sort=${sort}`);
      return (await results(page)).map((href) => dates.get(href) ?? '').filter((date) => date);
    };
    const newest = await among('newest');
    const oldest = await among('oldest');
    expect(newest.length).toBeGreaterThan(5);
    expect(newest).toEqual([...newest].sort().reverse());
    expect(oldest).toEqual([...oldest].sort());
  });

  it('sorts by title whatever stands before its first letter', async () => {
    const { page } = await open('search/?q=gradient&sort=title');
    const keys = (await results(page)).map((href) => {
      const paper = papers.find(({ id }) => href === `${base}papers/${id}/`);
      return (paper?.title ?? '').toLowerCase().replace(/^[^a-z0-9]+/, '');
    });
    expect(keys.length).toBeGreaterThan(15);
    expect(keys).toEqual([...keys].sort());
  });

  it('shows its filters, and takes them away', async () => {
    const { page } = await open('search/?q=learning+year%3A2025&topic=optimization');
    await results(page);
    const chosen = page.locator('[data-search-chosen] button');
    expect(await chosen.allTextContents()).toEqual(['topic: Optimization ×', 'year: 2025 ×']);
    await chosen.nth(1).click();
    await page.waitForURL('**/?q=learning&topic=optimization');
    await chosen.click();
    await page.waitForURL('**/?q=learning');
    expect(await chosen.count()).toBe(0);
  });

  it('says which spelling it took, and takes the other when told to', async () => {
    const { page } = await open('search/?q=preconditoning');
    expect(await said(page)).toContain(
      'Showing results for preconditioning; search for preconditoning instead.',
    );
    await page.click('[data-search-literal]');
    await page.waitForURL('**/?q=preconditoning&literal=1');
    expect(await said(page)).not.toContain('Showing results for');
    await page.fill('[data-search-form] [name="q"]', 'preconditoned');
    await page.waitForURL('**/?q=preconditoned');
    expect(await said(page)).toContain('Showing results for');
  });

  it('counts what each filter would leave, once the filters are looked at', async () => {
    const { page } = await open('search/?q=gradient');
    const option = page.locator('[name="year"] option').nth(1);
    const before = await option.textContent();
    await results(page);
    await page.focus('[name="year"]');
    await expect.poll(() => option.textContent()).not.toBe(before);
    const [name, count] =
      /^\s*(\S+) \((\d+)\)/.exec((await option.textContent()) ?? '')?.slice(1) ?? [];
    await page.selectOption('[name="year"]', name ?? '');
    await page.waitForURL(`**/?q=gradient&year=${name ?? ''}`);
    expect(await said(page)).toMatch(new RegExp(`^${count ?? ''} papers?`));
  });

  it('helps before anything is asked, with examples that find something', async () => {
    const { page } = await open('search/', 360);
    const links = page.locator('[data-search-start] a');
    const hrefs = await links.evaluateAll((found) => found.map((one) => one.getAttribute('href')));
    expect(hrefs.length).toBeGreaterThan(8);
    for (const href of hrefs.slice(0, 7)) {
      await page.goto(new URL(href ?? '', page.url()).href);
      expect({ href, found: (await results(page)).length > 0 }).toEqual({ href, found: true });
    }
  });

  it('leads to the indexes where there is no script', async () => {
    const { page } = await open('search/', 360, { javaScriptEnabled: false });
    const links = page.locator('.page-head a');
    expect(await links.allTextContents()).toEqual(['all papers', 'topics', 'authors', 'years']);
    expect(await links.first().isVisible()).toBe(true);
    expect(await page.locator('[data-search-start]').isVisible()).toBe(false);
  });
});
