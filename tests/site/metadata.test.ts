import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/export/index.ts';
import { displayName } from '../../src/model/name.ts';
import type { Frontmatter } from '../../src/model/paper.ts';
import { citationNames } from '../../src/names/forms.ts';
import { fixtureSettings } from '../support/fixture-library.ts';
import { plainText } from '../../src/text/plain.ts';
import { titleText } from '../../src/site/naming.ts';
import { lineageOf } from '../../src/site/topics.ts';
import { libraryTopics } from '../../src/topics/index.ts';
import { filesOf } from '../../src/publish/files.ts';
import { readPapers } from '../support/content.ts';
import { contextObjectsIn } from '../support/coins.ts';
import { readHead, type Head } from '../support/head.ts';

const { out, base, content } = inject('library');
const settings = await fixtureSettings({ base });
const root = `${settings.site}${base}`;
const papers = await readPapers(content);
const files = await filesOf(out);
const pages = files.filter((path) => path.endsWith('.html'));

const VOCABULARY = new Map(
  libraryTopics(undefined, undefined).all.map((topic) => [topic.slug, topic]),
);

const headOf = async (path: string): Promise<Head> =>
  readHead(await readFile(join(out, path), 'utf8'));
const paperHead = ({ id }: Frontmatter) => headOf(`papers/${id}/index.html`);
const one = (values: readonly string[]): string | undefined => {
  expect(values).toHaveLength(1);
  return values[0];
};

/** Pages that come in the place of others: nothing leads to them. */
const ADDRESSED_BY_NONE = new Set(['404.html', 'offline/index.html']);

describe('the head of a paper’s page', () => {
  it('tells Scholar and Zotero what the frontmatter says, and no more', async () => {
    for (const paper of papers) {
      const { meta } = await paperHead(paper);
      const name = titleText(paper.title);
      expect(one(meta('citation_title'))).toBe(name);
      expect(meta('citation_author')).toEqual(citationNames(paper.authors, paper.organisation));
      const abstract = plainText(paper.abstract);
      expect(meta('citation_abstract')).toEqual(abstract === '' ? [] : [abstract]);
      const date = paper.date?.replaceAll('-', '/');
      expect(meta('citation_publication_date')).toEqual(date === undefined ? [] : [date]);
      expect(meta('article:published_time')).toEqual(paper.date === undefined ? [] : [paper.date]);
      expect(one(meta('citation_abstract_html_url'))).toBe(`${root}papers/${paper.id}/`);
      expect(meta('citation_keywords')).toEqual(expect.arrayContaining(paper.categories ?? []));
      expect(one(meta('z:itemType'))).toBe('preprint');
      expect(one(meta('og:type'))).toBe('article');
    }
  });

  it('is a scholarly article as data, with the same title, names, date and an abstract', async () => {
    for (const paper of papers) {
      const { data, meta } = await paperHead(paper);
      expect(data).toHaveLength(1);
      const url = `${root}papers/${paper.id}/`;
      const [title] = meta('citation_title');
      expect(data[0]).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'ScholarlyArticle',
        '@id': url,
        headline: title,
        name: title,
        ...(paper.authors.length > 0
          ? {
              author: paper.authors.map((name) => ({ '@type': 'Person', name: displayName(name) })),
            }
          : {}),
        ...(paper.date === undefined ? {} : { datePublished: paper.date }),
        isAccessibleForFree: true,
      });
    }
  });

  it('leaves nothing that Zotero would take for authors or a date where the tags name none', async () => {
    for (const { id, authors, date } of papers) {
      const html = await readFile(join(out, `papers/${id}/index.html`), 'utf8');
      const { meta } = readHead(html);
      if (authors.length === 0) {
        expect(html).not.toMatch(/class="[^"]*(?:byline|vcard)/i);
        expect(html).not.toMatch(/rel="[^"]*\bauthor\b/);
      }
      if (date === undefined) expect(html).not.toMatch(/<time[^>]*\sdatetime=/);
      expect(meta('author')).toEqual([]);
      expect(html).not.toContain('Z3988');
    }
    expect(papers.some(({ authors }) => authors.length === 0)).toBe(true);
    expect(papers.some(({ date }) => date === undefined)).toBe(true);
  });

  it('leads programs to what is cited and to each description of it', async () => {
    for (const { id } of papers) {
      const { links } = readHead(await readFile(join(out, `papers/${id}/index.html`), 'utf8'));
      expect(links('cite-as')).toHaveLength(1);
      expect(links('sitemap').map(({ href }) => href)).toEqual([`${base}sitemap-index.xml`]);
      const described = links('describedby').map(({ href = '' }) => href.slice(root.length));
      expect(described).toHaveLength(EXPORT_FORMATS.length);
      expect(files).toEqual(expect.arrayContaining(described));
    }
  });

  it('links to the paper in every export format', async () => {
    for (const paper of papers) {
      const links = (await paperHead(paper)).links('alternate');
      for (const { extension, mediaType } of EXPORT_FORMATS) {
        const href = `${base}papers/${paper.id}.${extension}`;
        expect(links).toContainEqual(expect.objectContaining({ type: mediaType, href }));
      }
    }
  });
});

describe('a list of papers', () => {
  it('offers each of them to reference managers, in its order, by an element that shows nothing', async () => {
    const lists = pages.filter((path) =>
      /^(?:papers|topics|authors|years)\/(?:[^/]+\/)*index\.html$/.test(path),
    );
    const [rowsSeen, titles] = [
      [] as number[],
      new Map(papers.map((paper) => [`${root}papers/${paper.id}/`, titleText(paper.title)])),
    ];
    for (const path of lists) {
      const html = await readFile(join(out, path), 'utf8');
      const list = html.split('<ol class="papers"').slice(1).join('');
      const rows = [...list.matchAll(/<a class="title[^"]*" href="[^"]*papers\/([^"/]+)\/"/g)];
      if (/^papers\/[^/]+\/index/.test(path)) continue;
      const objects = contextObjectsIn(html);
      expect(objects.map((object) => object['rft_id'])).toEqual(
        rows.map(([, id = '']) => [`${root}papers/${id}/`]),
      );
      for (const object of objects) {
        expect(object['rft.title']).toEqual([titles.get(object['rft_id']?.[0] ?? '')]);
        expect(object['rft.type']).toEqual(['preprint']);
      }
      rowsSeen.push(objects.length);
    }
    expect(rowsSeen.some((rows) => rows > 1)).toBe(true);
  });
});

describe('a topic without papers', () => {
  it('is kept from search engines, and stands in no sitemap and in no list', async () => {
    const sitemap = await readFile(join(out, 'sitemap-0.xml'), 'utf8');
    const index = await readFile(join(out, 'topics/index.html'), 'utf8');
    const topics = pages.filter((path) => /^topics\/[^/]+\/index\.html$/.test(path));
    const empty: string[] = [];
    for (const path of topics) {
      const address = path.replace(/index\.html$/, '');
      const { meta } = await headOf(path);
      const isEmpty = !papers.some(({ topics: slugs }) =>
        lineageOf(slugs, VOCABULARY).includes(address.split('/')[1] ?? ''),
      );
      expect(meta('robots')).toEqual(isEmpty ? ['noindex'] : []);
      expect(sitemap.includes(`<loc>${root}${address}</loc>`)).toBe(!isEmpty);
      if (!isEmpty) continue;
      expect(index).not.toContain(`href="${base}${address}"`);
      empty.push(path);
    }
    expect(empty.length).toBeGreaterThan(0);
    expect(empty.length).toBeLessThan(topics.length);
  });
});

describe('the head of every page', () => {
  it('has one canonical address, its own, and says the same where the page is shared', async () => {
    for (const path of pages.filter((page) => !ADDRESSED_BY_NONE.has(page))) {
      const { meta, links } = await headOf(path);
      const own = `${root}${path.replace(/index\.html$/, '')}`;
      expect(links('canonical').map(({ href }) => href)).toEqual([own]);
      expect(one(meta('og:url'))).toBe(own);
      expect(one(meta('og:title'))).not.toBe('');
      expect(one(meta('og:description'))).toBe(one(meta('description')));
      expect(one(meta('og:description'))).not.toBe('');
      expect(one(meta('og:image:alt'))).not.toBe('');
      const image = one(meta('og:image')) ?? '';
      expect(image.startsWith(root)).toBe(true);
      expect(files).toContain(image.slice(root.length));
      expect(meta('twitter:card')).toEqual(['summary_large_image']);
      expect(meta('theme-color')).toHaveLength(2);
      expect(links('search')).toHaveLength(1);
    }
  });

  it.each([
    ['index.html', 'WebSite', 'website'],
    ['topics/index.html', 'CollectionPage', 'website'],
    ['authors/index.html', 'CollectionPage', 'website'],
    ['years/index.html', 'CollectionPage', 'website'],
    ['topics/optimization/index.html', 'CollectionPage', 'website'],
  ])('of %s is data of its kind', async (path, type, shared) => {
    const { data, meta } = await headOf(path);
    expect(data).toMatchObject([{ '@type': type }]);
    expect(meta('og:type')).toEqual([shared]);
  });

  it('of an author is of a name that papers print', async () => {
    const [name = ''] = papers.flatMap(({ authors }) => authors.map(displayName));
    expect(name).not.toBe('');
    const authors = await Promise.all(
      pages.filter((path) => /^authors\/[^/]+\/index\.html$/.test(path)).map(headOf),
    );
    expect(authors.flatMap(({ data }) => data)).toContainEqual(
      expect.objectContaining({
        '@type': 'ProfilePage',
        mainEntity: expect.objectContaining({ '@type': 'Person', name }) as unknown,
      }),
    );
    expect(authors.flatMap(({ meta }) => meta('og:type'))).toEqual(authors.map(() => 'profile'));
  });
});
