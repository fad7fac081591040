import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Frontmatter } from '../../src/model/paper.ts';
import { z } from 'zod';
import { citationKeys } from '../../src/ids/index.ts';
import { contentLock } from '../../src/site/loader/content.ts';
import { filesOf } from '../../src/publish/files.ts';
import { readCitations } from '../support/citations.ts';
import { readPapers } from '../support/content.ts';
import { OWN_WINDOW, visitor } from '../support/visit.ts';

const { out, content, base } = inject('library');
const read = (path: string) => readFile(join(out, path), 'utf8');
const open = visitor(out);
/** An item of `topics.json` and `authors.json`. */
type Listed = Readonly<Record<'page' | 'feed' | 'bib' | 'ris' | 'json', string>>;
interface Page {
  readonly url: string;
}
let papers: readonly Frontmatter[] = [];

beforeAll(async () => {
  papers = await readPapers(content);
});

describe('the exports of the built site', () => {
  it('are beside every page of a paper, under a redirected address too', async () => {
    const files = new Set(await filesOf(out));
    for (const { id, aliases = [] } of papers) {
      for (const address of [id, ...aliases]) {
        for (const extension of ['bib', 'ris', 'json', 'md']) {
          expect(files).toContain(`papers/${address}.${extension}`);
        }
      }
    }
  });

  it('tell one paper the same in each format, at the address of its page', async () => {
    for (const { id } of papers) {
      const [bib, ris, json] = await Promise.all(
        ['bib', 'ris', 'json'].map(async (extension) => {
          const [item] = readCitations(await read(`papers/${id}.${extension}`));
          return { id: item?.id, url: item?.url, date: item?.date, keywords: item?.keywords };
        }),
      );
      expect(bib?.url).toBe(`https://example.org${base}papers/${id}/`);
      expect(ris).toEqual(bib);
      expect(json).toEqual(bib);
    }
  });

  it('hold every paper in bulk, abstracts included, under 45 MB a file', async () => {
    const [bib, jsonl] = await Promise.all([read('papers.bib'), read('papers.jsonl')]);
    const items = readCitations(bib);
    const keys = citationKeys(await contentLock(content));
    expect(items.map(({ id }) => id)).toEqual(papers.map(({ id }) => keys.get(id)));
    expect(new Set(items.map(({ id }) => id)).size).toBe(papers.length);
    expect(items.filter(({ abstract }) => abstract !== '').length).toBeGreaterThan(200);
    expect(jsonl.trimEnd().split('\n')).toHaveLength(papers.length);
    expect(Buffer.byteLength(bib)).toBeLessThan(45_000_000);
  });

  it('hold the papers of every list, which links to them', async () => {
    const files = await filesOf(out);
    const lists = files.filter((path) => /^(?:topics|years)\/[^/]+\/index\.html$/.test(path));
    const names = files.filter((path) => /^authors\/[^/]+\/index\.html$/.test(path)).slice(0, 5);
    let filled = 0;
    for (const path of [...lists, ...names]) {
      const html = await read(path);
      const [, total = ''] = /data-total="(\d+)"/.exec(html) ?? [];
      const list = path.replace('/index.html', '');
      for (const extension of ['bib', 'ris', 'json']) {
        const linked = html.includes(`href="${base}${list}.${extension}"`);
        expect(linked).toBe(total !== '0');
        if (linked)
          expect(readCitations(await read(`${list}.${extension}`))).toHaveLength(Number(total));
      }
      if (Number(total) > 1) filled += 1;
    }
    expect(filled).toBeGreaterThan(5);
    for (const extension of ['ris', 'json']) {
      expect(readCitations(await read(`papers.${extension}`))).toHaveLength(papers.length);
    }
  });

  it('say of topics, authors and lines of JSON where everything is, and keep their schema', async () => {
    const files = new Set(await filesOf(out));
    const root = `https://example.org${base}`;
    const { topics } = JSON.parse(await read('topics.json')) as { topics: Listed[] };
    const { authors } = JSON.parse(await read('authors.json')) as { authors: Listed[] };
    expect(topics.length).toBeGreaterThan(10);
    expect(authors.length).toBeGreaterThan(10);
    for (const { page, feed, bib, ris, json } of [...topics, ...authors]) {
      for (const url of [`${page}index.html`, feed, bib, ris, json]) {
        expect(files).toContain(url.slice(root.length));
      }
    }
    const schema = JSON.parse(await read('papers.schema.json')) as z.core.JSONSchema.JSONSchema;
    const rules = z.fromJSONSchema(schema);
    const known = new Set([...topics, ...authors].map(({ page }) => page));
    for (const text of (await read('papers.jsonl')).trimEnd().split('\n')) {
      const line = JSON.parse(text) as {
        topicPages: Page[];
        authorPages: Page[];
        authors: unknown[];
      };
      expect(rules.safeParse(line).error?.issues).toBeUndefined();
      expect(line.authorPages).toHaveLength(line.authors.length);
      for (const { url } of [...line.topicPages, ...line.authorPages]) expect(known).toContain(url);
    }
  });

  it('are named on the about page, with their sizes', async () => {
    const about = await read('about/index.html');
    for (const name of ['papers.bib', 'papers.ris', 'papers.json', 'papers.jsonl']) {
      expect(about).toMatch(new RegExp(`href="${base}${name}"[^]{0,200}?\\d+ kB`));
    }
    for (const name of ['papers.schema.json', 'topics.json', 'authors.json']) {
      expect(about).toContain(`href="${base}${name}"`);
    }
  });
});

/** As Safari has it: a page may write to the clipboard only while a press of the reader is handled. */
function onlyWhilePressed(): void {
  let pressed = false;
  addEventListener('click', ({ isTrusted }) => (pressed = isTrusted), { capture: true });
  addEventListener('click', () => (pressed = false));
  const { clipboard } = navigator;
  const write = clipboard.write.bind(clipboard);
  const refuse = () => Promise.reject(new DOMException('no press', 'NotAllowedError'));
  clipboard.write = (items) => (pressed ? write(items) : refuse());
  clipboard.writeText = refuse;
}

describe('the cite box', () => {
  const path = 'papers/preconditioning-benefits-of-spectral-orthogonalization-in-muon/';

  it('links each format and shows the entry, without a script', async () => {
    const html = await read(`${path}index.html`);
    for (const extension of ['bib', 'ris', 'json', 'md']) {
      expect(html).toContain(`href="${base}${path.slice(0, -1)}.${extension}"`);
    }
    expect(html).toContain('Preconditioning Benefits of Spectral Orthogonalization in Muon. 2026.');
    expect(html).toContain('\n  month = jan,\n');
  });

  it('copies the reference, the entry and the files', async () => {
    const { page, complaints } = await open(path, 360);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const status = page.locator('[data-cite-status]');
    for (const [kind, start] of [
      ['text', 'Jianhao Ma, Yu Huang, Yuejie Chi, et al. '],
      ['bib', '@misc{ma2026preconditioning,'],
      ['ris', 'TY  - MANSCPT'],
      ['json', '['],
      ['md', '# Preconditioning'],
    ] as const) {
      const button = page.locator(`[data-copy="${kind}"]`);
      await button.click();
      await status.filter({ hasText: `Copied: ${(await button.textContent()) ?? ''}` }).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.startsWith(start)).toBe(true);
    }
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it.each(['link', 'bib', 'ris'])(
    'copies with the first press, while it is handled and before its script is there: %s',
    async (kind) => {
      const { page, complaints } = await open(path, 1280, OWN_WINDOW);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.addInitScript(onlyWhilePressed);
      let letScriptCome = (): void => undefined;
      const come = new Promise<void>((resolve) => (letScriptCome = resolve));
      await page.route('**/copy-buttons*.js', async (route) => {
        await come;
        await route.continue();
      });
      await page.reload();
      await page.click(`[data-copy="${kind}"]`);
      letScriptCome();
      const status = kind === 'link' ? '[data-link-status]' : '[data-cite-status]';
      await expect.poll(() => page.textContent(status)).toMatch(/copied/i);
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/preconditioning-benefits-of-spectral/);
      expect(complaints).toEqual([]);
    },
  );
});
