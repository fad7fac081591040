import { describe, expect, it, test } from 'vitest';
import { EXPORT_FORMATS, writeBibtex, citation, writeJsonLine } from '../../src/export/index.ts';
import type { Abstract } from '../../src/model/abstract.ts';
import { isOneEntry, readCitations } from '../support/citations.ts';
import { recordOf, textOf } from './records.ts';

const [, ris, json, markdown] = EXPORT_FORMATS;

const formula = (tex: string): Abstract => [[{ type: 'formula', tex, display: false }]];
const full = recordOf(
  {
    id: 'muon',
    title: 'On $K$-wise Muon & AdamW_2',
    authors: ['Laurens van der Maaten', 'Yuejie Chi'],
    authorsTruncated: true,
    date: '2026-01-20',
    dateYearInferred: true,
    categories: ['cs.LG'],
    topics: ['Optimization'],
  },
  [
    [
      { type: 'text', value: 'Costs 5% of ' },
      { type: 'formula', tex: 'O(T)', display: false },
    ],
  ],
);

describe('a paper as BibTeX', () => {
  it('is one entry, its title as printed, its names in parts, its remarks where no style prints them', () => {
    expect(writeBibtex(full)).toBe(`@misc{muon,
  title = {{On $K$-wise Muon \\& AdamW\\_2}},
  author = {van der Maaten, Laurens and Chi, Yuejie and others},
  year = {2026},
  month = jan,
  day = {20},
  url = {https://example.org/papers/muon/},
  keywords = {Optimization, cs.LG},
  annote = {Year inferred: the source printed the day without it. The list of authors is cut in the source.},
  abstract = {Costs 5\\% of $O(T)$},
  offprint-categories = {["cs.LG"]},
}
`);
  });

  it('has no field for what no source gave', () => {
    expect(writeBibtex(recordOf({}))).toBe(
      '@misc{a-paper,\n  title = {{A Paper}},\n  url = {https://example.org/papers/a-paper/},\n}\n',
    );
  });

  it('has the organisation for an author where no person is named, and says who is not', () => {
    const entry = writeBibtex(recordOf({ organisation: 'Lossfunk, Inc.', authorCount: 3 }));
    expect(entry).toContain('author = {{Lossfunk, Inc.}}');
    expect(entry).toContain('  annote = {3 authors according to the source.}');
  });

  it('says that a paper has no title', () => {
    expect(writeBibtex(recordOf({ untitled: true }))).toContain(
      '  annote = {No source gave a title:',
    );
  });

  it.each([
    'x}}\n@article{evil,\n title={y}}',
    'x\\}\\}\n@article\\{evil,',
    '}'.repeat(500),
    '\\',
    '$}$ @misc{evil,}',
  ])('holds no second entry, whatever its texts are: %j', (text) => {
    const fields = { title: text, authors: [text], organisation: text, categories: [text] };
    const entry = writeBibtex(recordOf(fields, textOf(text)));
    expect(entry).toSatisfy(isOneEntry);
    expect(readCitations(entry)).toHaveLength(1);
  });

  it.each([
    ['\\frac{\\kappa}{\\sqrt{KT}}', '$\\frac{\\kappa}{\\sqrt{KT}}$'],
    ['\\{x\\}', '$\\{x\\}$'],
    ['\\left\\{ x \\right.', '$\\left\\lbrace  x \\right.$'],
    ['\\textit\\{x\\}', '$\\textit{\\lbrace}x\\rbrace $'],
    ['50%', '$50\\%$'],
    ['50\\%', '$50\\%$'],
    ['\\mathrm d x', '$\\mathrm{d} x$'],
    ['a } b { c', '\\$a {\\textbraceright} b {\\textbraceleft} c\\$'],
    ['a \\', '\\$a {\\textbackslash}\\$'],
    ['x_', '\\$x\\_\\$'],
    ['x__i', '\\$x\\_\\_i\\$'],
    ['x^ _i', '\\$x{\\textasciicircum} \\_i\\$'],
    ['\\\\__i', '\\${\\textbackslash}{\\textbackslash}\\_\\_i\\$'],
    ['x_2^{3}', '$x_2^{3}$'],
    ['\\begin{x} a', '\\$'],
  ])('keeps a formula as LaTeX where that is safe: %s', (tex, written) => {
    const entry = writeBibtex(recordOf({}, formula(tex)));
    expect(entry).toContain(`abstract = {${written}`);
    expect(entry).toSatisfy(isOneEntry);
    expect(readCitations(entry)).toHaveLength(1);
  });
});

describe('a paper as RIS', () => {
  it('is one line a field, each ended by CR LF', () => {
    expect(ris.write(full).split('\r\n')).toEqual([
      'TY  - MANSCPT',
      'ID  - muon',
      'TI  - On K-wise Muon & AdamW_2',
      'AU  - van der Maaten, Laurens',
      'AU  - Chi, Yuejie',
      'PY  - 2026',
      'DA  - 2026/01/20',
      'AB  - Costs 5% of $O(T)$',
      'KW  - Optimization',
      'KW  - cs.LG',
      'N1  - Year inferred: the source printed the day without it. The list of authors is cut in the source.',
      'DB  - Offprint',
      'UR  - https://example.org/papers/muon/',
      'U1  - offprint-title: On $K$-wise Muon \\& AdamW\\_2',
      'U1  - offprint-categories: ["cs.LG"]',
      'ER  - ',
      '',
    ]);
  });

  it('holds no second record, whatever its texts are', () => {
    const text = 'x\r\nER  - \r\nTY  - JOUR\nTI  - evil';
    const record = recordOf({ title: text, authors: [text], affiliation: text }, textOf(text));
    expect(readCitations(ris.write(record))).toHaveLength(1);
    expect(ris.write(record).match(/^TY {2}- /gm)).toHaveLength(1);
  });
});

test('a paper has its citation key in every format, and its id and its source’s key beside it', () => {
  const record = { ...recordOf({ id: 'a-study', citationKey: 'old:key' }), key: 'blom2024study' };
  expect(writeBibtex(record)).toMatch(/^@misc\{blom2024study,\n/);
  expect(writeBibtex(record)).toContain('  ids = {a-study, old:key},\n');
  expect(ris.write(record)).toContain('\r\nID  - blom2024study\r\n');
  expect(JSON.parse(json.write(record))).toMatchObject([
    {
      id: 'blom2024study',
      'citation-key': 'blom2024study',
      custom: { 'offprint-id': 'a-study', 'offprint-citationKey': 'old:key' },
    },
  ]);
});

describe('a paper as CSL-JSON', () => {
  it('keeps the parts of a name, and what has none whole', () => {
    const authors = ['Laurens van der Maaten', 'Sammy Davis, Jr.', 'The ATLAS Collaboration'];
    expect(JSON.parse(json.write(recordOf({ authors })))).toMatchObject([
      {
        type: 'article',
        author: [
          { family: 'Maaten', given: 'Laurens', 'non-dropping-particle': 'van der' },
          { family: 'Davis', given: 'Sammy', suffix: 'Jr.' },
          { literal: 'The ATLAS Collaboration' },
        ],
      },
    ]);
  });
});

describe('a paper as Markdown', () => {
  it('is a page to read', () => {
    expect(markdown.write(full)).toBe(`# On $K$-wise Muon & AdamW\\_2

- Authors: Laurens van der Maaten, Yuejie Chi and others
- Date: 2026-01-20
- Topics: Optimization
- arXiv categories: cs.LG
- Note: Year inferred: the source printed the day without it. The list of authors is cut in the source.
- Page: <https://example.org/papers/muon/>

## Abstract

Costs 5% of $O(T)$
`);
  });

  it('lists where it appeared and where it is', () => {
    const written = markdown.write(
      recordOf({
        ...{ type: 'article', venue: 'Journal of *Tests*', volume: '7', arxiv: '2301.00001' },
        ...{ doi: '10.1145/1.2', codeUrl: 'https://example.org/code', note: 'Best paper.' },
        keywords: ['trees', 'graphs'],
      }),
    );
    expect(written).toContain(`- Type: Journal article
- Venue: Journal of \\*Tests\\*
- Volume: 7
- Keywords: trees, graphs
- Note: Best paper.
- arXiv: <https://arxiv.org/abs/2301.00001>
- DOI: <https://doi.org/10.1145/1.2>
- Code: <https://example.org/code>
- Page:`);
  });

  it.each([
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['# x', '\\# x'],
    ['1. x', '1\\. x'],
    ['- x', '\\- x'],
    ['[a](javascript:x)', '\\[a\\](javascript:x)'],
    ['&lt;b', '\\&lt;b'],
    ['$x$', '\\$x\\$'],
  ])('has no markup but its own: %s', (text, written) => {
    expect(markdown.write(recordOf({}, textOf(text)))).toContain(`\n\n${written}\n`);
  });
});

describe('a paper as a line of JSON', () => {
  it('holds the fields of its page, its page and its abstract', () => {
    expect(writeJsonLine(full)).toMatch(/^[^\n]*\n$/);
    expect(JSON.parse(writeJsonLine(full))).toEqual({
      ...full.paper,
      authors: ['Laurens van der Maaten', 'Yuejie Chi'],
      page: full.url,
      abstract: 'Costs 5% of $O(T)$',
    });
  });
});

describe('the reference of a paper', () => {
  it.each([
    [['A B'], 'A B. '],
    [['A B', 'C D'], 'A B and C D. '],
    [['A B', 'C D', 'E F'], 'A B, C D and E F. '],
    [Array.from({ length: 12 }, () => 'A B'), `${'A B, '.repeat(10)}et al. `],
    [[], ''],
  ])('begins with its authors: %j', (authors, start) => {
    expect(citation(recordOf({ authors }))).toBe(
      `${start}A Paper. https://example.org/papers/a-paper/`,
    );
  });

  it('has formulas as they are read, and the year', () => {
    expect(citation(full)).toBe(
      'Laurens van der Maaten, Yuejie Chi, et al. On K-wise Muon & AdamW_2. 2026. https://example.org/papers/muon/',
    );
  });
});
