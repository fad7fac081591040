import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { OfflineManifest } from '../../src/offline/manifest.ts';
import type { Frontmatter } from '../../src/model/paper.ts';
import { contentPages } from '../../src/publish/complete.ts';
import { newSite } from '../../src/publish/last-site.ts';
import { writeOffline } from '../../src/publish/offline.ts';
import { readContentOnce } from '../../src/publish/reading/read.ts';
import { writeSearchIndex } from '../../src/publish/search-index.ts';
import { fixtureSettings } from '../support/fixture-library.ts';
import { serveSite, type RunningServer } from '../../src/publish/server.ts';
import { launchBrowser } from '../../src/lab/audit/browser.ts';
import { filesOf } from '../../src/publish/files.ts';
import { readPapers } from '../support/content.ts';
import { results } from '../support/search-page.ts';

const library = inject('small');
const { out, base, content, folder } = library;
/** The site that is served: it is changed, so it is a copy. */
const served = join(folder, 'served');
const NEW_TITLE = 'Zebrafish hydrodynamics';

let browser: Browser;
let server: RunningServer;
/** The reader's only page; the tests follow each other in it. */
let page: Page;
let papers: readonly Frontmatter[] = [];

beforeAll(async () => {
  await cp(out, served, { recursive: true });
  papers = await readPapers(content);
  browser = await launchBrowser();
  server = await serveSite({ out: served, ports: [0] });
  page = await browser.newPage();
  await page.goto(at(''));
  await copied();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(served, { recursive: true });
});

const port = () => Number(new URL(server.url).port);
const at = (path: string) => new URL(path, server.url).href;
const unplug = () => server.close();
const plug = async () => {
  server = await serveSite({ out: served, ports: [port()] });
};

function plainPaper(): Frontmatter {
  const plain = papers.find(({ title, untitled }) => /^[A-Za-z ]{40,}$/.test(title) && !untitled);
  if (!plain) throw new Error('no paper with a plain title');
  return plain;
}

/** Makes of the served site what a build of content makes in which one paper has another title. */
async function buildAgain(): Promise<void> {
  const changed = join(folder, 'changed');
  await cp(content, changed, { recursive: true });
  const { id, title } = plainPaper();
  for (const path of [
    join(changed, 'papers', `${id}.mdx`),
    join(served, 'papers', id, 'index.html'),
  ])
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll(title, NEW_TITLE));
  const settings = await fixtureSettings({ base });
  const pages = await contentPages(changed);
  const records = join(folder, 'records');
  const job = { content: changed, out: served, records, pages, settings };
  const { searchRecords } = await readContentOnce(job);
  for (const part of ['pagefind', `offline/${await listName()}`])
    await rm(join(served, part), { recursive: true });
  const { language } = settings;
  const cache = join(records, 'search');
  await writeSearchIndex({ site: served, cache, records: searchRecords, language });
  searchRecords.close();
  await writeOffline(served, newSite(served).survey(), settings);
}

/** What a build of the same pages leaves that wants no copies. */
async function withoutCopies(): Promise<void> {
  for (const part of ['sw.js', `offline/${await listName()}`]) await rm(join(served, part));
  const settings = await fixtureSettings({ base });
  const features = { ...settings.features, offline: false };
  await writeOffline(served, [], { ...settings, features });
}

async function listName(): Promise<string> {
  const files = await filesOf(join(served, 'offline'));
  return files.find((file) => file.endsWith('.json')) ?? '';
}

/** Waits until the copy of the build that is served holds all of its files. */
async function copied(): Promise<void> {
  const list = await readFile(join(served, 'offline', await listName()), 'utf8');
  const { shell, more } = JSON.parse(list) as OfflineManifest;
  const count = shell.length + more.length + 1;
  const build = /-(\w+)\.json$/.exec(await listName())?.[1] ?? '';
  const kept = () =>
    page.evaluate(async (ending) => {
      const [name = '', ...others] = await caches.keys();
      const alone = name.endsWith(ending) && others.length === 0;
      if (!alone || !navigator.serviceWorker.controller) return 0;
      return (await (await caches.open(name)).keys()).length;
    }, build);
  await vi.waitUntil(async () => (await kept()) >= count, { timeout: 120_000, interval: 1_000 });
}

async function firstHit(query: string): Promise<string | null> {
  await page.goto(at(`search/?q=${encodeURIComponent(query)}`));
  return page.locator('[data-search-results] a').first().getAttribute('href');
}

describe('after one visit, without a network', () => {
  beforeAll(unplug);
  afterAll(plug);

  it('papers that were never opened can be read, found and followed', async () => {
    for (const paper of [papers[0], papers.at(-1)]) {
      await page.goto(at(`papers/${paper?.id}/`));
      expect(await page.locator('main h1').count()).toBe(1);
    }
    const { id, title } = plainPaper();
    expect(await firstHit(title)).toBe(`${base}papers/${id}/`);
    await page.locator('[data-search-results] a').first().click();
    await page.waitForURL((url) => url.pathname === `${base}papers/${id}/`);
    expect(await page.textContent('h1')).toContain(title);
  });

  it('a page that is not kept is said to be missing, in the look of the site', async () => {
    await page.goto(at('nowhere/at/all/'));
    expect(await page.textContent('h1')).toContain('not in your copy');
    const look = () => getComputedStyle(document.body).backgroundColor;
    const missing = await page.evaluate(look);
    await page.goto(at(''));
    expect(missing).toBe(await page.evaluate(look));
  });
});

describe('a new build', () => {
  it('takes the place of the old copy, pages and index together, and of the index of an open page', async () => {
    const { id, title } = plainPaper();
    await page.goto(at(`papers/${id}/`));
    expect(await page.textContent('h1')).toContain(title);
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const open = await context.newPage();
    await open.goto(at('search/?q=gradient'));
    expect((await results(open)).length).toBeGreaterThan(10);
    await buildAgain();
    await open.fill('[data-search-form] [name="q"]', NEW_TITLE);
    await open.press('[data-search-form] [name="q"]', 'Enter');
    await open.waitForURL('**/?q=Zebrafish*');
    expect(await results(open)).toEqual([`${base}papers/${id}/`]);
    await context.close();
    await page.goto(at(`papers/${id}/`));
    expect(await page.textContent('h1')).toContain(NEW_TITLE);
    await copied();
    await unplug();
    try {
      await page.goto(at(`papers/${id}/`));
      expect(await page.textContent('h1')).toContain(NEW_TITLE);
      expect(await firstHit(NEW_TITLE)).toBe(`${base}papers/${id}/`);
    } finally {
      await plug();
    }
  });

  it('that wants no copies removes those that readers have', async () => {
    await withoutCopies();
    await page.goto(at(''));
    const left = () =>
      page.evaluate(async () => [
        (await caches.keys()).length,
        (await navigator.serviceWorker.getRegistrations()).length,
      ]);
    await expect.poll(left, { timeout: 20_000 }).toEqual([0, 0]);
  });
});

describe('the built site', () => {
  it('pays little for it: the worker and its registration', async () => {
    const zipped = async (path: string) => gzipSync(await readFile(join(out, path))).length;
    expect(await zipped('sw.js')).toBeLessThanOrEqual(2_000);
    const script = (await filesOf(out)).find((file) => /_astro\/Offline\..+\.js$/.test(file));
    expect(await zipped(script ?? '')).toBeLessThanOrEqual(500);
  });
});
