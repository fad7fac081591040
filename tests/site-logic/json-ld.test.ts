import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  collectionPage,
  jsonLdText,
  profilePage,
  scholarlyArticle,
  webSite,
} from '../../src/site/json-ld.ts';
import { anyText } from '../support/any-text.ts';
import { paper } from './paper.ts';

const PAGE = { name: 'Muon', description: 'On it.', url: 'https://example.org/x/', language: 'en' };
const ARTICLE = {
  ...PAGE,
  abstract: '',
  authors: [],
  keywords: [],
  image: 'https://example.org/i',
};

test('a block parses to what was put in, and can neither end its element nor begin a comment', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const name = `${text}</script><!--<script>&\u2028\u2029`;
      const block = jsonLdText({ '@type': 'Thing', name });
      expect(block).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(block)).toEqual({
        '@context': 'https://schema.org',
        '@type': 'Thing',
        name,
      });
    }),
  );
});

describe('a paper as data', () => {
  it('has what its page has', () => {
    const authors = [{ name: 'Ada B', url: 'https://example.org/authors/ada-b/' }];
    const given = paper({ id: 'x', date: '2026-01-20', authors: ['Ada B'] });
    const keywords = ['Optimization', 'cs.LG'];
    expect(
      scholarlyArticle(given, { ...ARTICLE, abstract: 'We show.', authors, keywords }),
    ).toMatchObject({
      '@type': 'ScholarlyArticle',
      '@id': PAGE.url,
      headline: 'Muon',
      name: 'Muon',
      author: [{ '@type': 'Person', ...authors[0] }],
      datePublished: '2026-01-20',
      abstract: 'We show.',
      keywords,
      isAccessibleForFree: true,
    });
  });

  it('says nothing of what no source gave', () => {
    const bare = scholarlyArticle(paper({ id: 'x' }), ARTICLE);
    for (const key of ['author', 'datePublished', 'abstract', 'keywords']) {
      expect(bare).not.toHaveProperty(key);
    }
    expect(scholarlyArticle(paper({ id: 'x', organisation: 'Lab' }), ARTICLE)).toMatchObject({
      author: [{ '@type': 'Organization', name: 'Lab' }],
    });
  });
});

test('an author’s page is of a name, and identifies it with nobody elsewhere', () => {
  const person = { name: 'Ada B', url: 'https://example.org/authors/ada-b/' };
  const page = profilePage({ ...PAGE, url: `${person.url}2/` }, person);
  expect(page).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: { '@type': 'Person', '@id': `${person.url}#name`, ...person },
  });
  expect(JSON.stringify(page)).not.toContain('sameAs');
});

test('a list counts on from the pages before it', () => {
  const page = collectionPage(PAGE, ['https://example.org/p/'], { start: 61, total: 61 });
  expect(page['mainEntity']).toEqual({
    '@type': 'ItemList',
    numberOfItems: 61,
    itemListElement: [{ '@type': 'ListItem', position: 61, url: 'https://example.org/p/' }],
  });
});

test('the site says how it is searched', () => {
  expect(webSite(PAGE, 'https://example.org/repo/search/')).toMatchObject({
    '@type': 'WebSite',
    potentialAction: {
      target: { urlTemplate: 'https://example.org/repo/search/?q={search_term_string}' },
    },
  });
});

describe('the way to a page', () => {
  const way = [
    { name: 'Offprint', url: 'https://example.org/' },
    { name: 'Muon', url: PAGE.url },
  ];
  const breadcrumb = {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Offprint', item: 'https://example.org/' },
      { '@type': 'ListItem', position: 2, name: 'Muon', item: PAGE.url },
    ],
  };

  it('is told of lists and of papers, with the library that publishes them', () => {
    const publisher = { name: 'Offprint', url: 'https://example.org/' };
    const license = 'https://l.org/';
    const facts = { way, publisher, license };
    const library = { '@type': 'Organization', ...publisher };
    expect(collectionPage({ ...PAGE, ...facts }, [])).toMatchObject({
      breadcrumb,
      publisher: library,
      license,
    });
    const article = scholarlyArticle(paper({ id: 'x' }), { ...ARTICLE, ...facts });
    expect(article).toMatchObject({
      mainEntityOfPage: { '@id': PAGE.url, breadcrumb },
      sdPublisher: library,
      sdLicense: license,
    });
    // The library publishes its page, not the paper.
    expect(article).not.toHaveProperty('publisher');
  });
});

test('a cut list of authors says so where the paper is credited', () => {
  const authors = [{ name: 'Ada B', url: 'https://example.org/authors/ada-b/' }];
  const cut = paper({ id: 'x', authors: ['Ada B'], authorsTruncated: true });
  expect(scholarlyArticle(cut, { ...ARTICLE, authors })).toMatchObject({
    creditText: 'Ada B, et al.',
  });
});
