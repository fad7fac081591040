import { describe, expect, it, test } from 'vitest';
import { citationTags, exportLinks } from '../../src/site/citation.ts';
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
    const fields = { authors: ['Ada B', 'Maaten, Laurens'], date: '2026-01-20' };
    expect(contents(fields, 'citation_author')).toEqual(['Ada B', 'Laurens Maaten']);
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

test('every export format is linked by its media type, below the base path', () => {
  expect(exportLinks('x', addressesUnder('/repo/'))).toContainEqual({
    href: '/repo/papers/x.bib',
    type: 'application/x-bibtex',
    title: 'BibTeX',
  });
});
