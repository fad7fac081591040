/** Feeds, sitemap and what else leads programs to the pages of a library. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, inject, it } from 'vitest';
import { fixtureSettings } from '../support/fixture-library.ts';
import { paperName } from '../../src/site/naming.ts';
import { textsIn } from '../../src/texts/languages.ts';
import { readAtom } from '../support/atom.ts';
import { filesOf } from '../../src/publish/files.ts';
import { readPapers } from '../support/content.ts';
import { readHead } from '../support/head.ts';
import { JOINED, MOVED } from '../support/unusual-library.ts';
import { visitor } from '../support/visit.ts';

const { out, content, base, hostile, spoiled } = inject('unusual');
const root = `${(await fixtureSettings()).site}${base}`;
const papers = await readPapers(content, spoiled);
const open = visitor(out);

const read = (path: string): Promise<string> => readFile(join(out, path), 'utf8');
const built = async (pattern: RegExp) => (await filesOf(out)).filter((path) => pattern.test(path));
/** Pages that do nothing but lead to another. */
const leadsOn = async (path: string) => /http-equiv="refresh"/.test(await read(path));
const locations = (xml: string): readonly string[] =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url);

describe('the feeds of a hostile library', () => {
  it('are one for the library, and one for each topic and author that has a page', async () => {
    const lists = await built(/^(?:topics|authors)\/(?!letters\/)[^/]+\/index\.html$/);
    const expected = ['feed.xml', ...lists.map((path) => path.replace('index.html', 'feed.xml'))];
    expect(await built(/(?:^|\/)feed\.xml$/)).toEqual(expected.sort());
    for (const path of lists) {
      if (await leadsOn(path)) continue;
      const { links } = readHead(await read(path));
      const feed = `${base}${path.replace('index.html', 'feed.xml')}`;
      expect(links('alternate').map(({ href }) => href)).toEqual([`${base}feed.xml`, feed]);
    }
  });

  it('are those of a person under the other forms of the name', async () => {
    const lists = await built(/^authors\/(?!letters\/)[^/]+\/index\.html$/);
    const moved = (await Promise.all(lists.map(leadsOn))).flatMap((is, at) => (is ? at : []));
    expect(moved).toHaveLength(1);
    const path = lists[moved[0] ?? 0]?.replace('index.html', 'feed.xml') ?? '';
    const feed = readAtom(await read(path));
    expect(feed.title).toContain(JOINED[0]);
    expect(feed.id).not.toContain(path);
    expect(await read(path)).toBe(await read((feed.id ?? '').slice(root.length)));
  });

  it('keep the rules of Atom, name their own addresses, and list papers that exist', async () => {
    for (const path of await built(/feed\.xml$/)) {
      const feed = readAtom(await read(path));
      if (await leadsOn(path.replace('feed.xml', 'index.html'))) continue;
      expect(feed.id).toBe(`${root}${path}`);
      expect(feed.link).toContainEqual({ '@rel': 'self', '@href': feed.id });
      const dates = feed.entry.map(({ updated }) => updated);
      expect(dates).toEqual([...dates].sort().reverse());
      for (const { id } of feed.entry) {
        expect(existsSync(join(out, id?.slice(root.length) ?? '', 'index.html'))).toBe(true);
      }
    }
  });

  it('show titles as the pages do, as text', async () => {
    const { entry } = readAtom(await read('feed.xml'));
    const titles = entry.map(({ title }) => title).sort();
    const arrived = papers.filter(({ id }) => hostile.includes(id));
    expect(titles).toEqual(arrived.map((paper) => paperName(paper, textsIn('en'))).sort());
  });

  it('are well-formed to a browser’s XML parser, as is the search description', async () => {
    const { page } = await open('about/');
    for (const path of await built(/\.xml$/)) {
      const fault = await page.evaluate(
        (xml) =>
          new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')
            ?.textContent,
        await read(path),
      );
      expect([path, fault]).toEqual([path, undefined]);
    }
  });
});

describe('the sitemap', () => {
  it('lists every canonical page and no other: none that moved, none that is missing', async () => {
    const canonical: string[] = [];
    for (const path of await built(/\.html$/)) {
      const { meta, links } = readHead(await read(path));
      if (meta('robots').length === 0) canonical.push(links('canonical')[0]?.['href'] ?? path);
    }
    const parts = locations(await read('sitemap-index.xml'));
    const files = await Promise.all(parts.map((url) => read(url.slice(root.length))));
    const listed = files.flatMap(locations);
    expect([...listed].sort()).toEqual(canonical.sort());
    expect(await built(new RegExp(MOVED))).toContain(`papers/${MOVED}/index.html`);
    expect(listed).not.toContain(`${root}papers/${MOVED}/`);
    expect(listed).toContain(root);
  });

  it('is named by robots.txt', async () => {
    expect(await read('robots.txt')).toContain(`Sitemap: ${root}sitemap-index.xml\n`);
  });
});

it('the search description leads to the search page', async () => {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' });
  expect(parser.parse(await read('opensearch.xml'))).toMatchObject({
    OpenSearchDescription: { Url: { '@template': `${root}search/?q={searchTerms}` } },
  });
});

it('llms.txt leads to the Markdown of every paper', async () => {
  const text = await read('llms.txt');
  for (const { id } of papers) {
    expect(text).toContain(`](${root}papers/${id}.md)`);
  }
});

it('the data of every page parses', async () => {
  const pages = await Promise.all((await built(/\.html$/)).map(read));
  expect(pages.flatMap((html) => readHead(html).data).length).toBeGreaterThan(34);
});
