import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedContent } from '../../src/site/feed-content.ts';
import type { Abstract } from '../../src/model/abstract.ts';
import { renderAbstract } from '../../src/render/index.ts';
import { atomFeed, feedEntry, type EntryFacts } from '../../src/site/feeds.ts';
import { anyText } from '../support/any-text.ts';
import { readAtom } from '../support/atom.ts';
import { paper } from './paper.ts';

/** What XML 1.0 cannot hold as it is. */
const UNPRINTABLE = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const FEED = {
  title: 'Topic · Library',
  description: 'What it holds.',
  url: 'https://example.org/repo/feed.xml',
  page: 'https://example.org/repo/',
  icon: 'https://example.org/repo/favicon.svg',
  style: '/repo/feed.css',
  lastAdded: '2026-01-31',
};

function facts(id: string, given: Partial<EntryFacts> = {}): EntryFacts {
  const url = `https://example.org/repo/papers/${id}/`;
  const content = feedContent('<p>We show.</p>', url);
  return {
    ...{ name: id, url, added: '2026-01-31', content, author: () => undefined, topics: [] },
    ...given,
  };
}

const entry = (fields: Parameters<typeof paper>[0], given?: Partial<EntryFacts>) =>
  feedEntry(paper(fields), facts(fields.id, given));

const text = (value: string) => ({ type: 'text', value }) as const;

describe('a feed', () => {
  it('gives each paper its permanent address, days, names, topics and categories', () => {
    const item = entry(
      { id: 'a', date: '2026-01-20', authors: ['Ada B', 'C D'], categories: ['cs.LG', 'x<y'] },
      {
        author: (name) =>
          name === 'Ada B' ? 'https://example.org/repo/authors/ada-b/' : undefined,
        topics: [{ slug: 'optimization', name: 'Optimization <&">' }],
      },
    );
    const feed = readAtom(atomFeed(FEED, [item]));
    expect(feed).toMatchObject({
      id: FEED.url,
      title: FEED.title,
      updated: '2026-01-31T00:00:00Z',
      link: [
        { '@rel': 'alternate', '@href': FEED.page },
        { '@rel': 'self', '@href': FEED.url },
      ],
    });
    expect(feed.entry).toMatchObject([
      {
        id: 'https://example.org/repo/papers/a/',
        link: [{ '@href': 'https://example.org/repo/papers/a/' }],
        published: ['2026-01-20T00:00:00Z'],
        updated: '2026-01-31T00:00:00Z',
        author: [
          { name: 'Ada B', uri: ['https://example.org/repo/authors/ada-b/'] },
          { name: 'C D' },
        ],
        category: [
          { '@term': 'optimization', '@label': 'Optimization <&">' },
          { '@term': 'cs.LG', '@label': 'Machine Learning' },
        ],
      },
    ]);
  });

  it('is as old as the paper that came last; an empty one as what came last anywhere', () => {
    const entries = [
      entry({ id: 'a' }, { added: '2026-02-03' }),
      entry({ id: 'b', date: '2026-01-20' }),
    ];
    const feed = readAtom(atomFeed(FEED, entries));
    expect(feed.updated).toBe('2026-02-03T00:00:00Z');
    expect(feed.entry.map(({ id }) => id?.at(-2))).toEqual(['a', 'b']);
    expect(readAtom(atomFeed(FEED, [])).updated).toBe('2026-01-31T00:00:00Z');
    const unmet = readAtom(atomFeed({ ...FEED, lastAdded: undefined }, []));
    expect(unmet.updated).toBe('1990-01-01T00:00:00Z');
  });

  it.each([
    ['the day on which the paper came', '2026-01-31', true],
    ['an earlier day', '1990-01-01', true],
    ['no date', undefined, false],
    ['no day', '2025-12', false],
    ['no month', '2025', false],
    ['a day that had not come', '2026-02-01', false],
    ['a day before any feed, which readers take for a mistake', '1987-05-06', false],
  ])('says when a paper was published that has %s: %s, %s', (_, date, isSaid) => {
    const dated = date === undefined ? {} : { date };
    const feed = readAtom(atomFeed(FEED, [entry({ id: 'a', ...dated })]));
    expect(feed.entry[0]?.published).toEqual(isSaid ? [`${date}T00:00:00Z`] : []);
    expect(feed.entry[0]?.updated).toBe('2026-01-31T00:00:00Z');
  });

  it('names the style sheet that browsers show it by', () => {
    expect(atomFeed({ ...FEED, style: '/a"&b/feed.css' }, [])).toContain(
      '\n<?xml-stylesheet type="text/css" href="/a&quot;&amp;b/feed.css"?>\n<feed ',
    );
  });

  it.each([
    [{}, ['Authors not listed in our sources']],
    [{ authorCount: 5 }, ['5 authors, not listed in our sources']],
    [{ organisation: 'Lab' }, ['Lab']],
    [{ authors: ['A'], authorsTruncated: true as const }, ['A', 'and others']],
  ])('names an author for a paper with %o', (fields, names) => {
    const feed = readAtom(atomFeed(FEED, [entry({ id: 'a', ...fields })]));
    expect(feed.entry[0]?.author.map(({ name }) => name)).toEqual(names);
  });

  it('does not repeat the three thousand names of a collaboration', () => {
    const authors = Array.from({ length: 3000 }, (_, at) => `Author ${at}`);
    const names = readAtom(atomFeed(FEED, [entry({ id: 'a', authors })])).entry[0]?.author;
    expect(names).toHaveLength(21);
    expect(names?.at(-1)?.name).toBe('and 2,980 others');
  });

  it('is well-formed and says the same, whatever the names and titles hold', () => {
    const hostile = fc.oneof(
      anyText,
      fc.constantFrom(']]>', '</name>', '<b>&amp;</b>', '&#0;', '\u0000\u0007\uFFFE', '\uD800'),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, name, abstract) => {
        const shown = (text: string) => text.replace(UNPRINTABLE, '');
        const content = feedContent(
          renderAbstract([[{ type: 'text', value: abstract }]]),
          FEED.page,
        );
        const item = entry({ id: 'a', authors: [`x${name}x`] }, { name: `x${title}x`, content });
        const feed = readAtom(atomFeed({ ...FEED, title: `x${title}x` }, [item]));
        const [first] = feed.entry;
        expect(first?.title).toBe(`x${shown(title)}x`);
        expect(first?.author[0]?.name).toBe(`x${shown(name)}x`);
      }),
    );
  });
});

describe('what an entry holds', () => {
  const URL = 'https://example.org/repo/papers/a/';
  const LINK = `<p><a href="${URL}">Open this paper’s page</a></p>`;
  const xhtml = (abstract: Abstract) => {
    const item = entry({ id: 'a' }, { content: feedContent(renderAbstract(abstract), URL) });
    return /<div [^>]*>(.*)<\/div>/s.exec(atomFeed(FEED, [item]))?.[1]?.replace(LINK, '');
  };

  it('is the abstract, paragraph by paragraph, with its links and its stress', () => {
    const link = {
      type: 'link',
      url: 'https://example.org/?a&b',
      children: [text('C <3')],
    } as const;
    const stress = { type: 'emphasis', children: [text('so')] } as const;
    expect(xhtml([[text('A'), stress], [link]])).toBe(
      '<p>A<em>so</em></p>\n<p><a href="https://example.org/?a&amp;b">C &lt;3</a></p>',
    );
  });

  it('has formulas as MathML, with their TeX, and without what only a page can show', () => {
    const formula = { type: 'formula', tex: '\\frac{a}{b}<1', display: false } as const;
    expect(xhtml([[text('If ('), formula, text(').')]])).toBe(
      '<p>If (<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mfrac><mi>a</mi>' +
        '<mi>b</mi></mfrac><mo>&lt;</mo><mn>1</mn></mrow>' +
        '<annotation encoding="application/x-tex">\\frac{a}{b}&lt;1</annotation></semantics></math>).</p>',
    );
  });

  it('says in what language title and abstract are, where a source does', () => {
    const written = { lang: 'ar', dir: 'rtl' } as const;
    const content = feedContent(renderAbstract([[text('A')]]), URL, written);
    const file = atomFeed(FEED, [entry({ id: 'a', language: 'Arabic' }, { content })]);
    expect(file).toContain('<title xml:lang="ar">a</title>');
    expect(file).toContain(`<div lang="ar" xml:lang="ar" dir="rtl"><p>A</p></div>${LINK}`);
    expect(readAtom(file).entry[0]?.title).toBe('a');
  });

  it('says what is missing from a damaged formula', () => {
    const formula = { type: 'formula', tex: 'T', display: false } as const;
    const mark = { seen: 'T', lossy: true, note: 'n', because: 'a root is gone' };
    const html = renderAbstract([[formula]], new Map([[formula, mark]]));
    const item = entry({ id: 'a' }, { content: feedContent(html, URL) });
    const file = atomFeed(FEED, [item]);
    expect(file).toContain('</math> (a root is gone)</p>');
    expect(file).not.toContain('data-');
  });
});
