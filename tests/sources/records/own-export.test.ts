/** What a library of Offprint exports comes back as what it was, field by field. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, writeJsonLine, type ExportRecord } from '../../../src/export/index.ts';
import { ingestWhole } from '../../support/ingest-whole.ts';
import { readPage } from '../../../src/mdx/index.ts';
import { FIELD_NAMES, type FieldName, type Value } from '../../../src/model/fields.ts';
import { inParts } from '../../../src/names/parts.ts';
import { PUBLICATION_TYPE_NAMES } from '../../../src/model/publication-types.ts';
import type { Frontmatter, Paper } from '../../../src/model/paper.ts';
import { textSource } from '../../../src/model/source.ts';
import { readSource } from '../../../src/sources/index.ts';
import { parseAbstract } from '../../../src/text/abstract.ts';
import { cleanTitle } from '../../../src/text/title.ts';
import { topicName } from '../../../src/topics/index.ts';
import { FIXTURE_DAY, fixturePages } from '../../support/fixture-library.ts';

const [bib, ris, json] = EXPORT_FORMATS;
/** Each export of a library as one file. */
const FILES: readonly (readonly [string, (records: readonly ExportRecord[]) => string])[] = [
  ['papers.jsonl', (records) => records.map(writeJsonLine).join('')],
  ['papers.bib', (records) => records.map(bib.write).join('\n')],
  ['all.ris', (records) => records.map(ris.write).join('')],
  ['all.json', (records) => `[${records.map((one) => json.write(one).slice(1, -2)).join(',')}]`],
];

const recordOf = ({ abstract, ...paper }: Paper): ExportRecord => ({
  ...{
    paper,
    abstract,
    topics: paper.topics.map((slug) => topicName(slug, new Map())),
    library: 'A Library',
  },
  url: `https://example.org/lib/papers/${paper.id}/`,
});

const FLAGS = ['untitled', 'authorsTruncated', 'dateYearInferred'] as const;

/** What has to come back: the fields, what qualifies them, and the abstract. */
function dataOf(paper: Paper): object {
  const { abstract } = paper;
  const keys = [...FIELD_NAMES.filter((name) => name !== 'abstract'), ...FLAGS];
  return { ...Object.fromEntries(keys.map((key) => [key, paper[key]])), abstract };
}

function pagesOf(pages: Iterable<readonly [string, string]>): Paper[] {
  return [...pages].map(([name, text]) => {
    const reading = readPage(name, text);
    if (!reading.ok) throw new Error(`${name}: ${reading.problems[0]?.message ?? ''}`);
    return reading.paper;
  });
}

describe('a library', () => {
  const library = pagesOf(fixturePages());
  const keyed = (paper: Paper, at: number): ExportRecord => ({
    ...recordOf(paper),
    key: `blom2024study${String(at)}`,
  });
  const both = FILES.flatMap(([name, write]) => [
    [name, 'ids', () => write(library.map(recordOf))] as const,
    [name, 'short keys', () => write(library.map(keyed))] as const,
  ]);

  it.each(both)('comes back from %s with %s without a difference', (name, _, write) => {
    const source = textSource(name, write());
    const { files, problems } = ingestWhole(
      { sources: [source], problems: [] },
      { pages: new Map() },
      FIXTURE_DAY,
    );
    const back = pagesOf(
      [...files].flatMap(([path, text]) =>
        path.startsWith('papers/') ? [[path.slice('papers/'.length), text] as const] : [],
      ),
    );
    expect(back.map(({ id }) => id).sort()).toEqual(library.map(({ id }) => id).sort());
    const byId = new Map(back.map((paper) => [paper.id, paper]));
    for (const paper of library) expect(dataOf(byId.get(paper.id) ?? paper)).toEqual(dataOf(paper));
    expect(problems.filter(({ severity }) => severity === 'set-aside')).toEqual([]);
  });
});

const NAMES = [
  ...[
    'Yuejie Chi',
    'Plato',
    'Laurens van der Maaten',
    'Sammy Davis, Jr.',
    'Maaten, L.',
    'A. de la Cruz',
  ],
  ...[
    'The ATLAS and CMS Collaborations',
    'Lossfunk, Inc.',
    'danah boyd',
    '王伟 (Wei Wang)',
    '李明',
    'Ali al-Rfou',
  ],
  ...[
    'José Ruiz y Cano',
    'Jean d’Aspremont',
    "O''Neil, Ann",
    'A {B} C',
    'R&D Group',
    'others',
    'x@article{evil,',
  ],
].map((literal) => ({ literal }));
const IN_PARTS = [
  ...NAMES.map(inParts),
  ...[{ family: 'Maaten', given: 'Laurens', particle: 'van der', orcid: '0000-0002-1825-0097' }],
  ...[
    { family: 'Davis', given: 'Sammy', suffix: 'Jr.', affiliation: 'A, B and C' },
    { family: 'Van Loan', given: 'Charles' },
  ],
  ...[
    { family: 'von', given: 'B.' },
    { family: 'Ruiz Cano', given: 'Ana' },
    { family: '李', given: '明' },
  ],
];
const words = fc.constantFrom(
  ...[
    'a',
    'Study',
    'of 5% & more',
    'x_1',
    '#1',
    'a, b',
    'c; d',
    '"q"',
    '{',
    'é',
    'and',
    'p < 0.05',
    '~',
    '10^3',
    "''",
    '--',
  ],
  ...[
    'β',
    '@article{x,',
    'TY - JOUR',
    '&lt;',
    '<sub>2</sub>',
    'GPT-4',
    '\\alpha',
    'arXiv:2301.00009',
    '…',
  ],
);
const line = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const texts = fc
  .array(
    fc.oneof(
      words,
      fc.constantFrom(
        '$x_{i}^2$',
        '\\emph{so}',
        '\\texttt{log_in}',
        '\n\n',
        '\\textbf{b}',
        '$$a<b$$',
        '\\$5',
        'https://example.org/a_b',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => `Words ${parts.join(' ')}`);
const address = fc.constantFrom(
  'https://example.org/a_b?c=d&e=%20f',
  'http://example.org/~x#y',
  'https://github.com/a/b',
);
const number = fc.constantFrom('1', '12-13', 'S1', 'e12');

/** Values of each field, as a page may hold them. */
const VALUES: { readonly [F in Exclude<FieldName, 'title' | 'abstract'>]: fc.Arbitrary<Value<F>> } =
  {
    authors: fc.array(fc.constantFrom(...NAMES, ...IN_PARTS), { minLength: 1, maxLength: 4 }),
    authorCount: fc.integer({ min: 1, max: 9 }),
    organisation: line,
    affiliation: line,
    date: fc.constantFrom('2020', '2020-02', '2020-02-29'),
    type: fc.constantFrom(...PUBLICATION_TYPE_NAMES),
    venue: line,
    volume: number,
    issue: number,
    pages: fc.constantFrom('1-12', '7', 'e1234', '335–339', 'A1-A9'),
    publisher: line,
    editors: fc.array(fc.constantFrom(...NAMES, ...IN_PARTS), { minLength: 1, maxLength: 3 }),
    isbn: fc.constant('9781713899921'),
    issn: fc.constantFrom('2835-8856', '1533-7928'),
    categories: fc.uniqueArray(fc.constantFrom('cs.LG', 'stat.ML', 'math-ph'), { minLength: 1 }),
    keywords: fc.uniqueArray(line, { minLength: 1, maxLength: 3 }),
    language: fc.constantFrom('en', 'German'),
    arxiv: fc.constantFrom('2301.00001', 'hep-th/9901001'),
    pdf: address,
    doi: fc.constantFrom(
      '10.1145/1.2',
      '10.48550/arxiv.2301.00001',
      '10.1002/(sici)1<2::aid-x>3.0.co;2-4',
    ),
    openreview: fc.constant('aBcD_-1234'),
    acl: fc.constantFrom('2020.acl-main.447', 'P19-1001'),
    pmid: fc.constant('31452104'),
    pmcid: fc.constant('PMC6702460'),
    url: address,
    codeUrl: address,
    code: fc.constant(true as const),
    comments: fc.integer({ min: 0, max: 99 }),
    note: line,
    citationKey: fc.constantFrom('ruiz2020', 'DBLP:conf/x/y', 'a-paper'),
  };

const papers = fc
  .tuple(
    fc.record(VALUES, { requiredKeys: [] }),
    texts.map((raw) => cleanTitle(raw.replaceAll('\n', ' '))),
    fc.option(
      texts.map((raw) => parseAbstract(raw).abstract),
      { nil: [] },
    ),
    fc.record({ cut: fc.boolean(), inferred: fc.boolean() }),
  )
  .map(([fields, title, abstract, { cut, inferred }]): Paper => {
    const paper: Frontmatter = {
      authors: [],
      ...fields,
      id: 'a-paper',
      title,
      topics: ['deep-learning'],
      sources: [],
    };
    return {
      ...paper,
      ...(cut && paper.authors.length > 0 && { authorsTruncated: true }),
      ...(inferred && paper.date !== undefined && { dateYearInferred: true }),
      abstract,
    };
  });

/** The paper that the one entry of a file tells of. */
function readBack(name: string, text: string): object {
  const read = readSource(textSource(name, text));
  if ('refused' in read) throw new Error(read.message);
  const [entry, ...others] = read.entries;
  if (entry === undefined || others.length > 0) throw new Error('expected one entry');
  const { claims } = entry;
  const values = Object.fromEntries(FIELD_NAMES.map((field) => [field, claims[field]?.value]));
  return {
    ...values,
    authors: claims.authors?.value ?? [],
    title: cleanTitle(claims.title?.value ?? ''),
    abstract: parseAbstract(claims.abstract?.value ?? '').abstract,
    authorsTruncated: claims.authors?.truncated,
    dateYearInferred: claims.date?.inferred,
    untitled: undefined,
  };
}

describe('any paper', () => {
  it.each(FILES)('comes back from %s with each of its fields', (name, write) => {
    fc.assert(
      fc.property(papers, (paper) => {
        const key = paper.title.length % 2 === 0 ? paper.id : 'blom2024study';
        expect(readBack(name, write([{ ...recordOf(paper), key }]))).toEqual(dataOf(paper));
      }),
      { numRuns: 100 },
    );
  });
});
