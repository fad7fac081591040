/** The search of a library whose words very many papers have: of this one, when it is told so. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import {
  type LibraryFile,
  readVocabulary,
  writeVocabulary,
} from '../../src/search/query/library.ts';
import { results, said } from '../support/search-page.ts';
import { visitor } from '../support/visit.ts';

const { out } = inject('library');
const open = visitor(out);

/** The library as it would be with so many papers for each that it has. */
const TIMES = 64;

function enlarged(file: LibraryFile): LibraryFile {
  const words = [...readVocabulary(file.words)].map(([word, n]) => [word, n * TIMES] as const);
  return {
    ...file,
    papers: file.papers * TIMES,
    words: writeVocabulary(new Map(words), words.length),
  };
}

/** Opens a search in the library as it is, and as if it were large. */
async function both(query: string): Promise<readonly [Page, Page]> {
  const { page: small } = await open(`search/?${query}`);
  const { page: large } = await open('about/');
  await large.route('**/pagefind/library.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ json: enlarged((await response.json()) as LibraryFile) });
  });
  await large.goto(small.url());
  return [small, large];
}

const firstLine = async (page: Page) => /^\d+ papers?/.exec(await said(page))?.[0];

describe('a large library', () => {
  it.each([
    'q=lipschitz&sort=title',
    'q=diffusion&sort=newest',
    'q=%22policy+gradient%22&sort=oldest',
  ])('is answered as a small one: %s', async (query) => {
    const [small, large] = await both(query);
    expect(await results(large)).toEqual(await results(small));
    expect(await firstLine(large)).toBe(await firstLine(small));
    expect((await results(large)).length).toBeGreaterThan(1);
  });

  it('ranks what has a phrase by its words', async () => {
    const [small, large] = await both('q=%22policy+gradient%22');
    expect((await results(large)).slice(0, 3)).toEqual((await results(small)).slice(0, 3));
  });

  it('counts what each filter would leave', async () => {
    const counts = async (page: Page, name: string) => {
      const options = page.locator(`[name="${name}"] option[data-name]`);
      await results(page);
      await page.focus(`[name="${name}"]`);
      await expect.poll(async () => (await options.allTextContents()).join()).toMatch(/\([1-9]/);
      return options.allTextContents();
    };
    const [small, large] = await both('q=submodular');
    for (const name of ['year', 'topic']) {
      expect(await counts(large, name)).toEqual(await counts(small, name));
    }
  });

  it('says where no paper has all the words, and puts those that have first', async () => {
    const [, large] = await both('q=submodular+wireless');
    expect(await said(large)).toContain('No paper has all these words');
  });
});
