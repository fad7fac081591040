import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Frontmatter } from '../../src/model/paper.ts';
import { filesOf } from '../../src/publish/files.ts';
import { readCitations } from '../support/citations.ts';
import { readPapers } from '../support/content.ts';
import { visitor } from '../support/visit.ts';

const { out, content, base } = inject('library');
const read = (path: string) => readFile(join(out, path), 'utf8');
const open = visitor(out);
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
          return { id: item?.id, url: item?.url, date: item?.date, note: item?.note };
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
    expect(items.map(({ id }) => id)).toEqual(papers.map(({ id }) => id));
    expect(items.filter(({ abstract }) => abstract !== '').length).toBeGreaterThan(200);
    expect(jsonl.trimEnd().split('\n')).toHaveLength(papers.length);
    expect(Buffer.byteLength(bib)).toBeLessThan(45_000_000);
  });

  it('are named on the about page, with their sizes', async () => {
    const about = await read('about/index.html');
    for (const name of ['papers.bib', 'papers.jsonl']) {
      expect(about).toMatch(new RegExp(`href="${base}${name}"[^]{0,200}?\\d+ kB`));
    }
  });
});

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
      ['bib', '@misc{preconditioning'],
      ['ris', 'TY  - UNPB'],
      ['json', '['],
      ['md', '# Preconditioning'],
    ] as const) {
      const button = page.locator(`[data-cite-copy="${kind}"]`);
      await button.click();
      await status.filter({ hasText: `Copied: ${(await button.textContent()) ?? ''}` }).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.startsWith(start)).toBe(true);
    }
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.close();
  });
});
