import { describe, expect, it, test } from 'vitest';
import { citationTags, exportLinks, signposts } from '../../src/site/citation.ts';
import { addressesUnder } from '../../src/site/urls.ts';
import type { PaperPart } from '../support/names.ts';
import { paper } from './paper.ts';

const FACTS = { name: 'Muon', url: 'https://example.org/x/', keywords: [], language: 'en' };

const contents = (fields: PaperPart, name: string) =>
  citationTags(paper({ id: 'x', ...fields }), FACTS)
    .filter((tag) => tag.name === name)
    .map(({ content }) => content);

describe('the tags of a paper', () => {
  it('have one element for each author, in order, and the date with slashes', () => {
    const fields = { authors: ['Ada Byron', 'Maaten, Laurens'], date: '2026-01-20' };
    expect(contents(fields, 'citation_author')).toEqual(['Byron, Ada', 'Maaten, Laurens']);
    expect(contents(fields, 'citation_publication_date')).toEqual(['2026/01/20']);
  });

  it.each([
    ['Maaten, Laurens', 'Laurens Maaten'],
    ['Sammy Davis, Jr.', 'Sammy Davis Jr.'],
    ['Ada B', 'Ada B'],
  ])('give a lone author %s no comma, at which Zotero would cut the name', (name, content) => {
    expect(contents({ authors: [name] }, 'citation_author')).toEqual([content]);
  });

  it('say nothing of authors and dates that no source gave', () => {
    const names = citationTags(paper({ id: 'x' }), FACTS).map(({ name }) => name);
    expect(names).toEqual([
      'z:itemType',
      'citation_title',
      'citation_abstract_html_url',
      'citation_language',
    ]);
  });
});

describe('what the tags say of the kind of a paper', () => {
  it.each([
    ['article', 'journalArticle', 'citation_journal_title'],
    ['conference-paper', 'conferencePaper', 'citation_conference_title'],
    ['chapter', 'bookSection', 'citation_inbook_title'],
    ['thesis', 'thesis', 'citation_dissertation_institution'],
    ['report', 'report', 'citation_technical_report_institution'],
    ['preprint', 'preprint', 'prism.publicationName'],
    ['dataset', 'dataset', 'prism.publicationName'],
  ] as const)('is the same in each of them: %s', (type, zotero, tag) => {
    const fields = { type, venue: 'Proceedings of Things' };
    expect(contents(fields, 'z:itemType')).toEqual([zotero]);
    const names = citationTags(paper({ id: 'x', ...fields }), FACTS).map(({ name }) => name);
    const saying = /^citation_(?:journal|conference|inbook|dissertation|technical)|^prism/;
    expect(names.filter((name) => saying.test(name))).toEqual([tag]);
  });
});

test('what no other tag can say is told beside an abstract, and never in the place of one', () => {
  const cut = paper({ id: 'x', authors: ['Ada Byron', 'Rita Blom'], authorsTruncated: true });
  const told = (facts: object) =>
    citationTags(cut, { ...FACTS, ...facts }).filter(({ name }) => name === 'dc.description');
  expect(told({ abstract: 'We show.' })).toEqual([
    { name: 'dc.description', content: 'The list of authors is cut in the source.' },
  ]);
  expect(told({})).toEqual([]);
});

describe('the authors that the tags name', () => {
  it('are the organisation where no person is named, whole', () => {
    expect(contents({ organisation: 'Google DeepMind' }, 'citation_author')).toEqual([
      'Google DeepMind,',
    ]);
    const named = { authors: ['Ada B'], organisation: 'Google DeepMind' };
    expect(contents(named, 'citation_author')).toEqual(['Ada B']);
  });
});

describe('the links by which programs find their way', () => {
  const urls = addressesUnder('https://example.org/repo/');
  const hrefs = (fields: PaperPart, rel: string, license?: string) =>
    signposts(paper({ id: 'x', ...fields }), urls, license)
      .filter((link) => link.rel === rel)
      .map(({ href }) => href);

  it.each([
    [{ doi: '10.1000/abc', arxiv: '2301.00001' }, 'https://doi.org/10.1000/abc'],
    [{ arxiv: '2301.00001' }, 'https://arxiv.org/abs/2301.00001'],
    [{}, 'https://example.org/repo/papers/x/'],
  ])('cite %j as %s', (fields, cited) => {
    expect(hrefs(fields, 'cite-as')).toEqual([cited]);
  });

  it('name the paper’s file, its kind, its descriptions and a licence where these are known', () => {
    const pdf = 'https://things.org/paper.pdf';
    expect(hrefs({ pdf, type: 'thesis' }, 'item')).toEqual([pdf]);
    expect(hrefs({ type: 'thesis' }, 'type')).toContain('https://schema.org/Thesis');
    expect(hrefs({}, 'describedby')).toContain('https://example.org/repo/papers/x.bib');
    expect(hrefs({}, 'item')).toEqual([]);
    expect(hrefs({}, 'license')).toEqual([]);
    expect(hrefs({}, 'license', 'https://l.org/')).toEqual(['https://l.org/']);
  });
});

test('every export format is linked by its media type, below the base path', () => {
  expect(exportLinks('x', addressesUnder('/repo/'))).toContainEqual({
    label: 'BibTeX',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    href: '/repo/papers/x.bib',
  });
});
