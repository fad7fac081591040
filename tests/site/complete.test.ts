import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { filesOf } from '../../src/publish/files.ts';
import { displayName } from '../../src/model/name.ts';
import { readPapers } from '../support/content.ts';
import type { Frontmatter } from '../../src/model/paper.ts';

const { out, content } = inject('library');
const read = (path: string) => readFile(join(out, path), 'utf8');
let files: readonly string[] = [];
let papers: readonly Frontmatter[] = [];

beforeAll(async () => {
  files = await filesOf(out);
  papers = await readPapers(content);
});

describe('the built site', () => {
  it('has a page for every paper, and no page of another', () => {
    const built = files.flatMap((file) => /^papers\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);
    const expected = papers.flatMap(({ id, aliases = [] }) => [id, ...aliases]).sort();
    expect(built).toEqual(expected);
    expect(papers.length).toBeGreaterThan(150);
  });

  it.each([
    'index.html',
    '404.html',
    '.nojekyll',
    'search/index.html',
    'topics/index.html',
    'authors/index.html',
    'years/index.html',
    'about/index.html',
    'report/index.html',
    'pagefind/pagefind.js',
  ])('has %s', (path) => {
    expect(files).toContain(path);
  });

  it('has a page for every topic and every year that a paper names', () => {
    for (const { topics, date } of papers) {
      for (const topic of topics) expect(files).toContain(`topics/${topic}/index.html`);
      if (date) expect(files).toContain(`years/${date.slice(0, 4)}/index.html`);
    }
  });

  it("shows each paper's title, authors and abstract in its HTML, without a script", async () => {
    for (const { id, title, authors } of papers.slice(0, 40)) {
      const text = textOf(await read(`papers/${id}/index.html`));
      if (!title.includes('$')) expect(text).toContain(title.replaceAll(/\s+/g, ' '));
      for (const author of authors) expect(text).toContain(displayName(author));
      expect(text.length).toBeGreaterThan(900);
    }
  });

  it('has a card image for itself and for every paper, and not the list of them', async () => {
    const cards = files.flatMap((file) => /^cards\/(.+)\.png$/.exec(file)?.[1] ?? []);
    expect(cards.sort()).toEqual([...papers.map(({ id }) => id), 'library'].sort());
    expect(files).not.toContain('cards.json');
    const sizes = await Promise.all(files.filter(isCard).map((file) => readFile(join(out, file))));
    expect(Math.max(...sizes.map(({ length }) => length))).toBeLessThan(30_000);
  });

  it('publishes no search box that it does not use', () => {
    expect(files.filter((file) => /pagefind-(?:modular-|component-)?ui/.test(file))).toEqual([]);
  });

  it('names neither the folders nor the machine it was built on', async () => {
    for (const file of files.filter((name) => /\.(?:html|js|css|json|xml|txt)$/.test(name))) {
      const text = await read(file);
      for (const secret of [out, content, process.cwd()]) expect(text).not.toContain(secret);
    }
  });
});

function isCard(file: string): boolean {
  return file.startsWith('cards/');
}

function textOf(html: string): string {
  return html
    .replaceAll(/<(script|style)\b.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&')
    .replaceAll(/&#39;|&apos;/g, "'")
    .replaceAll(/&quot;|&#34;/g, '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll(/\s+/g, ' ');
}
