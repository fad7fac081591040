/** The tasks of every day, each done as a reader does it, in three actions at most. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { visitor } from '../support/visit.ts';

const MOST = 3;
const open = visitor(inject('library').out);
const RESULT = '[data-search-results] .title';
/** A part of a formula that no line breaks. */
const MATHEMATICS = 'main .abstract [data-formula] .base';

/** What a reader does on a page, counted: a click, a key, a text typed. */
function reader(page: Page) {
  let actions = 0;
  const counted =
    <Given extends readonly string[]>(act: (...given: Given) => Promise<unknown>) =>
    async (...given: Given): Promise<void> => {
      actions += 1;
      await act(...given);
    };
  return {
    click: counted((selector) => page.locator(selector).first().click()),
    type: counted((selector, text) => page.fill(selector, text)),
    press: counted((key) => page.keyboard.press(key)),
    actions: () => actions,
  };
}

type Reader = ReturnType<typeof reader>;

interface Task {
  readonly task: string;
  /** The page that the reader is on. */
  readonly from: string;
  readonly does: (reader: Reader, page: Page) => Promise<void>;
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** The text of a file that a reader is given by some actions. */
async function given(page: Page, act: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFile(await (file satisfies Download).path(), 'utf8');
}

/** Goes to a paper with mathematics, which no count includes. */
async function atFormulas(page: Page): Promise<void> {
  await page.goto(new URL('../search/?q=convergence', page.url()).href);
  await page.waitForSelector(RESULT);
  const links = await page.$$eval(RESULT, (titles) =>
    titles.map((title) => (title as HTMLAnchorElement).href),
  );
  for (const href of links) {
    await page.goto(href);
    if ((await page.locator(MATHEMATICS).count()) > 0) return;
  }
}

const TASKS: readonly Task[] = [
  {
    task: 'find a paper that is half remembered',
    from: '',
    does: async ({ type, press, click }, page) => {
      await type('#q', 'fedarated learning asynchronous');
      await press('Enter');
      await click(RESULT);
      await page.waitForSelector('.paper-head');
    },
  },
  {
    task: 'list an author’s papers of a year',
    from: '',
    does: async ({ type, press }, page) => {
      await type('#q', 'author:"Yuejie Chi" year:2024');
      await press('Enter');
      await page.waitForSelector(RESULT);
      const years = await page.locator('[data-search-results] time').allTextContents();
      expect(years.every((date) => date.endsWith('2024'))).toBe(true);
    },
  },
  {
    task: 'list a topic newest first, with code',
    from: 'topics/reinforcement-learning/',
    does: async ({ click }, page) => {
      await click('[data-list-filters] [name="code"]');
      await expect.poll(() => new URL(page.url()).search).toBe('?code=1');
      const said = () => page.textContent('[data-filter-status]');
      await expect.poll(said).toMatch(/^\d+ of \d+ papers$/u);
    },
  },
  {
    task: 'take the BibTeX of a paper',
    from: 'papers/',
    does: async ({ click }, page) => {
      await page.locator('[data-list] .title').first().click();
      await click('a[href="#cite"]');
      await click('[data-copy="bib"]');
      await expect.poll(() => copied(page)).toMatch(/^@\w+\{/u);
    },
  },
  {
    task: 'copy a formula as TeX',
    from: 'papers/',
    does: async ({ click }, page) => {
      await atFormulas(page);
      await click(MATHEMATICS);
      await click('[data-formula-copy]');
      await expect.poll(() => copied(page)).not.toBe('');
    },
  },
  {
    task: 'link to a formula',
    from: 'papers/',
    does: async ({ click }, page) => {
      await atFormulas(page);
      await click(MATHEMATICS);
      await click('[data-formula-link]');
      await expect.poll(() => copied(page)).toMatch(/#formula-\d+$/u);
    },
  },
  {
    task: 'follow a topic',
    from: 'topics/reinforcement-learning/',
    does: async ({ click }, page) => {
      await click('.tally-line a[type="application/atom+xml"]');
      await expect.poll(() => page.url()).toMatch(/feed\.xml$/u);
    },
  },
  {
    task: 'take the results of a search as one file',
    from: 'search/?q=federated',
    does: async ({ click }, page) => {
      await page.waitForSelector('[data-search-results] .tick');
      await click('[data-select-all]');
      const many = await page.locator(RESULT).count();
      const bib = await given(page, () => click('[data-selection] [data-take="bib"]'));
      expect(bib.match(/^@/gmu)).toHaveLength(many);
    },
  },
  {
    task: 'find papers like a paper',
    from: 'papers/',
    does: async ({ click }, page) => {
      await page.locator('[data-list] .title').first().click();
      const before = page.url();
      await click('.related .title');
      await expect.poll(() => page.url()).not.toBe(before);
    },
  },
  {
    task: 'see what came last',
    from: '',
    does: async ({ click }, page) => {
      await click('footer a[href$="/added/"]');
      await page.waitForSelector('[data-list] .title');
    },
  },
  {
    task: 'read one abstract after another',
    from: 'topics/reinforcement-learning/',
    does: async ({ press }, page) => {
      await page.waitForSelector('.tools');
      await press('j');
      await press('x');
      await page.waitForSelector('.unfolded');
      await press('j');
    },
  },
  {
    task: 'compare two papers',
    from: 'topics/reinforcement-learning/',
    does: async ({ click }, page) => {
      await click('li:nth-child(1) > .tools .unfold');
      await click('li:nth-child(2) > .tools .unfold');
      await expect.poll(() => page.locator('.unfolded:visible').count()).toBe(2);
    },
  },
  {
    task: 'save a paper for later, and find it again',
    from: 'papers/',
    does: async ({ click }, page) => {
      await page.locator('[data-list] .title').first().click();
      await click('[data-save-paper]');
      await click('[data-saved-link] a');
      await page.waitForSelector('[data-saved-rows] .title');
    },
  },
  {
    task: 'share a filtered view',
    from: 'search/',
    does: async ({ type, click }, page) => {
      await type('#q', 'gradient');
      await click('[name="code"]');
      await expect.poll(() => new URL(page.url()).search).toMatch(/q=gradient.*code=1/u);
    },
  },
];

test.each(TASKS)('$task', async ({ from, does }) => {
  const { page, complaints } = await open(from);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const counted = reader(page);
  await does(counted, page);
  expect(counted.actions()).toBeLessThanOrEqual(MOST);
  expect(complaints).toEqual([]);
});
