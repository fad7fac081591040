/** The search of a library that is too large for a list: of this one, when it is told that it has none. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { results, said } from '../support/search-page.ts';
import { visitor } from '../support/visit.ts';

const { out } = inject('library');
const open = visitor(out);

/** Opens a search in the library as it is, and as if it were large. */
async function both(query: string): Promise<readonly [Page, Page]> {
  const { page: listed } = await open(`search/?${query}`);
  const { page: large } = await open('about/');
  await large.route('**/pagefind/list.json', (route) =>
    route.fulfill({ json: { index: '', size: 215, words: [], papers: [] } }),
  );
  await large.goto(listed.url());
  return [listed, large];
}

const firstLine = async (page: Page) => /^\d+ papers?/.exec(await said(page))?.[0];

describe('a library without a list', () => {
  it.each([
    'q=lipschitz&sort=title',
    'q=diffusion&sort=newest',
    'q=%22policy+gradient%22&sort=oldest',
  ])('is answered as one with a list: %s', async (query) => {
    const [listed, large] = await both(query);
    expect(await results(large)).toEqual(await results(listed));
    expect(await firstLine(large)).toBe(await firstLine(listed));
    expect((await results(large)).length).toBeGreaterThan(1);
  });

  it('ranks what has a phrase by its words', async () => {
    const [listed, large] = await both('q=%22policy+gradient%22');
    expect((await results(large)).slice(0, 3)).toEqual((await results(listed)).slice(0, 3));
  });

  it('shows what a result with a list shows', async () => {
    const [listed, large] = await both('q=submodular');
    for (const page of [listed, large]) await page.waitForSelector('.excerpt mark');
    const text = (page: Page) => page.locator('[data-search-results] > li').allTextContents();
    expect(await text(large)).toEqual(await text(listed));
  });

  it('counts what each filter would leave', async () => {
    const counts = async (page: Page, name: string) => {
      const options = page.locator(`[name="${name}"] option[data-name]`);
      await results(page);
      await page.focus(`[name="${name}"]`);
      await expect.poll(async () => (await options.allTextContents()).join()).toMatch(/\([1-9]/);
      return options.allTextContents();
    };
    const [listed, large] = await both('q=submodular');
    for (const name of ['year', 'topic']) {
      expect(await counts(large, name)).toEqual(await counts(listed, name));
    }
  });

  it('says where no paper has all the words, and puts those that have first', async () => {
    const [, large] = await both('q=submodular+wireless');
    expect(await said(large)).toContain('No paper has all these words');
  });
});
