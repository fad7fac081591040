import { describe, expect, it } from 'vitest';
import { arxivMail } from '../../../src/sources/records/arxiv-mail.ts';
import { citationCff } from '../../../src/sources/records/citation-cff.ts';
import { cslYaml } from '../../../src/sources/records/csl-yaml.ts';
import { frontMatter } from '../../../src/sources/records/front-matter.ts';
import { spreadsheet } from '../../../src/sources/records/spreadsheet.ts';
import { namesIn, recordsIn, setAsideIn } from './reading.ts';

describe('YAML', () => {
  it('is a list of references, each with its lines', () => {
    const text =
      'references:\n- id: a\n  title: Reefs\n  type: book\n  issued: 2021-07-21\n- title: Tides\n  abstract: >-\n    Tides\n    fall.\n';
    expect(recordsIn(cslYaml, text)).toMatchObject([
      { title: 'Reefs', type: 'book', date: '2021-07-21' },
      { title: 'Tides', abstract: 'Tides fall.' },
    ]);
    expect([...cslYaml.read(text)].map(({ at }) => at)).toEqual([
      { pointer: '/references/0', lines: [2, 5] },
      { pointer: '/references/1', lines: [6, 9] },
    ]);
  });

  it('is the front matter of notes on a paper, of which only the abstract is one', () => {
    const text =
      '---\ntitle: Reefs\nauthors: [Ana Ruiz]\n---\n\n## Abstract\nTides\nfall.\n\n## Notes\nI like it.\n';
    expect(recordsIn(frontMatter, text)).toMatchObject([
      { title: 'Reefs', abstract: 'Tides fall.' },
    ]);
    expect([...frontMatter.read(text)]).toMatchObject([{ at: { lines: [2, 11] } }]);
    const notes = text.replace('## Abstract', '## Thoughts');
    expect(recordsIn(frontMatter, notes)[0]).not.toHaveProperty('abstract');
  });

  it('is the front matter of a page, as of PMLR', () => {
    const text =
      '---\ntitle: "Reefs: a view"\nabstract: Tides\n  fall.\nauthor:\n- given: Ana\n  family: Ruiz\nfirstpage: 1\nlastpage: 9\npage: 1-9\nbooktitle: Proc\ndate: 2021-07-21\nvolume: 134\nlayout: inproceedings\npdf: http://a.org/x.pdf\n---\n';
    expect(recordsIn(frontMatter, text)).toMatchObject([
      {
        title: 'Reefs: a view',
        abstract: 'Tides fall.',
        authors: [{ family: 'Ruiz', given: 'Ana' }],
        pages: '1-9',
        date: '2021-07-21',
        volume: '134',
        type: 'conference-paper',
        pdf: 'http://a.org/x.pdf',
      },
    ]);
  });

  it('says where it is broken', () => {
    expect(setAsideIn(frontMatter, '---\ntitle: "Reefs\nabstract: x\n---\n')[0]).toMatch(
      /^\d: the YAML is broken here/,
    );
  });

  it('expands no bomb of aliases', () => {
    const levels = Array.from(
      { length: 12 },
      (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]`,
    );
    const text = `---\ntitle: Reefs\nabstract: x\na0: &a0 [1]\n${levels.join('\n')}\n---\n`;
    expect(setAsideIn(frontMatter, text)[0]).toMatch(/cannot be read/);
  });

  it('is a CITATION.cff, of which the paper is the preferred citation', () => {
    const text =
      'cff-version: 1.2.0\ntitle: Tool\nauthors:\n- name: Reef Group\npreferred-citation:\n  type: article\n  title: Reefs\n  doi: 10.1000/x\n  year: 2020\n  month: 3\n  journal: Reef\n  authors:\n  - family-names: Berg\n    given-names: Piet\n    name-particle: van der\n';
    expect(recordsIn(citationCff, text)).toMatchObject([
      {
        title: 'Reefs',
        doi: '10.1000/x',
        date: '2020-03',
        venue: 'Reef',
        type: 'article',
        authors: [{ family: 'Berg', given: 'Piet', particle: 'van der' }],
      },
    ]);
  });

  it('is a CITATION.cff with the works that it refers to, each with its lines', () => {
    const text =
      'cff-version: 1.2.0\ntitle: Tool\ntype: software\nreferences:\n- type: article\n  title: Reefs\n  start: 1\n  end: 9\n- type: conference-paper\n  title: Tides\n';
    expect(recordsIn(citationCff, text)).toEqual([
      { title: 'Tool', type: 'software' },
      { title: 'Reefs', pages: '1-9', type: 'article' },
      { title: 'Tides', type: 'conference-paper' },
    ]);
    expect([...citationCff.read(text)].map(({ at }) => at.lines)).toEqual([
      [1, 10],
      [5, 8],
      [9, 10],
    ]);
  });
});

describe('CSV', () => {
  it("is Zotero's, without attachments", () => {
    const text =
      '"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Abstract Note","Date","Extra","Manual Tags"\n' +
      '"A1","journalArticle","2020","Ruiz, Ana; van der Berg, Piet","Reefs, ""tides"" and\nmore","Reef","10.1000/x","https://a.org/1","Tides fall.","2020-05-01","PMID: 31452104","corals; tides"\n' +
      '"A2","attachment","","","Snapshot","","","","","","",""\n';
    expect(recordsIn(spreadsheet, text)).toMatchObject([
      {
        title: 'Reefs, "tides" and more',
        authors: [
          { family: 'Ruiz', given: 'Ana' },
          { family: 'van der Berg', given: 'Piet' },
        ],
        venue: 'Reef',
        doi: '10.1000/x',
        pmid: '31452104',
        date: '2020-05-01',
        keywords: ['corals', 'tides'],
        type: 'article',
      },
    ]);
    expect([...spreadsheet.read(text)].map(({ at }) => at)).toEqual([
      { lines: [2, 3] },
      { lines: [4, 4] },
    ]);
    expect(setAsideIn(spreadsheet, text)).toEqual(["4: Zotero's attachment and no paper"]);
  });

  it('is any table with the usual columns, also between semicolons or tabs', () => {
    expect(
      recordsIn(spreadsheet, 'Title;Authors;Year;DOI\nReefs;Ana Ruiz, Piet Berg;2020;10.1000/x\n'),
    ).toMatchObject([
      {
        title: 'Reefs',
        authors: [{ literal: 'Ana Ruiz' }, { literal: 'Piet Berg' }],
        date: '2020',
      },
    ]);
    expect(spreadsheet.recognise('Name,Age,Town\nAna,3,Cadiz\n')).toBe(0);
  });

  it('is the export of Scopus: full names, pages in two columns', () => {
    const text =
      '"Authors","Author full names","Title","Year","Source title","Page start","Page end","DOI"\n' +
      '"Ruiz A.; Berg P.","Ruiz, Ana (7003); Berg, Piet (7404)","Reefs","2015","Tides","85","117","10.1000/x"\n' +
      '"Li X.","Li, Xin (123)","Kelp","2020","Tides","","","10.1000/y"\n';
    expect(recordsIn(spreadsheet, text)).toMatchObject([
      { venue: 'Tides', pages: '85-117' },
      { title: 'Kelp', date: '2020', authors: [{ family: 'Li', given: 'Xin' }] },
    ]);
    expect(namesIn(spreadsheet, text)).toEqual(['Ana Ruiz', 'Piet Berg']);
  });

  it('may name its columns in another language, or the title "Name" beside others', () => {
    const german =
      'Titel;Autoren;Jahr;Zeitschrift;Zusammenfassung\nRiffe;"Ruiz, Ana";2020;Meer;Ebbe.\n';
    const notion =
      'Name,Authors,Year,URL\nReefs,"Ana Ruiz, Piet Berg",2020,https://arxiv.org/abs/2001.00001\n';
    expect(spreadsheet.recognise(german)).toBe(1);
    expect(recordsIn(spreadsheet, german)).toMatchObject([
      { title: 'Riffe', date: '2020', venue: 'Meer', abstract: 'Ebbe.' },
    ]);
    expect(spreadsheet.recognise(notion)).toBe(1);
    expect(recordsIn(spreadsheet, notion)).toMatchObject([{ title: 'Reefs', arxiv: '2001.00001' }]);
  });

  it('sets a row aside that has more cells than the table has columns', () => {
    const text = 'Title;Authors;Year\nReefs;Ruiz, Ana; Berg, Piet;2020\nKelp;Xin Li;2021\n';
    expect(recordsIn(spreadsheet, text)).toMatchObject([{ title: 'Kelp' }]);
    expect(setAsideIn(spreadsheet, text)).toEqual([
      '2: the row has 1 cells more than the table has columns',
    ]);
  });
});

describe("arXiv's mail", () => {
  const text = [
    '------------------------------------------------------------------------------',
    '\\\\',
    'arXiv:2602.12181 (*cross-listing*)',
    'Date: Thu, 12 Feb 2026 17:11:20 GMT   (56kb)',
    'Date (revised v2): Fri, 13 Feb 2026 17:11:20 GMT   (57kb)',
    '',
    'Title: Reefs and',
    '  tides',
    "Authors: Ana Ruiz (1,2), C. Bal\\'azs and Piet Berg ((1) Reef, (2) Tide)",
    'Categories: cs.GT cs.LG',
    '\\\\',
    '  Tides',
    'fall.',
    '\\\\ ( https://arxiv.org/abs/2602.12181 ,  56kb)',
    '------------------------------------------------------------------------------',
    '\\\\',
    'arXiv:2101.00001',
    'replaced with revised version Thu, 12 Feb 2026 17:11:20 GMT   (56kb)',
    '',
    'Title: No abstract here',
    'Authors: Ana Ruiz',
    '\\\\ ( https://arxiv.org/abs/2101.00001 ,  56kb)',
    '%%--%%--%%--%%--%%',
  ].join('\n');

  it('is read paper by paper, without affiliations, at the first date', () => {
    expect(recordsIn(arxivMail, text)).toMatchObject([
      {
        title: 'Reefs and tides',
        arxiv: '2602.12181',
        date: '2026-02-12',
        authors: [{ literal: 'Ana Ruiz' }, { literal: 'C. Balázs' }, { literal: 'Piet Berg' }],
        categories: ['cs.GT', 'cs.LG'],
        abstract: 'Tides fall.',
      },
      { title: 'No abstract here', arxiv: '2101.00001' },
    ]);
  });
});
