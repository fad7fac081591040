/** A paper's page on the built site: what follows its abstract, and the keys. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

function paperWith(what: string, test: (paper: Frontmatter) => boolean): Frontmatter {
  const found = papers.find(test);
  if (!found) throw new Error(`no paper with ${what}`);
  return found;
}
const path = ({ id }: Frontmatter) => `papers/${id}/`;
const plain = () => paperWith('no formula', ({ id }) => id.startsWith('self-play-preference'));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim());

describe('related papers', () => {
  it('are at most five, lead to papers, and name words that stand in the page itself', async () => {
    const { page } = await open(path(plain()));
    const text = (await page.locator('article > header, .abstract').allTextContents()).join(' ');
    const related = await page.$$eval('.related li', (items) =>
      items.map((item) => ({
        href: item.querySelector('a')?.getAttribute('href') ?? '',
        words: (item.querySelector('.meta > span')?.textContent ?? '')
          .replace('Shared terms: ', '')
          .split(', '),
      })),
    );
    expect(related.length).toBeGreaterThan(0);
    expect(related.length).toBeLessThanOrEqual(5);
    for (const { href, words } of related) {
      expect(papers.map((paper) => `${base}${path(paper)}`)).toContain(href);
      expect(words.length).toBeGreaterThanOrEqual(1);
      expect(words.length).toBeLessThanOrEqual(4);
      for (const word of words) expect(text).toContain(word);
    }
  });
});

describe('where a paper comes from', () => {
  it('tells why its entries are one paper, and marks the words in which they differ', async () => {
    const wordy = paperWith('another wording', ({ sources }) => sources.some((s) => s.wording));
    const { page, complaints } = await open(path(wordy), 360);
    expect(await page.textContent('.joins')).toContain('of word trigrams in common');
    expect(await page.locator('.wording p').isVisible()).toBe(false);
    await page.click('.wording summary');
    expect(await page.locator('.wording p').isVisible()).toBe(true);
    const said = wordy.sources.find((source) => source.wording)?.wording ?? '';
    const there = await page.locator('.wording ins').first().textContent();
    expect(said).toContain(there?.replace(/^Only there: |\.$/g, ''));
    const here = await page.locator('.wording del').first().textContent();
    expect(await page.textContent('.abstract')).toContain(here?.replace(/^Only here: |\.$/g, ''));
    expect(complaints).toEqual([]);
  });

  it('places every field that an entry gave on its lines', async () => {
    const { page } = await open(path(plain()));
    const fields = Object.entries(plain().sources[0]?.gave ?? {});
    expect(await page.locator('.gave > div').count()).toBe(fields.length);
    for (const [, [first]] of fields) {
      expect(await page.textContent('.gave')).toContain(String(first));
    }
  });
});

/** Whether all of a text is drawn. */
function isWhole({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element): boolean {
  return clientHeight > 0 && scrollHeight <= clientHeight && scrollWidth <= clientWidth;
}

describe('the permanent link', () => {
  it('is a link without a script, can be copied with one, and is printed under the abstract', async () => {
    const { page } = await open(path(plain()));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const href = await page.getAttribute('[data-permalink]', 'href');
    expect(href).toMatch(/^https?:\/\//);
    expect(href?.endsWith(`${base}${path(plain())}`)).toBe(true);
    await page.click('[data-copy="link"]');
    await expect.poll(() => page.textContent('[data-link-status]')).toBe('Link copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(href);
    await page.emulateMedia({ media: 'print' });
    expect(await page.innerText('.cite .reference')).toMatch(/https?:\/\//);
    expect(await page.locator('.abstract').evaluate(isWhole)).toBe(true);
    await page.emulateMedia({ media: null });
    const { page: still } = await open(path(plain()), 1280, { javaScriptEnabled: false });
    expect(await still.locator('[data-permalink]').isVisible()).toBe(true);
    expect(await still.locator('[data-copy="link"], [data-keys-offer]').first().isVisible()).toBe(
      false,
    );
  });
});

describe('what comes after the first sight of a page', () => {
  it('has its place: buttons that come with a script move nothing', async () => {
    const places = (page: Page) =>
      page.$$eval('.abstract, .formats, .related', (parts) =>
        parts.map((part) => part.getBoundingClientRect().top),
      );
    const { page } = await open(path(plain()), 360);
    await page.locator('[data-copy="link"]').waitFor();
    const after = await places(page);
    await page.route('**/*.js', (route) => route.abort());
    await page.reload();
    expect(await page.locator('[data-copy="link"]').isVisible()).toBe(false);
    expect(await places(page)).toEqual(after);
    expect(after).toHaveLength(3);
  });

  it('is fetched early where it is used: the font of tall brackets', async () => {
    const early = await Promise.all(
      papers.map(async (paper) => {
        const html = await readFile(join(out, path(paper), 'index.html'), 'utf8');
        const abstract = html.slice(html.indexOf('class="abstract"'), html.indexOf('id="cite"'));
        const isTall = /class="(?:delimsizing size1|mop op-symbol small-op)"/.test(abstract);
        return { isTall, early: /<link rel="preload"[^>]*KaTeX_Size1/.test(html) };
      }),
    );
    expect(early.filter(({ isTall }) => isTall).length).toBeGreaterThan(0);
    expect(early.filter((one) => one.isTall !== one.early)).toEqual([]);
  });
});

describe('the keys', () => {
  it('go to the next paper and back', async () => {
    const { page } = await open(path(plain()));
    const next = await page.getAttribute('a[rel="next"]', 'href');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(`**${next ?? ''}`);
    expect(await page.getAttribute('a[rel="prev"]', 'href')).toBe(`${base}${path(plain())}`);
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(`**/${path(plain())}`);
  });

  it('stay with a formula that has the focus, and with text that is being selected', async () => {
    const mathematical = paperWith(
      'formulas',
      ({ reconstructed = [] }) => reconstructed.length > 2,
    );
    const { page } = await open(path(mathematical));
    const address = page.url();
    await page.keyboard.press('Shift+ArrowRight');
    await page.focus('.abstract .formula-button >> nth=-1');
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(200);
    expect(page.url()).toBe(address);
  });

  it('go through a list and open a paper of it', async () => {
    const { page } = await open('');
    const titles = (await page.locator('.papers .title').allTextContents()).map((t) => t.trim());
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(titles[0]);
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(titles[2]);
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(titles[1]);
    const href = await page.getAttribute('.papers .title >> nth=1', 'href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href ?? ''}`);
  });

  it.each(['/', 'Control+k', 'Meta+k'])('open the search: %s', async (key) => {
    const { page } = await open(path(plain()));
    await page.keyboard.press(key);
    await page.waitForFunction(() => document.activeElement?.matches('input[type="search"]'));
    await page.keyboard.type('a/j?k');
    expect(await page.inputValue('dialog[open] input[type="search"]')).toBe('a/j?k');
    expect(await page.locator('[data-keys]').isVisible()).toBe(false);
  });

  it('are listed in a dialog that Escape closes, and mean nothing behind it', async () => {
    const { page, complaints } = await open(path(plain()));
    const address = page.url();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-keys]').isVisible()).toBe(false);
    expect(page.url()).toBe(address);
    await page.click('[data-keys-offer] button');
    await page.locator('[data-keys]').waitFor();
    expect(complaints).toEqual([]);
  });
});
