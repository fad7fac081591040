import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/export/index.ts';
import { readPage, writePage } from '../../src/mdx/index.ts';
import type { Paper } from '../../src/model/paper.ts';
import { citationTags } from '../../src/site/citation.ts';
import { scholarlyArticle } from '../../src/site/json-ld.ts';
import { readItems } from '../support/citations.ts';

const FILE = new URL('../fixtures/model/every-field.mdx', import.meta.url);
const reading = readPage('every-field.mdx', readFileSync(FILE, 'utf8'));
const paper = reading.ok ? reading.paper : ({} as Paper);
const [bib, ris, csl] = EXPORT_FORMATS;
const record = {
  paper,
  abstract: paper.abstract,
  url: 'https://example.org/papers/every-field/',
  topics: [],
  library: 'Offprint',
};

describe('a page with every field', () => {
  it('is read, each identifier in its one form', () => {
    expect(reading.ok && reading.problems.map(({ message }) => message)).toEqual([
      'the key "award" is not known: it is kept, and shown nowhere',
    ]);
    expect(paper).toMatchObject({
      doi: '10.1000/abc.1',
      arxiv: '2301.00001',
      openreview: 'aBcDeFgHiJ',
      pmid: '31452104',
      pmcid: 'PMC6702460',
      isbn: '9781713899921',
      issn: '2835-8856',
      volume: '12',
      unknown: { award: 'gold' },
    });
  });

  it('comes back as it was when it is written and read again', () => {
    const again = readPage('every-field.mdx', writePage(paper));
    expect(again).toMatchObject({ ok: true, paper });
  });

  it('is read from its BibTeX by an independent reader', () => {
    expect(readItems(bib.write(record))[0]).toMatchObject({
      type: 'paper-conference',
      author: [
        { given: 'Yuejie', family: 'Chi' },
        { given: 'Laurens', family: 'Maaten', 'non-dropping-particle': 'van der' },
      ],
      editor: [{ given: 'Mara', family: 'Stone' }],
      'container-title': 'Proceedings of Things',
      volume: '12',
      page: '101-119',
      publisher: 'Things Press',
      DOI: '10.1000/abc.1',
      ISBN: '9781713899921',
      URL: 'https://things.org/paper',
      issued: { 'date-parts': [[2024, 5]] },
    });
    const text = bib.write(record);
    for (const line of ['eprint = {2301.00001}', 'ids = {chi2024every}', 'language = {fr}'])
      expect(text).toContain(line);
  });

  it('is read from its RIS by an independent reader', () => {
    expect(readItems(ris.write(record))[0]).toMatchObject({
      type: 'paper-conference',
      volume: '12',
      DOI: '10.1000/abc.1',
      publisher: 'Things Press',
    });
    const lines = ris.write(record).split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        ...['TY  - CONF', 'T2  - Proceedings of Things', 'SP  - 101', 'EP  - 119'],
        ...['DA  - 2024/05', 'ED  - Stone, Mara', 'SN  - 2835-8856', 'LA  - fr'],
        ...['L1  - https://things.org/paper.pdf', 'UR  - https://things.org/paper'],
      ]),
    );
  });

  it('is an item of CSL with all that CSL has names for', () => {
    expect(JSON.parse(csl.write(record))).toMatchObject([
      {
        type: 'paper-conference',
        'citation-key': 'chi2024every',
        'container-title': 'Proceedings of Things',
        issued: { 'date-parts': [[2024, 5]] },
        editor: [{ family: 'Stone', given: 'Mara' }],
        volume: '12',
        issue: '3',
        page: '101-119',
        DOI: '10.1000/abc.1',
        PMID: '31452104',
        PMCID: 'PMC6702460',
        ISBN: '9781713899921',
        ISSN: '2835-8856',
        language: 'fr',
        number: 'arXiv:2301.00001',
        keyword: 'thing theory',
        note: 'Best paper.',
        URL: 'https://things.org/paper',
      },
    ]);
  });
});

describe('its tags', () => {
  it('give reference managers what the page knows', () => {
    const facts = { name: 'A Paper', url: record.url, keywords: [], language: 'en' };
    const tags = citationTags(paper, facts).map(({ name, content }) => `${name}: ${content}`);
    expect(tags).toEqual(
      expect.arrayContaining([
        ...['z:itemType: conferencePaper', 'citation_doi: 10.1000/abc.1', 'citation_volume: 12'],
        ...['citation_conference_title: Proceedings of Things', 'citation_issue: 3'],
        ...['citation_firstpage: 101', 'citation_lastpage: 119', 'citation_arxiv_id: 2301.00001'],
        ...['citation_pdf_url: https://things.org/paper.pdf', 'citation_language: fr'],
        ...['citation_publication_date: 2024/05', 'citation_editor: Mara Stone'],
      ]),
    );
    expect(new Set(tags).size).toBe(tags.length);
  });
});

describe('its data for machines', () => {
  it('has what schema.org has names for', () => {
    const facts = { name: 'A Paper', url: record.url, keywords: [], language: 'en' };
    const data = scholarlyArticle(paper, { ...facts, abstract: '', authors: [], image: '' });
    expect(data).toMatchObject({
      datePublished: '2024-05',
      inLanguage: 'fr',
      pagination: '101-119',
      isPartOf: {
        name: 'Proceedings of Things',
        volumeNumber: '12',
        issueNumber: '3',
        issn: '2835-8856',
        isbn: '9781713899921',
      },
      publisher: { '@type': 'Organization', name: 'Things Press' },
      editor: [{ '@type': 'Person', name: 'Mara Stone' }],
      encoding: { contentUrl: 'https://things.org/paper.pdf' },
      mentions: { codeRepository: 'https://github.com/things/paper' },
    });
    expect(data['sameAs']).toEqual(
      expect.arrayContaining(['https://doi.org/10.1000/abc.1', 'https://arxiv.org/abs/2301.00001']),
    );
  });
});
