import { describe, expect, it } from 'vitest';
import { arxivJson } from '../../../src/sources/records/arxiv-json.ts';
import { crossref } from '../../../src/sources/records/crossref.ts';
import { cslJson } from '../../../src/sources/records/csl-json.ts';
import { dblpJson } from '../../../src/sources/records/dblp-json.ts';
import { europePmc } from '../../../src/sources/records/europe-pmc.ts';
import { hfDaily } from '../../../src/sources/records/hf-daily.ts';
import { jsonObjects } from '../../../src/sources/records/json-objects.ts';
import { jsonRecords } from '../../../src/sources/records/json.ts';
import { offprintJson } from '../../../src/sources/records/offprint-json.ts';
import { openalex } from '../../../src/sources/records/openalex.ts';
import { openreview } from '../../../src/sources/records/openreview.ts';
import { semanticScholar } from '../../../src/sources/records/semantic-scholar.ts';
import { recordsIn, setAsideIn } from './reading.ts';

const places = (text: string): unknown[] =>
  [...jsonRecords(text)].map((reading) =>
    'broken' in reading ? reading.broken : [reading.at.pointer, reading.at.lines],
  );

describe('records in JSON', () => {
  it('are the items of a list, of the list of an answer, or the whole', () => {
    expect(places('[\n{"a": "}"},\n{"b": [{"c": 1}]}\n]')).toEqual([
      ['/0', [2, 2]],
      ['/1', [3, 3]],
    ]);
    expect(places('{"message": {"items": [\n{"a": 1}]}}')).toEqual([['/message/items/0', [2, 2]]]);
    expect(places('{"a": {"b": "\\\\"},\n"reference": [{"c": 1}]}')).toEqual([['', [1, 2]]]);
  });

  it('are the lines of JSON lines, and a broken line is one line', () => {
    expect(places('{"a": 1}\n{"b": \n{"c": 3}\n')).toEqual([
      ['/0', [1, 1]],
      'the line is no JSON object',
      ['/2', [3, 3]],
    ]);
  });

  it('are those before the place where a file was cut off', () => {
    expect(places('[{"a": 1},\n{"b": "cut')).toEqual([
      ['/0', [1, 1]],
      'the file ends before its JSON does: it was cut off',
    ]);
  });

  it('are those of two answers one after the other', () => {
    expect(places('{"results": [{"a": 1}]}\n{"results": [{"b": 1}]}')).toHaveLength(2);
  });
});

describe('CSL-JSON', () => {
  it('is read with particles, dates in parts and its key', () => {
    const item = {
      id: 'ruiz21',
      type: 'paper-conference',
      title: 'Reefs',
      'container-title': 'Proc. of Reefs',
      author: [
        { family: 'Berg', given: 'Piet', 'non-dropping-particle': 'van der' },
        { literal: 'Reef Group' },
      ],
      issued: { 'date-parts': [['2013', 1, 2]] },
      page: '1–9',
      DOI: 'https://doi.org/10.1000/X',
    };
    expect(recordsIn(cslJson, JSON.stringify([item]))).toMatchObject([
      {
        title: 'Reefs',
        venue: 'Proc. of Reefs',
        authors: [
          { family: 'Berg', given: 'Piet', particle: 'van der' },
          { literal: 'Reef Group' },
        ],
        date: '2013-01-02',
        pages: '1-9',
        doi: '10.1000/x',
        type: 'conference-paper',
        citationKey: 'ruiz21',
      },
    ]);
  });
});

describe('answers of APIs', () => {
  it("are Crossref's: lists of titles, JATS, no date where it is null, no journal as a paper", () => {
    const items = [
      {
        DOI: '10.1000/x',
        title: ['Reefs &amp; Tides'],
        'container-title': ['Reef'],
        type: 'journal-article',
        issued: { 'date-parts': [[null]] },
        abstract: '<jats:p>Tides fall.</jats:p>',
        author: [{ given: 'Ana', family: 'Ruiz', ORCID: 'http://orcid.org/0000-0002-1825-0097' }],
      },
      { DOI: '10.1000/j', title: ['Reef'], type: 'journal' },
    ];
    const text = JSON.stringify({ status: 'ok', message: { items } });
    expect(recordsIn(crossref, text)).toEqual([
      {
        title: 'Reefs & Tides',
        venue: 'Reef',
        abstract: 'Tides fall.',
        doi: '10.1000/x',
        type: 'article',
        authors: [{ family: 'Ruiz', given: 'Ana', orcid: '0000-0002-1825-0097' }],
      },
    ]);
    expect(setAsideIn(crossref, text)).toEqual(['1: Crossref\'s type "journal" is no paper']);
  });

  it("are OpenAlex's: an abstract from its index", () => {
    const work = {
      id: 'https://openalex.org/W1',
      display_name: 'Reefs',
      publication_date: '2020-11-27',
      abstract_inverted_index: { Tides: [0, 2], fall: [1], rise: [3] },
      authorships: [{ author: { display_name: 'Ana Ruiz' } }],
      primary_location: {
        landing_page_url: 'https://doi.org/10.1000/x',
        source: { display_name: 'arXiv (Cornell University)' },
      },
      biblio: { first_page: '9', last_page: '9' },
    };
    const [record] = recordsIn(openalex, JSON.stringify({ results: [work] }));
    expect(record).toMatchObject({
      title: 'Reefs',
      abstract: 'Tides fall Tides rise',
      pages: '9',
      doi: '10.1000/x',
      authors: [{ literal: 'Ana Ruiz' }],
    });
    expect(record).not.toHaveProperty('venue');
  });

  it("are Semantic Scholar's", () => {
    const paper = {
      paperId: 'a',
      title: 'Reefs',
      externalIds: { ArXiv: '2101.00001', PubMedCentral: '12' },
      year: 2020,
      authors: [{ name: 'Ana Ruiz' }],
      references: [{ title: 'Other' }],
      publicationTypes: ['Review', 'JournalArticle'],
      venue: 'arXiv.org',
    };
    const [record, other] = recordsIn(semanticScholar, JSON.stringify(paper));
    expect(record).toMatchObject({
      title: 'Reefs',
      arxiv: '2101.00001',
      pmcid: 'PMC12',
      date: '2020',
      type: 'article',
    });
    expect(record).not.toHaveProperty('venue');
    expect(other).toBeUndefined();
  });

  it("are Hugging Face's, where the paper's own date counts", () => {
    const item = {
      paper: {
        id: '2101.00001',
        title: 'Reefs',
        summary: 'Tides\nfall.',
        publishedAt: '2021-01-02T00:00:00Z',
        authors: [{ name: 'Ana Ruiz' }],
      },
      publishedAt: '2022-01-01',
      title: 'x',
    };
    expect(recordsIn(hfDaily, JSON.stringify([item]))).toMatchObject([
      { title: 'Reefs', abstract: 'Tides fall.', date: '2021-01-02', arxiv: '2101.00001' },
    ]);
  });

  it("are OpenReview's, old and new, without reviews and anonymous authors", () => {
    const notes = [
      {
        id: 'abcDE_123',
        forum: 'abcDE_123',
        cdate: 1_609_459_200_000,
        content: {
          title: { value: 'Reefs' },
          authors: { value: ['Ana Ruiz'] },
          abstract: { value: 'Tides.' },
          pdf: { value: '/pdf/1.pdf' },
          venue: { value: 'REEF 2021 poster' },
          keywords: { value: ['corals'] },
        },
      },
      { id: 'review_01', forum: 'abcDE_123', replyto: 'abcDE_123', content: { title: 'Review' } },
      {
        id: 'fghIJ_456',
        forum: 'fghIJ_456',
        content: { title: 'Tides', authors: ['Anonymous'], venue: 'Submitted to REEF' },
      },
    ];
    const text = JSON.stringify({ notes });
    const [reefs, tides] = recordsIn(openreview, text);
    expect(reefs).toMatchObject({
      title: 'Reefs',
      openreview: 'abcDE_123',
      date: '2021-01-01',
      venue: 'REEF 2021',
      pdf: 'https://openreview.net/pdf/1.pdf',
      keywords: ['corals'],
    });
    expect(tides).toMatchObject({ title: 'Tides' });
    expect(tides).not.toHaveProperty('authors');
    expect(setAsideIn(openreview, text)).toEqual(['1: a review, decision or comment and no paper']);
  });

  it("are arXiv's snapshot: names in parts, in TeX, and the first version's date", () => {
    const paper = {
      id: '0704.0001',
      title: 'Reefs\n  of tides',
      abstract: '  Tides $x_1$\nfall.\n',
      categories: 'hep-ph cs.LG',
      doi: '10.1000/x',
      authors: "A. Ruiz, C. Bal\\'azs",
      authors_parsed: [
        ['Ruiz', 'Ana', 'Jr'],
        ["Bal\\'azs", 'C.', ''],
      ],
      versions: [{ version: 'v1', created: 'Mon, 2 Apr 2007 19:18:42 GMT' }],
      update_date: '2008-11-26',
    };
    expect(recordsIn(arxivJson, `${JSON.stringify(paper)}\n`)).toMatchObject([
      {
        title: 'Reefs of tides',
        abstract: 'Tides $x_1$ fall.',
        arxiv: '0704.0001',
        date: '2007-04-02',
        authors: [
          { family: 'Ruiz', given: 'Ana', suffix: 'Jr' },
          { family: 'Balázs', given: 'C.' },
        ],
        categories: ['hep-ph', 'cs.LG'],
      },
    ]);
  });
});

describe("a library's own papers.jsonl", () => {
  it('comes back with the fields of its pages, but for what was decided and the page itself', () => {
    const paper = {
      id: 'reefs',
      title: 'Reefs of $x_1$',
      authors: ['Ana Ruiz', { family: 'Berg', given: 'Piet' }],
      authorsTruncated: true,
      date: '2021-01',
      doi: '10.1000/x',
      topics: ['oceans'],
      sources: [{ source: 'a.txt', format: 'x', record: 1 }],
      url: 'https://library.org/papers/reefs/',
      abstract: 'Tides fall.\n\nReefs grow.',
    };
    expect(recordsIn(offprintJson, `${JSON.stringify(paper)}\n`)).toEqual([
      {
        title: 'Reefs of $x_1$',
        authors: [{ literal: 'Ana Ruiz' }, { family: 'Berg', given: 'Piet' }],
        date: '2021-01',
        doi: '10.1000/x',
        abstract: 'Tides fall.\n\nReefs grow.',
      },
    ]);
  });
});

describe('an answer of Europe PMC', () => {
  const core =
    '{"hitCount":2,"resultList":{"result":[{"source":"MED","pmid":"33012345","pmcid":"PMC7654321","doi":"10.1000/x","title":"Tides of <i>Reefs</i>.","authorString":"Ruiz A, Reef Group.","authorList":{"author":[{"fullName":"Ruiz A","firstName":"Ana","lastName":"Ruiz"},{"collectiveName":"Reef Group"}]},"journalInfo":{"issue":"5","volume":"36","journal":{"title":"Reef Letters","issn":"1367-4803"}},"pubYear":"2020","pageInfo":"12-34","abstractText":"<h4>Motivation</h4>Tides fall. <h4>Results</h4>They rise.","firstPublicationDate":"2020-02-27"},';
  const lite =
    '{"source":"PPR","title":"Reefs","authorString":"Berg P, van der Waal J.","pubYear":"2020"}]}}';

  it('gives names in parts, a structured abstract and the journal; preprints say that they are some', () => {
    expect(recordsIn(europePmc, core + lite)).toEqual([
      {
        title: 'Tides of Reefs',
        authors: [{ family: 'Ruiz', given: 'Ana' }, { literal: 'Reef Group' }],
        abstract: 'Motivation: Tides fall.\n\nResults: They rise.',
        ...{ date: '2020-02-27', doi: '10.1000/x', pmid: '33012345', pmcid: 'PMC7654321' },
        ...{ venue: 'Reef Letters', volume: '36', issue: '5', pages: '12-34', issn: '1367-4803' },
      },
      {
        title: 'Reefs',
        authors: [
          { family: 'Berg', given: 'P' },
          { family: 'van der Waal', given: 'J' },
        ],
        ...{ date: '2020', type: 'preprint' },
      },
    ]);
  });
});

describe("an answer of DBLP's search", () => {
  it('gives the hits, whose single parts are no lists, and leaves proceedings out', () => {
    const hit = (info: string): string =>
      `{"@score":"1","info":{${info},"url":"https://dblp.org/rec/x"}}`;
    const text = `{"result":{"hits":{"@total":"3","hit":[${[
      hit(
        '"authors":{"author":[{"text":"Wei Wang 0001"},{"text":"Ana Ruiz"}]},"title":"Tides &amp; Reefs.","venue":"ICML","pages":"1-9","year":"2021","type":"Conference and Workshop Papers","ee":"https://proceedings.mlr.press/v139/a.html"',
      ),
      hit(
        '"authors":{"author":{"text":"Piet Berg"}},"title":"Reefs.","venue":["CoRR"],"volume":"abs/2101.00001","year":"2021","type":"Informal and Other Publications","ee":["https://arxiv.org/abs/2101.00001"]',
      ),
      hit('"title":"Proceedings of Tides.","type":"Editorship"'),
    ].join(',')}]}}}`;
    expect(recordsIn(dblpJson, text)).toEqual([
      {
        title: 'Tides & Reefs',
        authors: [{ literal: 'Wei Wang' }, { literal: 'Ana Ruiz' }],
        ...{ venue: 'ICML', pages: '1-9', date: '2021', type: 'conference-paper' },
        url: 'https://proceedings.mlr.press/v139/a.html',
      },
      {
        title: 'Reefs',
        authors: [{ literal: 'Piet Berg' }],
        ...{ arxiv: '2101.00001', date: '2021', type: 'preprint' },
      },
    ]);
    expect(setAsideIn(dblpJson, text)).toEqual(['1: a volume of proceedings and no paper of it']);
  });
});

describe('a list of papers in JSON of its own', () => {
  const NAMES = [{ literal: 'Ana Ruiz' }, { literal: 'Piet Berg' }];
  it.each([
    ['names in a list', '"authors":["Ana Ruiz","Piet Berg"],"year":2021', NAMES],
    ['names in one text', '"Authors":"Ana Ruiz and Piet Berg","Year":"2021"', NAMES],
    [
      'names in objects',
      '"authors":[{"name":"Ana Ruiz"},{"full_name":"Piet Berg"}],"year":2021',
      NAMES,
    ],
    [
      'items of Zotero',
      '"itemType":"journalArticle","creators":[{"firstName":"Ana","lastName":"Ruiz","creatorType":"author"},{"lastName":"Vale","creatorType":"translator"}],"date":"2021"',
      [{ family: 'Ruiz', given: 'Ana' }],
    ],
  ])('with %s is read by its keys', (_, people, authors) => {
    const text = `[{"title":"Tides of Reefs","abstract":"Tides fall.","url":"https://arxiv.org/abs/2101.00001",${people}}]`;
    expect(jsonObjects.recognise(text)).toBe(0.5);
    const [paper] = recordsIn(jsonObjects, text);
    expect(paper).toMatchObject({
      ...{ title: 'Tides of Reefs', abstract: 'Tides fall.', authors },
      ...{ arxiv: '2101.00001', date: '2021' },
    });
  });

  it.each([
    [
      'news',
      '[{"title":"Kites","author":"Ana Ruiz","date":"2024-01-02","url":"https://x.example"}]',
    ],
    [
      'titles within other objects',
      '[{"id":1,"attributes":{"title":"Kites","authors":[],"doi":"10.1000/x"}}]',
    ],
  ])('is none of %s', (_, text) => {
    expect(jsonObjects.recognise(text)).toBe(0);
  });
});
