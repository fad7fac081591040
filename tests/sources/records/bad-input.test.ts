/** Files that are broken, glued together or of another shape: what is read, and what is said of the rest. */
import { describe, expect, it } from 'vitest';
import { accountFor, openSource, readSource } from '../../../src/sources/index.ts';

const BIBTEX = '@article{a, title = {A study of trees}, author = {Ana Ruíz}, year = 2020}\n';
const RIS = 'TY  - JOUR\nTI  - On graphs and cuts\nAU  - Chi, Y.\nPY  - 2021\nER  - \n';
const NBIB = 'PMID- 123456\nTI  - On mice\nFAU - Ruiz, Ana\nDP  - 2019\nJT  - Mice\nOWN - NLM\n';
const atom = (id: string) =>
  `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/${id}v1</id>` +
  `<title>Paper ${id}</title><summary>Words of it.</summary></entry></feed>\n`;
const csl = (title: string) =>
  `[{"title": "${title}", "type": "book", "author": [{"family": "R"}], "issued": {"date-parts": [[2020]]}}]\n`;
const arxivLine = (id: string) =>
  `{"id":"${id}","title":"Paper ${id}","categories":"cs.LG","abstract":"Words.","update_date":"2021-01-01","versions":[]}\n`;

interface Read {
  readonly titles: readonly (string | undefined)[];
  readonly formats: readonly string[];
  /** `line: message` of all that is said. */
  readonly said: readonly string[];
  readonly faults: readonly string[];
}

function readBytes(bytes: Uint8Array): Read {
  const opened = openSource('file.txt', () => [bytes]);
  if ('refused' in opened) return { titles: [], formats: [], said: [opened.message], faults: [] };
  const read = readSource(opened.source);
  if ('refused' in read) return { titles: [], formats: [], said: [read.message], faults: [] };
  return {
    titles: read.entries.map(({ claims }) => claims.title?.value),
    formats: read.entries.map(({ format }) => format),
    said: [...opened.notes, ...read.problems].map(
      ({ line, message }) => `${line ?? '-'}: ${message}`,
    ),
    faults: accountFor(read, opened.source).faults,
  };
}

const read = (text: string) => readBytes(new TextEncoder().encode(text));

describe('several files glued together', () => {
  it.each([
    ['BibTeX and RIS', `${BIBTEX}\n${RIS}`, ['bibtex', 'ris']],
    ['RIS and BibTeX', RIS + BIBTEX, ['ris', 'bibtex']],
    ['BibTeX and MEDLINE', `${BIBTEX}\n${NBIB}`, ['bibtex', 'medline']],
    [
      'BibTeX, RIS, MEDLINE and BibTeX',
      `${BIBTEX}\n${RIS}\n${NBIB}\n${BIBTEX}`,
      ['bibtex', 'ris', 'medline', 'bibtex'],
    ],
    ['two documents of XML', atom('2001.00001') + atom('2001.00002'), ['arxiv-atom', 'arxiv-atom']],
    ['BibTeX and XML', `${BIBTEX}\n${atom('2001.00001')}`, ['bibtex', 'arxiv-atom']],
    ['two lists of JSON', csl('A') + csl('B'), ['csl-json', 'csl-json']],
    ['JSON and RIS', `${csl('A')}\n${RIS}`, ['csl-json', 'ris']],
  ])('are each read by its reader: %s', (_, text, formats) => {
    const { said, ...found } = read(text);
    expect(found.formats).toEqual(formats);
    expect(found.faults).toEqual([]);
    expect(said.filter((each) => !each.includes('the key "a"'))).toEqual([]);
  });

  it('keep the numbers of their lines', () => {
    const opened = openSource('x', () => [new TextEncoder().encode(`${BIBTEX}\n${RIS}`)]);
    const found = 'source' in opened ? readSource(opened.source) : opened;
    const lines = 'entries' in found ? found.entries.map(({ at }) => at.lines) : [];
    expect(lines).toEqual([
      [1, 1],
      [3, 6],
    ]);
  });

  it('are one where a field only quotes another format', () => {
    const quoting = BIBTEX.replace('year', 'note = {As in\nTY  - JOUR\nTI  - x\nER  - \n}, year');
    expect(read(quoting)).toMatchObject({ titles: ['A study of trees'], said: [] });
  });
});

describe('what is wrong with a file', () => {
  it.each([
    [
      'prose before BibTeX',
      `Papers that I read\nin 2020.\n\n${BIBTEX}`,
      ['1: lines 1 to 3 stand before the first record; they are left out'],
    ],
    [
      'a broken line of JSON lines',
      `${arxivLine('2101.00001')}{"id":"2101.0\n${arxivLine('2101.00003')}`,
      ['2: the line is no JSON object; it is left out'],
    ],
    [
      'BibTeX cut off',
      `${BIBTEX}@article{b, title = {Cut in the`,
      ['2: entry "b" is broken: a brace or a quote is never closed, line 2; it is left out'],
    ],
    [
      'RIS cut off',
      RIS.replace('ER  - \n', ''),
      ['1: the file ends before this record does ("ER  - "): it may be cut off'],
    ],
    [
      'JSON cut off',
      csl('A').replace(']}}]\n', ']}}, {"title": "B", "ty'),
      ['1: the file ends before its JSON does: it was cut off; it is left out'],
    ],
    [
      'a key that occurs twice',
      `${BIBTEX}@book{A, title = {B}, year = 1999}\n`,
      ['2: the key "A" is that of the entry on line 1 too; both are read'],
    ],
    [
      'a circle of crossrefs',
      '@misc{a, title={A}, crossref={b}}\n@misc{b, title={B}, crossref={a}}\n',
      [
        '1: entry "a" refers to itself by crossref; what the circle gives is read once',
        '2: entry "b" refers to itself by crossref; what the circle gives is read once',
      ],
    ],
    [
      'entities of a DTD',
      atom('2001.00001').replace('<feed', '<!DOCTYPE feed [<!ENTITY x "boom">]>\n<feed'),
      [
        '3: the file declares entities of its own ("x"), which are never expanded: they stay as typed',
      ],
    ],
    [
      'a month that there is not',
      BIBTEX.replace('2020', '2020, month = 13'),
      ['1: of its date ("2020", "13") only 2020 can be'],
    ],
    [
      'a month without its year',
      BIBTEX.replace('year = 2020', 'month = mar'),
      ['1: its date ("mar") names no year that can be read; it is left out'],
    ],
    [
      'a year in the far future',
      BIBTEX.replace('2020', '2199'),
      ['1: its date ("2199") lies in the far future; it is left out'],
    ],
  ])('is said with its line: %s', (_, text, said) => {
    const found = read(text);
    expect(found.titles.length).toBeGreaterThan(0);
    expect(found.said.map((each) => each.replace(/^(\d+): (?=lines)/u, '$1: '))).toEqual(said);
    expect(found.faults).toEqual([]);
  });

  it.each([
    ['UTF-16', Buffer.from(`\uFEFF${BIBTEX}`, 'utf16le'), 'Ana Ruíz', []],
    [
      'Latin-1',
      Buffer.from(BIBTEX, 'latin1'),
      'Ana Ruíz',
      [
        '1: letters that are not valid UTF-8 were read as Windows-1252 (check them, and save the file in UTF-8 where they are wrong), in 1 place, first on line 1',
      ],
    ],
  ])('may be its encoding: %s', (_, bytes, author, said) => {
    const opened = openSource('x', () => [bytes]);
    const found = 'source' in opened ? readSource(opened.source) : opened;
    const authors = 'entries' in found ? found.entries[0]?.claims.authors?.value : [];
    expect(authors).toEqual([{ literal: author }]);
    expect(readBytes(bytes).said).toEqual(said);
  });

  it('costs one entry of ten thousand, where one is broken', () => {
    const entries = Array.from({ length: 10_000 }, (__, at) =>
      at === 5000
        ? '@article{x, title = {Broken\n'
        : `@misc{k${at}, title = {Paper ${at}}, year = 2020}\n`,
    );
    const { titles, said } = read(entries.join(''));
    expect(titles).toHaveLength(9999);
    expect(said).toEqual([
      '5001: entry "x" is broken: a brace or a quote is never closed, line 5001; it is left out',
    ]);
  });

  it('may be a line of 20 MB, which is read like any other', () => {
    const long = csl('A')
      .trim()
      .replace(']]}', `]]}, "note": "${'x'.repeat(20_000_000)}"`);
    expect(read(long)).toMatchObject({ titles: ['A'], faults: [] });
  });
});

describe('a file of another shape', () => {
  it.each([
    ['[1, 2, 3]', 'JSON of another shape: a list of numbers'],
    ['[]', 'JSON of another shape: an empty list'],
    ['{"a": {"b": 1}}', 'JSON of another shape: an object with "a", "b"'],
    ['[{"name": "x", "age": 3}]', 'JSON of another shape: a list of objects with "name", "age"'],
    ['<feed xmlns="x"><a/></feed>', 'XML of another shape: a document with root <feed xmlns="x">'],
    [
      '<?xml version="1.0"?>\n<!-- <a> -->\n<rss version="2.0"><b/></rss>',
      'XML of another shape: a document with root <rss version="2.0">',
    ],
  ])('is named by it: %s', (text, name) => {
    const [message] = read(text).said;
    expect(message).toMatch(`it is ${name} (line 1`);
    expect(message).toMatch('known are');
  });
});
