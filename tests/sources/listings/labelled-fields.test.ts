import { describe, expect, it } from 'vitest';
import { textSource } from '../../../src/model/source.ts';
import { readSource } from '../../../src/sources/index.ts';
import { readText } from './pages.ts';

const KITES = 'Kites on two lines draw letters. We teach one the alphabet, and it spells a word.';
const CLOCKS = 'Clocks that listen to each other agree. All of them are late by a minute.';

describe('papers as labelled fields', () => {
  it('are read field by field, and an abstract ends at the next label', () => {
    const text =
      `Title: A Kite that Spells\nAuthors: Ann Lee, Bo Chen et al.\nYear: 2021\nVenue: COLT\n` +
      `Abstract: ${KITES}\nURL: https://example.org/kites\nDOI: 10.1000/KITES\n` +
      `Title: Clocks that Listen\nAuthors: Cy Young\nAbstract: ${CLOCKS}\nKeywords: clocks; late\n`;
    expect(readText(text)).toEqual({
      format: 'labelled-fields',
      unread: [],
      entries: [
        {
          title: 'A Kite that Spells',
          truncated: true,
          authors: ['Ann Lee', 'Bo Chen'],
          date: '2021',
          venue: 'COLT',
          abstract: KITES,
          url: 'https://example.org/kites',
          doi: '10.1000/kites',
        },
        {
          title: 'Clocks that Listen',
          authors: ['Cy Young'],
          abstract: CLOCKS,
          keywords: ['clocks', 'late'],
        },
      ],
    });
  });

  it.each([
    ['German', 'Titel: ', 'Autoren: ', 'Zusammenfassung: '],
    ['French, with a space before the colon', 'Titre : ', 'Auteurs : ', 'Résumé : '],
    ['Chinese', '标题：', '作者：', '摘要：'],
    ['headings without a colon', 'TITLE\n', 'AUTHORS\n', 'ABSTRACT\n'],
  ])('may have labels in %s', (_, title, authors, abstract) => {
    const text =
      `${title}A Kite that Spells\n${authors}Ann Lee, Bo Chen\n${abstract}${KITES}\n\n` +
      `${title}Clocks that Listen\n${authors}Cy Young\n${abstract}${CLOCKS}\n`;
    expect(readText(text)).toEqual({
      format: 'labelled-fields',
      unread: [],
      entries: [
        { title: 'A Kite that Spells', authors: ['Ann Lee', 'Bo Chen'], abstract: KITES },
        { title: 'Clocks that Listen', authors: ['Cy Young'], abstract: CLOCKS },
      ],
    });
  });

  it("are put to the places of arXiv's page of a paper where the copy has none", () => {
    const text =
      'Computer Science > Kites\n\n[Submitted on 10 Dec 2015]\nA Kite that Spells\nAnn Lee, Bo Chen\n\n' +
      `    ${KITES}\n\nComments:\tTech report\nSubjects:\tRobotics (cs.RO)\n` +
      'Cite as:\tarXiv:1512.03385 [cs.RO]\nSubmission history\nFrom: Ann Lee [view email]\n';
    expect(readText(text).entries).toMatchObject([
      {
        title: 'A Kite that Spells',
        authors: ['Ann Lee', 'Bo Chen'],
        date: '2015-12-10',
        abstract: KITES,
        arxiv: '1512.03385',
      },
    ]);
  });

  it('are put to the places of a page of NeurIPS', () => {
    const text =
      'A Kite that Spells\nPart of Advances in Neural Information Processing Systems 30 (NIPS 2017)\n\n' +
      `Bibtex Metadata Paper Reviews\n\nAuthors\n\nAnn Lee, Bo Chen\n\nAbstract\n\n${KITES}\n`;
    expect(readText(text)).toEqual({
      format: 'labelled-fields',
      unread: [],
      entries: [
        {
          title: 'A Kite that Spells',
          venue: 'Advances in Neural Information Processing Systems 30 (NIPS 2017)',
          authors: ['Ann Lee', 'Bo Chen'],
          abstract: KITES,
        },
      ],
    });
  });

  it('end the names where another key begins', () => {
    const text = `title: Kites\nauthor: Ann Lee\nlayout: wide\nabstract: ${KITES}\n`;
    expect(readText(text).entries).toEqual([
      { title: 'Kites', authors: ['Ann Lee'], abstract: KITES },
    ]);
  });

  it('may have a label with its plural in brackets, and labels that are none of ours', () => {
    const record = (title: string) =>
      `Title: ${title}\nPlugins: none\nAuthor(s): Ann Lee; Bo Chen\nTrack: main\nAbstract: ${KITES}\n\n`;
    const { entries, unread } = readText(record('A Kite that Spells') + record('Clocks'));
    expect(entries).toEqual(
      ['A Kite that Spells', 'Clocks'].map((title) => ({
        ...{ title, authors: ['Ann Lee', 'Bo Chen'], abstract: KITES },
      })),
    );
    expect(unread).toEqual([2, 4, 8, 10]);
  });

  it('may be wrapped, and have their labels in bold', () => {
    const [first = '', second = ''] = KITES.split(/(?<=\.) /);
    const text = `**Title:** A Kite\nthat Spells\n\n**Authors:** Ann Lee,\nBo Chen\n\n**Abstract:**\n${first}\n${second}\n`;
    expect(readText(text).entries).toEqual([
      { title: 'A Kite that Spells', authors: ['Ann Lee', 'Bo Chen'], abstract: KITES },
    ]);
  });

  it('leave a line unread of which no label says what it is', () => {
    const text = `Title: A Kite\nAuthors: Ann Lee\nAbstract: ${KITES}\n\nsee also page 9\n\nTitle: B\nAuthors: Bo Chen\n`;
    const { entries, unread } = readText(text);
    expect(unread).toEqual([5]);
    expect(entries).toHaveLength(2);
    expect(entries[0]?.['abstract']).toBe(KITES);
  });

  it('keep an address that names an arXiv paper as its number', () => {
    const text = `Title: A Kite\nLink: https://arxiv.org/abs/2101.00001v2\nAuthors: Ann Lee\n`;
    expect(readText(text).entries[0]).toMatchObject({
      arxiv: '2101.00001',
      url: 'https://arxiv.org/abs/2101.00001v2',
    });
  });
});

describe('the page of a paper at arXiv', () => {
  const text =
    'Skip to main content\n\narXiv:2102.00034 (cs)\n[Submitted on 29 May 2021 (v1), last revised 29 Jul 2024 (this version,\nv3)]\n\n' +
    'Title:A Kite on Two Lines that\nSpells\n\nAuthors:Ann Lee, Bo Chen,\nCy Young\n' +
    'View a PDF of the paper titled A Kite on Two Lines that\nSpells, by Ann Lee and 2 other authors\nView PDF HTML (experimental)\n\n' +
    `Abstract:${KITES}\n\nComments: 7 pages\nSubjects: Robotics (cs.RO); Machine Learning (cs.LG)\n` +
    'Cite as: arXiv:2102.00034 [cs.RO]\n(or arXiv:2102.00034v3 [cs.RO] for this version)\n\nSubmission history\n\nFrom: Ann Lee [view email]\n';

  it('gives one paper and nothing of the page around it', () => {
    expect(readText(text)).toEqual({
      format: 'labelled-fields',
      unread: [],
      entries: [
        {
          title: 'A Kite on Two Lines that Spells',
          authors: ['Ann Lee', 'Bo Chen', 'Cy Young'],
          date: '2021-05-29',
          abstract: KITES,
          note: '7 pages',
          categories: ['cs.RO', 'cs.LG'],
          arxiv: '2102.00034',
        },
      ],
    });
  });
});

describe('a page of papers at arXiv', () => {
  it('of new submissions gives number, title, authors and categories', () => {
    const text =
      'Showing new listings for Friday, 21 November 2025\n\nTotal of 2 entries\n\n' +
      `[1] arXiv:2511.00031 [pdf, html, other]\n    Title: A Kite that Spells\n    Ann Lee, Bo Chen\n    Comments: 9 pages\n    Subjects: Robotics (cs.RO)\n\n    ${KITES}\n\n` +
      `[2] arXiv:2511.00032 [pdf, html, other]\n    Title: Clocks\n    Cy Young\n    Subjects: Sound (cs.SD)\n\n    ${CLOCKS}\n`;
    const { format, entries, unread } = readText(text);
    expect({ format, unread }).toEqual({ format: 'arxiv-list', unread: [] });
    expect(entries).toEqual([
      {
        arxiv: '2511.00031',
        title: 'A Kite that Spells',
        authors: ['Ann Lee', 'Bo Chen'],
        note: '9 pages',
        categories: ['cs.RO'],
        abstract: KITES,
      },
      {
        arxiv: '2511.00032',
        title: 'Clocks',
        authors: ['Cy Young'],
        categories: ['cs.SD'],
        abstract: CLOCKS,
      },
    ]);
  });

  it('of search results gives abstracts without what is printed around them', () => {
    const block = (no: string, title: string, abstract: string) =>
      `arXiv:2107.${no}  [pdf, other]  cs.SD eess.AS\n${title}\nAuthors: Ann Lee\nAbstract: ${abstract} △ Less\nSubmitted 9 July, 2021; originally announced July 2021.\nComments: 9 pages\n`;
    const text = `Showing 1–2 of 2 results for all: kite\n${block('00011', 'A Kite', KITES)}${block('00012', 'Clocks', CLOCKS)}`;
    const { entries, unread } = readText(text);
    expect(unread).toEqual([]);
    expect(entries[1]).toEqual({
      arxiv: '2107.00012',
      categories: ['cs.SD', 'eess.AS'],
      title: 'Clocks',
      authors: ['Ann Lee'],
      abstract: CLOCKS,
      date: '2021-07-09',
      note: '9 pages',
    });
  });
});

describe('notes under Markdown headings', () => {
  it('are no papers', () => {
    const text = `# Meeting, 3 March\n${KITES} ${CLOCKS} ${KITES} ${CLOCKS}\n# Meeting, 10 March\n${CLOCKS} ${KITES} ${CLOCKS} ${KITES}\n`;
    expect(readSource(textSource('minutes.md', text))).toMatchObject({ refused: 'unknown-format' });
  });
});
