import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomFeed, feedEntry } from '../../src/site/feeds.ts';
import type { EntryFacts } from '../../src/site/feeds.ts';
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
};

function facts(id: string, given: Partial<EntryFacts> = {}): EntryFacts {
  const url = `https://example.org/repo/papers/${id}/`;
  return { name: id, url, summary: '', author: () => undefined, topics: [], ...given };
}

const entry = (fields: Parameters<typeof paper>[0], given?: Partial<EntryFacts>) =>
  feedEntry(paper(fields), facts(fields.id, given));

describe('a feed', () => {
  it('gives each paper its permanent address, date, names, topics and categories', () => {
    const item = entry(
      { id: 'a', date: '2026-01-20', authors: ['Ada B', 'C D'], categories: ['cs.LG', 'x<y'] },
      {
        author: (name) =>
          name === 'Ada B' ? 'https://example.org/repo/authors/ada-b/' : undefined,
        topics: [{ slug: 'optimization', name: 'Optimization <&">' }],
        summary: 'We show.',
      },
    );
    const feed = readAtom(atomFeed(FEED, [item]));
    expect(feed).toMatchObject({
      id: FEED.url,
      title: FEED.title,
      updated: '2026-01-20T00:00:00.000Z',
      link: [
        { '@rel': 'alternate', '@href': FEED.page },
        { '@rel': 'self', '@href': FEED.url },
      ],
    });
    expect(feed.entry).toMatchObject([
      {
        id: 'https://example.org/repo/papers/a/',
        link: [{ '@href': 'https://example.org/repo/papers/a/' }],
        published: ['2026-01-20T00:00:00.000Z'],
        updated: '2026-01-20T00:00:00.000Z',
        summary: ['We show.'],
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

  it('is as old as its newest paper; one without a date comes last and is not published', () => {
    const feed = readAtom(
      atomFeed(FEED, [entry({ id: 'a', date: '2026-01-20' }), entry({ id: 'b' })]),
    );
    expect(feed.updated).toBe('2026-01-20T00:00:00.000Z');
    expect(feed.entry.map(({ updated, published }) => [updated, ...published])).toEqual([
      ['2026-01-20T00:00:00.000Z', '2026-01-20T00:00:00.000Z'],
      ['1970-01-01T00:00:00.000Z'],
    ]);
    expect(readAtom(atomFeed(FEED, [])).updated).toBe('1970-01-01T00:00:00.000Z');
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
      fc.property(hostile, hostile, hostile, (title, name, summary) => {
        const shown = (text: string) => text.replace(UNPRINTABLE, '');
        const item = entry({ id: 'a', authors: [`x${name}x`] }, { name: `x${title}x`, summary });
        const feed = readAtom(atomFeed({ ...FEED, title: `x${title}x` }, [item]));
        const [first] = feed.entry;
        expect(first?.title).toBe(`x${shown(title)}x`);
        expect(first?.author[0]?.name).toBe(`x${shown(name)}x`);
      }),
    );
  });
});
