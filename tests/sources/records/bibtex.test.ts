import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../src/sources/records/bibtex.ts';
import { bibtexNames } from '../../../src/sources/records/bibtex-names.ts';
import { claimsOf } from '../../../src/sources/records/claims.ts';
import { namesIn, recordsIn, setAsideIn } from './reading.ts';

const entry = (fields: string): string => `@article{key,\n  title = {A Title},\n  ${fields}\n}\n`;
const first = (text: string) => recordsIn(bibtex, text)[0] ?? {};

describe('a BibTeX entry', () => {
  it('is read with its fields, its names in parts and its lines', () => {
    const text = [
      '% exported',
      '@InProceedings{ruiz2021,',
      '  title     = {On {GAN}s and $x_{i}$},',
      '  author    = {Ruiz, Ana and van der Berg, Jr., Piet and {The Reef Group}},',
      '  booktitle = {Proc. of Reefs},',
      '  pages     = {12--19},',
      '  month     = mar # "~12",',
      '  year      = 2021,',
      '  doi       = {https://doi.org/10.1000/Ab\\_c},',
      '}',
    ].join('\n');
    const [reading] = bibtex.read(text);
    expect(reading?.at).toEqual({ lines: [2, 10] });
    expect(first(text)).toMatchObject({
      title: 'On GANs and $x_{i}$',
      authors: [
        { family: 'Ruiz', given: 'Ana' },
        { family: 'Berg', given: 'Piet', particle: 'van der', suffix: 'Jr.' },
        { literal: 'The Reef Group' },
      ],
      venue: 'Proc. of Reefs',
      pages: '12-19',
      date: '2021-03-12',
      doi: '10.1000/ab_c',
      type: 'conference-paper',
      citationKey: 'ruiz2021',
    });
  });

  it('tells the line of each field', () => {
    const [reading] = bibtex.read(entry('year = 2020,\n  note = {x\n    y}'));
    const claims = reading && 'facts' in reading ? claimsOf(reading.facts, 'tex') : {};
    expect(claims.title?.at).toEqual({ lines: [2, 2] });
    expect(claims.note?.at).toEqual({ lines: [4, 5] });
  });

  it('expands its strings and joins them, in any order of case', () => {
    const text = `@STRING{conf = "Reef " # {Days}}\n${entry('journal = CONF # " 2020"')}`;
    expect(first(text)['venue']).toBe('Reef Days 2020');
  });

  it.each([
    ['eprint = {2101.00001}, archivePrefix = {arXiv}', { arxiv: '2101.00001', type: 'preprint' }],
    ['eprint = {31452104}, eprinttype = {pubmed}', { pmid: '31452104' }],
    ['journal = {arXiv preprint arXiv:2101.00001}', { arxiv: '2101.00001', type: 'preprint' }],
    ['journal = {CoRR}, volume = {abs/2101.00001}', { arxiv: '2101.00001', type: 'preprint' }],
    [
      'howpublished = {\\url{https://openreview.net/forum?id=abcDE_123}}',
      { openreview: 'abcDE_123' },
    ],
    ['url = {https://aclanthology.org/2020.acl-main.447}', { acl: '2020.acl-main.447' }],
    ['note = {{PMID:} 23439512}', { pmid: '23439512' }],
    ['doi = {10.48550/arXiv.2101.00001}', { doi: '10.48550/arxiv.2101.00001' }],
    ['url = {http://a.org/b\\_c\\%20d}', { url: 'http://a.org/b_c%20d' }],
    ['pdf = {https://a.org/p.pdf}', { pdf: 'https://a.org/p.pdf' }],
  ])('gives the identifiers in %s', (fields, expected) => {
    expect(first(entry(fields))).toMatchObject(expected);
  });

  it('claims no arXiv as the journal, and no volume of CoRR', () => {
    const record = first(entry('journal = {CoRR}, volume = {abs/2101.00001}'));
    expect(record).not.toHaveProperty('venue');
    expect(record).not.toHaveProperty('volume');
  });

  it.each([
    ['year = 2020, month = {5}', '2020-05'],
    ['year = 2020, month = {May--June}', '2020-05'],
    ['date = {2020-05-17}', '2020-05-17'],
    ['date = {2019-12/2020-01}', '2019-12'],
    ['year = {forthcoming}', undefined],
  ])('dates %s', (fields, expected) => {
    expect(first(entry(fields))['date']).toBe(expected);
  });

  it('reads tags of HTML that a program wrote in TeX, and numbers of namesakes', () => {
    const tags = '{\\textless}i{\\textgreater}Quercus{\\textless}/i{\\textgreater}';
    expect(
      first(`@article{a, title={Effects on ${tags} \\& oaks}, author={Wei Wang 0001 and Ann Lee}}`),
    ).toMatchObject({
      title: 'Effects on Quercus \\& oaks',
      authors: [{ literal: 'Wei Wang' }, { literal: 'Ann Lee' }],
    });
  });

  it('says that a list of authors was cut', () => {
    const [reading] = bibtex.read(entry('author = {Ruiz, Ana and others}'));
    const claims = reading && 'facts' in reading ? claimsOf(reading.facts, 'tex') : {};
    expect(claims.authors).toMatchObject({
      value: [{ family: 'Ruiz', given: 'Ana' }],
      truncated: true,
    });
  });
});

describe('names', () => {
  it.each([
    ['de la Cruz, Juana', { given: 'Juana', particle: 'de la', family: 'Cruz' }],
    ['Ruiz y Cano, Ana', { given: 'Ana', family: 'Ruiz y Cano' }],
    ['King, Jr, Martin Luther', { given: 'Martin Luther', family: 'King', suffix: 'Jr' }],
    [
      'family=Maaten, given=Laurens, prefix=van der',
      { given: 'Laurens', particle: 'van der', family: 'Maaten' },
    ],
    ['Ana {Ruiz Cano}', { given: 'Ana', family: 'Ruiz Cano' }],
    ['Ludwig van Beethoven', { literal: 'Ludwig van Beethoven' }],
    ["{\\'E}va Nagy", { literal: 'Éva Nagy' }],
    ['{Barnes and Noble}', { literal: 'Barnes and Noble' }],
    ['Plato', { literal: 'Plato' }],
  ])('reads %s by the rules of BibTeX, in natural order as a whole', (name, expected) => {
    expect(bibtexNames(name)).toEqual([expected]);
  });

  it('parts names at "and" outside braces only', () => {
    const authors = 'author = {A. B{\\"o}hm and {Sand and Sea} AND\n Dee, Cy}';
    expect(namesIn(bibtex, entry(authors))).toEqual(['A. Böhm', 'Sand and Sea', 'Cy Dee']);
  });
});

describe('a broken file', () => {
  const good = (key: string): string => `@article{${key}, title = {Title ${key}}, year = 2020}\n`;

  it('loses only the entry whose brace never closes, and says its line', () => {
    const text = `${good('a')}@article{b, title = {Open {brace}, year = 2020}\n${good('c')}`;
    expect(recordsIn(bibtex, text).map(({ title }) => title)).toEqual(['Title a', 'Title c']);
    expect(setAsideIn(bibtex, text)).toEqual([
      '2: entry "b" is broken: a brace or a quote is never closed, line 2',
    ]);
  });

  it('reads what stands before the fault', () => {
    const text = '@article{a, title = {Whole}, abstract = {cut off here';
    expect(recordsIn(bibtex, text)).toMatchObject([{ title: 'Whole' }]);
    const [reading] = bibtex.read(text);
    expect(reading).toMatchObject({ remarks: [expect.stringContaining('is never closed')] });
  });

  it('reads quotes within quotes, fields without commas, parentheses and two entries on a line', () => {
    const text = '@article(a, title = "A "b" c" year = 2001)@book{c, title={D}}';
    const expected = [{ title: 'A "b" c', date: '2001' }, { title: 'D' }];
    expect(recordsIn(bibtex, text)).toMatchObject(expected);
  });

  it('inherits from a volume, and goes round a circle of volumes once', () => {
    const child = '@inproceedings{c, title = {Paper}, crossref = {v}}\n';
    const volume = '@proceedings{v, title = {Volume}, year = 1999, crossref = {c}}\n';
    expect(recordsIn(bibtex, child + volume)).toMatchObject([
      { title: 'Paper', venue: 'Volume', date: '1999' },
    ]);
    expect(setAsideIn(bibtex, child + volume)).toEqual(['2: a volume, and no paper in it']);
  });

  it('takes a volume without a title for no paper, and an entry behind a space for one', () => {
    const volume = '@Proceedings{v, name = {COLT}, year = 2020}\n';
    const paper = ' @article{a, title = {A}}\n';
    expect(setAsideIn(bibtex, volume + paper)).toEqual(['1: a volume, and no paper in it']);
    expect([...bibtex.read(volume + paper)]).toHaveLength(2);
  });

  it('passes over comments, preambles and what is commented out', () => {
    const before = '@comment{jabref-meta: x}\n@preamble{"\\newcommand{\\x}{y}"}\n';
    const text = `${before}% @article{n, title={No}}\n${good('a')}`;
    expect(recordsIn(bibtex, text)).toHaveLength(1);
  });

  it.each([
    ['a missing comma', 'title = {T}\n abstract = {Ab}\n}', { title: 'T', abstract: 'Ab' }],
    ['two commas', 'title = {T},, abstract = {Ab}}', { title: 'T', abstract: 'Ab' }],
    ['no value', 'note = , title = {T}, abstract = {Ab}}', { title: 'T', abstract: 'Ab' }],
    ['a bare value', 'doi = 10.1000/x, title = {T}}', { title: 'T', doi: '10.1000/x' }],
    [
      'braces that balance only without those after a backslash',
      String.raw`abstract = {Let $\left\{ x \right.$ be.}, title = {T}}`,
      { title: 'T', abstract: String.raw`Let $\left\{ x \right.$ be.` },
    ],
    ['no end', 'title = {T},\n abstract = {Ab}', { title: 'T', abstract: 'Ab' }],
  ])('reads an entry with %s and says so', (_, fields, expected) => {
    const text = `${good('a')}@article{b c, ${fields}\n\n${good('d')}`;
    expect(recordsIn(bibtex, text)).toHaveLength(3);
    expect(recordsIn(bibtex, text)[1]).toMatchObject(expected);
    const [, reading] = bibtex.read(text);
    expect(reading).toHaveProperty('remarks', [expect.stringContaining('is broken')]);
  });

  it('keeps both of two entries with one key', () => {
    expect(recordsIn(bibtex, good('a') + good('a'))).toHaveLength(2);
  });

  it('is read in time that grows with its length only', () => {
    const text = '@article{a, title = {'.repeat(20_000);
    const started = process.cpuUsage().user;
    expect(recordsIn(bibtex, text)).toHaveLength(0);
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(5);
  });
});
