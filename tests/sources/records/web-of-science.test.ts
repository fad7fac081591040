import { describe, expect, it } from 'vitest';
import { webOfScience } from '../../../src/sources/records/web-of-science.ts';
import { namesIn, recordsIn } from './reading.ts';

const FILE = [
  'FN Clarivate Analytics Web of Science',
  'VR 1.0',
  'PT J',
  'AU Ruiz, A',
  '   Berg, P',
  'AF Ruiz, Ana',
  '   van der Berg, Piet',
  'TI Growth of reefs in',
  '   warm water',
  'SO JOURNAL OF REEFS',
  'LA English',
  'DT Article; Early Access',
  'DE reef growth; warm water',
  'AB Reefs grow slowly. They grow',
  '   more slowly in warm water.',
  'SN 2375-5636',
  'PD MAR 15',
  'PY 2021',
  'VL 9',
  'IS 3',
  'BP 245',
  'EP 251',
  'DI 10.1000/reef.9',
  'ER',
  '',
  'PT C',
  'AU Dee, C',
  'TI Sand',
  'SO Proceedings of Sand',
  'AR 17',
  'ER',
  '',
  'EF',
].join('\n');

describe('plain text of Web of Science', () => {
  it('is read with its fields, full names before initials', () => {
    expect(webOfScience.recognise(FILE)).toBe(1);
    const [article, other, ...more] = recordsIn(webOfScience, FILE);
    expect(more).toEqual([]);
    expect(article).toMatchObject({
      title: 'Growth of reefs in warm water',
      abstract: 'Reefs grow slowly. They grow more slowly in warm water.',
      venue: 'JOURNAL OF REEFS',
      type: 'article',
      date: '2021-03-15',
      pages: '245-251',
      doi: '10.1000/reef.9',
      issn: '2375-5636',
      keywords: ['reef growth', 'warm water'],
    });
    expect(namesIn(webOfScience, FILE)).toEqual(['Ana Ruiz', 'Piet van der Berg']);
    expect(other).toMatchObject({ title: 'Sand', venue: 'Proceedings of Sand', pages: '17' });
  });

  it('gives each record its lines', () => {
    const lines = [...webOfScience.read(FILE)].map(({ at }) => at.lines);
    expect(lines).toEqual([
      [3, 23],
      [26, 30],
    ]);
  });

  it('is tab-delimited, its lists between semicolons', () => {
    const text =
      'PT\tAU\tAF\tTI\tSO\tLA\tDT\tAB\tPD\tPY\tVL\tBP\tEP\tDI\n' +
      'J\tRuiz, A; Berg, P\tRuiz, Ana; van der Berg, Piet\tReefs\tTIDES\tEnglish\tArticle\tTides fall.\tJAN\t2015\t61\t85\t117\t10.1000/x\n';
    expect(webOfScience.recognise(text)).toBe(1);
    expect(recordsIn(webOfScience, text)).toMatchObject([
      {
        title: 'Reefs',
        date: '2015-01',
        pages: '85-117',
        doi: '10.1000/x',
        abstract: 'Tides fall.',
      },
    ]);
    expect(namesIn(webOfScience, text)).toEqual(['Ana Ruiz', 'Piet van der Berg']);
  });
});
