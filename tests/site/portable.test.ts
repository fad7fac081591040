import { existsSync } from 'node:fs';
import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pageTypes } from '../../src/lab/audit/page-types.ts';
import type { Frontmatter } from '../../src/model/paper.ts';
import { buildPortable, portableFolder } from '../../src/publish/portable.ts';
import { fixtureSettings } from '../support/fixture-library.ts';
import { launchBrowser } from '../../src/lab/audit/browser.ts';
import { filesOf } from '../../src/publish/files.ts';
import { readPapers } from '../support/content.ts';

const { out, base, content, folder } = inject('small');
const built = portableFolder(out);
/** Where it is unpacked: away from the place that it was built in. */
const moved = join(folder, 'a disk', 'library');
const at = (path: string) => new URL(path, pathToFileURL(`${moved}/`)).href;

let browser: Browser;
let papers: readonly Frontmatter[] = [];

beforeAll(async () => {
  await buildPortable({ out, settings: await fixtureSettings({ base }) });
  await cp(built, moved, { recursive: true });
  papers = await readPapers(content);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  for (const path of [built, `${built}.zip`, join(folder, 'a disk')]) {
    await rm(path, { recursive: true, force: true });
  }
});

/** A page without a network, and all that went wrong on it. */
async function opened(path: string): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    offline: true,
    viewport: { width: 360, height: 800 },
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(at(''))) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(at(path));
  return { page, complaints };
}

function paperWithFormulas(): Frontmatter {
  const found = papers.find(({ title, untitled }) => /^[A-Za-z ]{40,}$/.test(title) && !untitled);
  if (!found) throw new Error('no paper with a plain title');
  return found;
}

describe('the portable copy, opened from a disk', () => {
  it('searches from the home page, and leads to what it found', async () => {
    const { id, title } = paperWithFormulas();
    const { page, complaints } = await opened('index.html');
    await page.fill('main [name="q"]', title);
    await page.press('main [name="q"]', 'Enter');
    await page.locator('[data-search-results] a').first().waitFor();
    // Excerpts that are still on their way when the page is left count as failed.
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
    await page.locator('[data-search-results] a').first().click();
    await page.waitForURL((url) => url.pathname.endsWith(`/papers/${id}/index.html`));
    expect(await page.textContent('h1')).toContain(title);
    expect(complaints).toEqual([]);
  });

  it('sets formulas in their own fonts', async () => {
    const type = (await pageTypes(out)).find(({ name }) => name === 'paper, mathematics');
    const { page, complaints } = await opened(`${type?.address}index.html`);
    expect(await page.locator('.katex-html').count()).toBeGreaterThan(5);
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map((it) => it.family);
    });
    expect(fonts).toContain('KaTeX_Main');
    expect(complaints).toEqual([]);
  });

  it('shows every kind of page, and its links lead to files that are there', async () => {
    const { page, complaints } = await opened('index.html');
    for (const { name, address } of await pageTypes(out)) {
      if (name === 'offline') continue;
      complaints.length = 0;
      await page.goto(at(address.replace(/(^|\/)(?=$|\?)/, '$1index.html')));
      const links = await page.$$eval('a[href], link[href]', (all) =>
        all.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href),
      );
      const local = links.filter((link) => link.startsWith('file:'));
      const files = new Set(local.map((link) => decodeURI(link).replace(/[?#].*/, '')));
      const gone = [...files].filter((file) => !existsSync(new URL(file)) || file.endsWith('/'));
      expect({ name, gone, complaints }).toEqual({ name, gone: [], complaints: [] });
      expect(local.length).toBeGreaterThan(5);
    }
  });
});

describe('the zip', () => {
  it('holds the same files, in one folder, with a word on how to open them', async () => {
    const files = unzipSync(await readFile(`${built}.zip`));
    const expected = (await filesOf(built)).map((path) => `dist-portable/${path}`);
    expect(Object.keys(files).sort()).toEqual([...expected].sort());
    const index = await readFile(join(built, 'index.html'));
    expect(Buffer.from(files['dist-portable/index.html'] ?? []).equals(index)).toBe(true);
    expect(Buffer.from(files['dist-portable/README.txt'] ?? []).toString()).toContain('index.html');
  });
});
