import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { pageTypes } from '../../src/lab/audit/page-types.ts';
import { fixtureSettings } from '../support/fixture-library.ts';
import { EACH_ONCE, findBarriers } from '../support/axe.ts';
import { readCitations } from '../support/citations.ts';
import { readPapers } from '../support/content.ts';
import { ALL_FONT_SETS, hasFonts } from '../support/fonts.ts';
import { HOSTILE_IDS, PROLIFIC, UNBREAKABLE_STARTS } from '../support/hostile-pages.ts';
import { findInvalidHtml } from '../support/html-checker.ts';
import { findDeadLinks } from '../support/link-checker.ts';
import { overflowOf } from '../support/overflow.ts';
import { visitor } from '../support/visit.ts';

const { out, content, hostile, spoiled } = inject('unusual');
const open = visitor(out);
/** The papers that could be. */
const papers = await readPapers(content, spoiled);

/** What a page would have to show for it, had anything of a source run in it. */
const harm = () => ({
  hacked: 'hacked' in window,
  scripts: [...document.scripts].filter(
    (script) => script.src === '' && script.type !== 'application/ld+json',
  ).length,
  handlers: document.querySelectorAll('main :is([onerror], [onload], [onclick])').length,
  foreign: document.querySelectorAll('main :is(style, iframe, object, form:not([action]))').length,
  links: [...document.links].filter((link) => !/^(?:https?|mailto):$/.test(link.protocol)).length,
  remote: [...document.images].filter((image) => !image.src.startsWith(location.origin)).length,
});
const fit = (page: Page) => overflowOf(page, UNBREAKABLE_STARTS);
const FITS = { overflow: 0, cut: [] };
/** Where hostile titles, names and abstracts are; accessibility.test.ts has the other kinds of page. */
const BARRIERS_ON = new Set(['paper, plain', 'paper, mathematics', 'papers', 'author', 'map']);
const NONE = { hacked: false, scripts: 0, handlers: 0, foreign: 0, links: 0, remote: 0 };

/** What the ids of papers begin with that only fill lists. */
const FILLER = 'one-of-many-';
const paperIds = papers.map(({ id }) => id).filter((id) => !id.startsWith(FILLER));

/** Leaves one row of those that are alike but for a number. */
function shortenLists(filler: string): void {
  const rows = document.querySelectorAll(`.papers > li:has(a[href*="/papers/${filler}"])`);
  for (const row of [...rows].slice(1)) row.remove();
}

describe.each(ALL_FONT_SETS)('drawn with the fonts "%s", in a window of 360 pixels', (set) => {
  const visit = visitor(out, set);

  it.skipIf(!hasFonts(set))('nothing of any paper runs, overflows or is cut off', async () => {
    const { page, complaints, turnTo } = await visit('', 360);
    for (const id of paperIds) {
      await turnTo(`papers/${id}/`);
      const found = { id, ...(await fit(page)), complaints, ...(await page.evaluate(harm)) };
      expect(found).toEqual({ id, ...FITS, complaints: [], ...NONE });
    }
  });

  it.skipIf(!hasFonts(set))('no kind of page has harm, or anything that overflows', async () => {
    const { page, complaints, turnTo } = await visit('', 360);
    for (const { name, address } of await pageTypes(out)) {
      await turnTo(address);
      const found = { name, ...(await fit(page)), complaints, ...(await page.evaluate(harm)) };
      expect(found).toEqual({ name, ...FITS, complaints: [], ...NONE });
    }
  });
});

describe('a library of hostile sources', () => {
  it('has every paper', () => {
    expect(hostile).toHaveLength(34);
    expect(paperIds).toEqual(expect.arrayContaining([...hostile, ...HOSTILE_IDS]));
  });

  it('shows hostile titles and names as what they are: text', async () => {
    const { page } = await open('papers/process-exit-7/');
    expect(await page.textContent('h1')).toContain('process.exit(7)');
    await page.goto(new URL('/authors/', page.url()).href);
    expect(await page.textContent('main')).toContain('<img src=x onerror=window.hacked=5>');
    expect(await page.evaluate(harm)).toEqual(NONE);
  });

  it('is one entry for each paper in the bulk files, and no other', async () => {
    const ids = papers.map(({ id }) => id);
    const [bib = '', jsonl = ''] = await Promise.all(
      ['papers.bib', 'papers.jsonl'].map((name) => readFile(join(out, name), 'utf8')),
    );
    const keys = readCitations(bib).map(({ id }) => id);
    expect(keys).toHaveLength(ids.length);
    expect(new Set(keys).size).toBe(ids.length);
    // An entry whose key is not its page's id says the id beside it.
    const named = [...bib.matchAll(/^ {2}ids = \{(.*)\},$/gm)].map(([, id]) => id);
    const all = new Set([...keys, ...named]);
    expect(ids.filter((id) => !all.has(id))).toEqual([]);
    expect(jsonl.trimEnd().split('\n')).toHaveLength(ids.length);
  });

  it('draws them on the map, where they are text too', async () => {
    const { page, complaints } = await open('map/', 360);
    expect(await page.$$eval('.map a', (points) => points.length)).toBe(papers.length);
    expect(await page.evaluate(harm)).toEqual(NONE);
    expect(complaints).toEqual([]);
  });

  it('finds them by a search, which shows text too', async () => {
    const { page, complaints } = await open('search/?q=script');
    await page.waitForSelector('[data-search-results] li');
    expect(await page.evaluate(harm)).toEqual(NONE);
    expect(complaints).toEqual([]);
  });

  it('tells the reader nothing of the machine it was built on', async () => {
    const { page } = await open('papers/await-import-node-fs/');
    expect(await page.textContent('.abstract')).toContain('{JSON.stringify(process.env)}');
  });

  it('has no dead link at the root of a site either', async () => {
    const { site } = await fixtureSettings();
    expect(await findDeadLinks(out, '/', site)).toEqual([]);
  });

  it('is valid HTML on every page', async () => {
    expect(await findInvalidHtml(out)).toEqual([]);
  });

  it('has no barrier on the pages that show what sources say', async () => {
    const shown = (await pageTypes(out)).filter(({ name }) => BARRIERS_ON.has(name));
    expect(shown).toHaveLength(BARRIERS_ON.size);
    for (const { name, address } of shown) {
      const { page } = await open(address);
      await page.evaluate(shortenLists, FILLER);
      expect({ name, barriers: await findBarriers(page, EACH_ONCE) }).toEqual({
        name,
        barriers: [],
      });
    }
  });

  it('divides the papers of an author of very many', async () => {
    const { page } = await open('authors/ubiquitous-author/');
    expect(await page.textContent('h1')).toContain(PROLIFIC);
    expect(await page.locator('main .papers > li').count()).toBeLessThanOrEqual(60);
    expect(await page.locator('nav.pager a').count()).toBeGreaterThan(1);
  });
});
