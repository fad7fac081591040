import { describe, expect, it } from 'vitest';
import { textSource } from '../../../src/model/source.ts';
import { accountFor, readSource } from '../../../src/sources/index.ts';
import { fixtureSources } from '../../support/fixture-library.ts';

const read = (text: string) => {
  const source = textSource('file.txt', text);
  const parsed = readSource(source);
  if ('refused' in parsed) throw new Error(parsed.message);
  return { ...parsed, account: accountFor(parsed, source) };
};

const BIBTEX =
  '@misc{a, title = {A}}\n\n@string{x = "y"}\n@misc{b, year = 2020}\n@misc{c, title = {Cut\n';

describe('a structured source', () => {
  it('accounts for each of its lines', () => {
    const { entries, account } = read(BIBTEX);
    expect(entries).toHaveLength(1);
    expect(account).toEqual({
      total: 5,
      entry: 1,
      blank: 1,
      boilerplate: 1,
      unparsed: 2,
      faults: [],
    });
  });

  it('says of each record that is left out where it is and why', () => {
    expect(read(BIBTEX).problems).toEqual([
      {
        severity: 'set-aside',
        file: 'file.txt',
        line: 4,
        message: 'the record has no title; it is left out',
      },
      {
        severity: 'set-aside',
        file: 'file.txt',
        line: 5,
        message: 'entry "c" is broken: a brace or a quote is never closed, line 5; it is left out',
      },
    ]);
  });

  it('is said to hold no paper where it holds none', () => {
    const [problem] = read('<OAI-PMH><error code="noRecordsMatch"/></OAI-PMH>').problems;
    expect(problem?.severity).toBe('set-aside');
    expect(problem?.message).toMatch('no paper was found in it');
  });

  it.each([
    [
      'BibTeX',
      `@misc{a, title = {Kites}, annote = {${'far '.repeat(50)}}}\n@comment{none}\n@misc{b, note = {}}\n`,
    ],
    ['RIS', 'TY  - JOUR\nTI  - Kites\nER  - \n'],
  ])('of %s may hold a listing before and behind its records', (_, record) => {
    const listing = (title: string) =>
      `Title: ${title}\nAuthors: Ann Lee, Bo Chen\nAbstract: It ticks.\n`;
    const { entries, problems, account } = read(
      `${listing('Clocks')}\n${record}\n${listing('Stones')}`,
    );
    expect(entries.map(({ claims }) => claims.title?.value)).toEqual(['Clocks', 'Kites', 'Stones']);
    const unread = problems.filter(({ message }) => !message.includes('has no title'));
    expect(unread).toEqual([]);
    expect(account.faults).toEqual([]);
  });

  it('is no listing that quotes a citation', () => {
    const listing = fixtureSources.find(({ name }) => name.startsWith('002_'))?.text ?? '';
    const quoting = listing.replace('. ', '. It is cited as @article{key, title={A paper}}. ');
    expect(quoting).not.toBe(listing);
    expect(read(quoting).format).toBe('paper-search');
    expect(read(quoting).entries).toHaveLength(read(listing).entries.length);
  });

  it.each([
    ['bibtex', BIBTEX],
    ['ris', 'TY  - JOUR\nTI  - A\nER  - \n'],
    [
      'crossref',
      '{"message-type":"work","message":{"DOI":"10.1000/x","title":["A"],"member":"1","indexed":{}}}',
    ],
    ['csl-json', '[{"title":"A","type":"book","issued":{"date-parts":[[2020]]}}]'],
    [
      'arxiv-json',
      '{"id":"2101.00001","title":"A","categories":"cs.LG","abstract":"B","update_date":"2021-01-01","versions":[]}\n',
    ],
    ['front-matter', '---\ntitle: A\nabstract: B\n---\n'],
    ['csv', 'Title,Author,DOI\nA,Ana Ruiz,10.1000/x\n'],
  ])('is known as %s by its content', (format, text) => {
    expect(read(text).format).toBe(format);
  });

  it.each(['[]', '{}', '[{"a": 1}]', '<a/>', '{"results": []}'])('is not seen in %s', (text) => {
    expect(readSource(textSource('x.json', text))).toHaveProperty('refused');
  });
});
