import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../src/sources/records/claims.ts';
import { medline } from '../../../src/sources/records/medline.ts';
import { refer } from '../../../src/sources/records/refer.ts';
import { ris } from '../../../src/sources/records/ris.ts';
import { recordsIn, setAsideIn } from './reading.ts';

const risRecord = (...lines: string[]): string =>
  ['TY  - JOUR', 'TI  - A Title', ...lines, 'ER  - ', ''].join('\n');
const first = (text: string) => recordsIn(ris, text)[0] ?? {};

describe('RIS', () => {
  it('is read with its fields, and each has its line', () => {
    const text = risRecord(
      'AU  - Ruiz, Ana',
      'A1  - Berg, Piet, Jr.',
      'AU  - Reef Group',
      'JF  - Journal of Reefs',
      'VL  - 9',
      'IS  - 3',
      'SP  - 245',
      'EP  - 251',
      'PY  - 2014',
      'DA  - 2014/05/03/',
      'SN  - 0032-5910',
      'DO  - 10.1000/x',
      'L1  - https://a.org/x.pdf',
      'KW  - corals',
      'KW  - tides',
      'N2  - Corals grow',
      'and tides fall.',
    );
    const [reading] = ris.read(text);
    const claims = reading && 'facts' in reading ? claimsOf(reading.facts, 'html') : {};
    expect(claims.abstract).toEqual({
      value: 'Corals grow and tides fall.',
      at: { lines: [18, 19] },
    });
    expect(first(text)).toMatchObject({
      title: 'A Title',
      type: 'article',
      authors: [
        { family: 'Ruiz', given: 'Ana' },
        { family: 'Berg', given: 'Piet', suffix: 'Jr.' },
        { literal: 'Reef Group' },
      ],
      venue: 'Journal of Reefs',
      pages: '245-251',
      date: '2014-05-03',
      issn: '0032-5910',
      doi: '10.1000/x',
      pdf: 'https://a.org/x.pdf',
      keywords: ['corals', 'tides'],
    });
  });

  it.each([
    [['PY  - 2012///'], '2012'],
    [['Y1  - 2001/09/01/'], '2001-09-01'],
    [['PY  - 2001', 'DA  - 2019/05/03'], '2001'],
    [['PY  - Year'], undefined],
    [['DA  - 3 May 2020'], '2020-05-03'],
  ])('dates %j', (lines, expected) => {
    expect(first(risRecord(...lines))['date']).toBe(expected);
  });

  it('knows where a chapter and a conference paper appeared, and that a book is in no book', () => {
    const venueOf = (type: string): unknown =>
      first(`TY  - ${type}\nT1  - T\nT2  - Reef Days\nER  - \n`)['venue'];
    expect(['CHAP', 'CONF', 'BOOK'].map(venueOf)).toEqual(['Reef Days', 'Reef Days', undefined]);
  });

  it('claims nothing that has not the form of its field', () => {
    const record = first(risRecord('DO  - DOI', 'UR  - URL', 'SN  - ISSN'));
    expect(record).toEqual({ title: 'A Title', type: 'article' });
  });

  it('decodes entities and reads markup in titles', () => {
    const text = 'TY  - JOUR\nT1  - R&amp;D of CO<sub>2</sub> at p &lt; 0.05\nER  - ';
    expect(first(text)['title']).toBe('R&D of CO$_{2}$ at p < 0.05');
  });

  it('reads a record that is cut off, one without an end, and text between records', () => {
    const text = `Some preface\n${risRecord()}TY  - JOUR\nT1  - Second\nTY  - JOUR\nT1  - Third`;
    expect(recordsIn(ris, text).map(({ title }) => title)).toEqual(['A Title', 'Second', 'Third']);
    expect(setAsideIn(ris, text)).toEqual(['1: no line of a RIS record']);
  });

  it('is recognised with any indentation, and by its tags', () => {
    expect(ris.recognise(`\n  ${risRecord('PY  - 2020')}`)).toBe(1);
    expect(ris.recognise('TY - whatever, said the man.\nIt was late.')).toBeLessThan(1);
    expect(ris.recognise('a list\nof papers')).toBe(0);
  });
});

describe('MEDLINE', () => {
  const text = [
    'PMID- 100001',
    'TI  - Tides of the reef: a',
    '      review.',
    'AB  - Tides fall.',
    'FAU - Ruiz, Ana M',
    'AU  - Ruiz AM',
    'AUID- ORCID: 0000-0002-1825-0097',
    'FAU - Berg, Piet Jr',
    'AU  - Berg P Jr',
    'CN  - Reef Group and Others',
    'DP  - 2018 Mar-Apr',
    'JT  - Journal of reefs',
    'TA  - J Reefs',
    'IS  - 1759-8486 (Electronic)',
    'AID - S2215 [pii]',
    'AID - 10.1000/x [doi]',
    'PMC - PMC6055010',
    'OT  - *tides',
    'MH  - Reefs/*history',
    'PT  - Journal Article',
    '',
    'PMID- 100002',
    'TI  - Second.',
    'AU  - Ruiz AM',
  ].join('\n');

  it('is read with full names, groups and identifiers', () => {
    expect(recordsIn(medline, text)).toMatchObject([
      {
        title: 'Tides of the reef: a review.',
        authors: [
          { family: 'Ruiz', given: 'Ana M', orcid: '0000-0002-1825-0097' },
          { family: 'Berg', given: 'Piet', suffix: 'Jr' },
          { literal: 'Reef Group and Others' },
        ],
        date: '2018-03',
        venue: 'Journal of reefs',
        issn: '1759-8486',
        doi: '10.1000/x',
        pmid: '100001',
        pmcid: 'PMC6055010',
        keywords: ['tides'],
        type: 'article',
      },
      { title: 'Second.', authors: [{ family: 'Ruiz', given: 'AM' }] },
    ]);
  });

  it('parts records at blank lines, where some begin with PMC and some with PMID', () => {
    const pmc =
      'PMC - PMC100\nPMID- 1\nTI  - One\n\nPMC - PMC200\nPMID- 2\nTI  - Two\n\nPMID- 3\nTI  - Three\n';
    expect(recordsIn(medline, pmc).map(({ pmcid, title }) => [pmcid, title])).toEqual([
      ['PMC100', 'One'],
      ['PMC200', 'Two'],
      [undefined, 'Three'],
    ]);
  });
});

describe('Refer', () => {
  it('is read with names in scripts without a comma', () => {
    const text =
      '%0 Journal Article\n%A 余敏\n%A Ruiz, Ana\n%T 工具研究\n%J 现代情报\n%D 2009\n%V 29\n%P 94-98\n%R 10.1000/x\n';
    expect(recordsIn(refer, text)).toMatchObject([
      {
        title: '工具研究',
        authors: [{ literal: '余敏' }, { family: 'Ruiz', given: 'Ana' }],
        venue: '现代情报',
        date: '2009',
        pages: '94-98',
        doi: '10.1000/x',
        type: 'article',
      },
    ]);
  });

  it('gives a book no venue, and not the number of its pages', () => {
    const text = '%0 Book\n%A Ruiz, Ana\n%T Tides\n%B Reef Series\n%P 310\n%I Reef Press\n';
    const [record] = recordsIn(refer, text);
    expect(record).toMatchObject({ title: 'Tides', publisher: 'Reef Press', type: 'book' });
    expect(record).not.toHaveProperty('venue');
    expect(record).not.toHaveProperty('pages');
  });
});
