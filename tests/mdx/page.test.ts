import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage, writePage } from '../../src/mdx/index.ts';
import { parseAbstract } from '../../src/text/abstract.ts';
import { tidyAbstract } from '../../src/text/tidy.ts';
import { abstracts, NAUGHTY, texts } from '../support/abstracts.ts';
import { paperOf } from './paper.ts';
import { cpuMilliseconds } from '../support/cpu.ts';
import { rounds, seed } from '../support/rounds.ts';

const ROUNDS = rounds(2500);

describe('writing', () => {
  test('a page is frontmatter in the order of the schema, then the abstract', () => {
    const page = writePage(
      paperOf({
        title: 'On: "quotes" # and $x$',
        authors: ['Łucja Nowak', "Brian O'Neil"],
        date: '2026-01-20',
        abstract: parseAbstract('We show $$x^2$$ for {\\em all} $k$ at https://x.org/a_b.')
          .abstract,
      }),
    );
    expect(page).toBe(
      [
        '---',
        'id: a-paper',
        'title: "On: \\"quotes\\" # and $x$"',
        'authors: ["Łucja Nowak", "Brian O\'Neil"]',
        'date: "2026-01-20"',
        'topics: ["optimization"]',
        'sources:',
        '  - {source: "001.txt", format: "author-profile", record: 2, lines: [3, 9], gave: {title: [3, 3]}}',
        '---',
        '',
        'We show $$x^2$$ for *all* $k$ at [https://x.org/a_b](https://x.org/a_b).',
        '',
      ].join('\n'),
    );
  });

  test.each(NAUGHTY)('an abstract that says %j comes back as it was', (value) => {
    const abstract = tidyAbstract([
      [{ type: 'text', value }],
      [{ type: 'text', value: `a ${value} b` }],
    ]);
    const reading = readPage('a-paper.mdx', writePage(paperOf({ abstract })));
    expect(reading).toEqual({ ok: true, paper: paperOf({ abstract }), problems: [] });
  });

  test('writing, then reading, gives the same paper, whatever the abstract holds', () => {
    fc.assert(
      fc.property(abstracts(), (abstract) => {
        const reading = readPage('a-paper.mdx', writePage(paperOf({ abstract })));
        const paper = paperOf({ abstract: tidyAbstract(abstract) });
        expect(reading).toEqual({ ok: true, paper, problems: [] });
      }),
      { numRuns: ROUNDS, seed: seed() },
    );
  });

  test('writing, then reading, gives the same frontmatter, whatever its texts hold', () => {
    const said = texts()
      .filter((text) => text.trim() !== '')
      .map((text) => text.trim().slice(0, 400).toWellFormed());
    fc.assert(
      fc.property(said, said, (title, organisation) => {
        const paper = paperOf({ title, organisation, authors: [organisation, title] });
        const [source] = paper.sources;
        if (source) paper.sources = [{ ...source, titleSeen: organisation, wording: title }];
        expect(readPage('a-paper.mdx', writePage(paper))).toEqual({
          ok: true,
          paper,
          problems: [],
        });
      }),
      { numRuns: ROUNDS, seed: seed() },
    );
  });

  test('what is said of single formulas comes back as it was', () => {
    const paper = paperOf({
      sources: [
        {
          ...{ source: 'b.txt', format: 'paper-search', record: 1, lines: [3, 4] },
          agree: 5,
          differ: [{ intact: 'O(1/\\sqrt{T})', damaged: 'O(1/T^2)' }],
        },
      ],
      reconstructed: [
        { seen: '1{T}', shown: '1\\{T\\}', lossy: true, because: 'a fraction is gone' },
        { seen: 'O(T)', shown: 'O(\\sqrt{T})', lossy: false, from: 'a.txt#7' },
      ],
    });
    const page = writePage(paper);
    expect(readPage('a-paper.mdx', page)).toEqual({ ok: true, paper, problems: [] });
    expect(page).toContain(
      'lines: [3, 4], agree: 5, differ: [{intact: "O(1/\\\\sqrt{T})", damaged: "O(1/T^2)"}]}',
    );
  });

  test('an id that YAML would take for a number is quoted', () => {
    const page = writePage(paperOf({ id: '1984' }));
    expect(readPage('1984.mdx', page)).toMatchObject({ ok: true, problems: [] });
  });
});

describe('reading a page edited by hand', () => {
  const head = writePage(paperOf({}));
  const edited = (body: string) => readPage('a-paper.mdx', `${head}\nFine.\n\n${body}\n`);

  test.each([
    ['{process.exit(7)}', /expression.*\\\{/u],
    ['import x from "y"', /import or export/u],
    ['export const a = 1', /import or export/u],
    ['a <b>c</b>', /tag.*\\</u],
    ['p<0.05', /no valid MDX.*\\</u],
    ['an open {', /no valid MDX/u],
    ['# Heading', /heading/u],
    ['- item', /list/u],
    ['> said', /quotation/u],
    ['![x](https://x.org)', /image/u],
    ['[x](javascript:alert)', /http/u],
    ['[x]: https://x.org', /definition/u],
  ])('%s sets it aside with file, line and remedy', (body, message) => {
    const reading = edited(body);
    expect(reading.ok).toBe(false);
    const line = head.split('\n').length + 3;
    const [problem] = reading.problems;
    expect(problem).toMatchObject({ severity: 'set-aside', file: 'a-paper.mdx' });
    expect(Math.abs((problem?.line ?? 0) - line)).toBeLessThanOrEqual(1);
    expect(problem?.message).toMatch(message);
  });

  test('Windows line ends, a byte-order mark, soft breaks and a fenced formula are read', () => {
    const page = `\uFEFF${head}\nOne\ntwo.\n\n$$\nx\n$$\n`.replaceAll('\n', '\r\n');
    expect(readPage('a-paper.mdx', page)).toMatchObject({
      ok: true,
      paper: { abstract: [[{ value: 'One two.' }], [{ tex: 'x', display: true }]] },
      problems: [],
    });
  });

  test.each([
    ['', 1, /between/u],
    ['---\ntitle: "x\n---\n', 3, /YAML/u],
    ['---\ntitle: a: b\n---\n', 2, /YAML.*quotes/u],
    ['---\n- a\n---\n', 2, /key: value/u],
    ['---\na: &a [1]\nb: [*a, *a]\n---\n', 3, /alias/u],
    [head.replace('title: "A Paper"', 'title: 1984'), 3, /title.*string/u],
    [head.replace('authors: []', 'authors: "A, B"'), 4, /authors.*array/u],
    [head.replace('record: 2', 'record: 0'), 7, /record/u],
  ])('broken frontmatter %# is set aside at its line', (page, line, message) => {
    const reading = readPage('a-paper.mdx', page);
    expect(reading.ok).toBe(false);
    expect(reading.problems.map((problem) => problem.line)).toContain(line);
    expect(reading.problems.map((problem) => problem.message).join('\n')).toMatch(message);
  });

  test('the file name is the id, and keys nobody knows are noted', () => {
    const reading = readPage('other.mdx', head.replace('authors:', 'colour: red\nauthors:'));
    expect(reading).toMatchObject({ ok: true, paper: { id: 'other' } });
    expect(reading.problems.map(({ line, severity }) => [line, severity])).toEqual([
      [2, 'note'],
      [4, 'note'],
    ]);
  });

  test('a page of a title and an abstract is whole', () => {
    expect(readPage('mine.mdx', '---\ntitle: Mine\n---\n\nAll of it.\n')).toMatchObject({
      ok: true,
      paper: { id: 'mine', title: 'Mine', authors: [], topics: [], sources: [] },
      problems: [],
    });
  });

  test('a number with a fraction is read as it is written', () => {
    const reading = readPage('mine.mdx', '---\ntitle: Mine\narxiv: 2301.00010\n---\n');
    expect(reading).toMatchObject({ ok: true, paper: { arxiv: '2301.00010' } });
  });

  test('a key that is almost known is noted with the one that was meant', () => {
    const { problems } = readPage('mine.mdx', '---\ntitle: Mine\nautors: [Ann Zorn]\n---\n');
    expect(problems[0]?.message).toContain('did you mean "authors"?');
  });

  test('a file name that cannot be an id is set aside', () => {
    expect(readPage('A b.mdx', head).ok).toBe(false);
  });

  test.each(['[a](', '`'.repeat(9) + 'a ', '$a', '{', '*a_', '&', '<', '> ', '![', '\\'])(
    'a body of many %s is answered at once',
    (piece) => {
      const text = `${head}\n${piece.repeat(20_000 / piece.length)}\n`;
      expect(cpuMilliseconds(() => readPage('a-paper.mdx', text))).toBeLessThan(2_000);
    },
  );
});

test('no letter of a page carries more marks than a line holds, however they are written', () => {
  const page = String.raw`---
title: "Z\u0301\u0301\u0301\u0301\u0301algo"
authors: [Á${'\u0316'.repeat(50)}]
topics: []
sources: []
---

A&#x316;&#x316;&#x316;&#x316;&#x316;e
`;
  const reading = readPage('zalgo.mdx', page);
  expect(reading).toMatchObject({
    paper: {
      title: `Z${'\u0301'.repeat(3)}algo`,
      authors: [{ literal: `Á${'\u0316'.repeat(3)}` }],
      abstract: [[{ type: 'text', value: `A${'\u0316'.repeat(3)}e` }]],
    },
  });
});
