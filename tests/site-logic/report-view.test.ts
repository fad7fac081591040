import { expect, test } from 'vitest';
import { run } from '../ingest/library.ts';
import {
  mergedEntries,
  pageProblems,
  papersByEntry,
  repairedPapers,
} from '../../src/site/report-view.ts';
import { paper } from './paper.ts';

test('each entry of a merged paper says what it gave, and why it belongs to those before it', () => {
  const link = { because: 'title' as const, similarity: 1 };
  const rows = mergedEntries({
    id: 'x',
    entries: ['a.txt#1', 'b.txt#2', 'c.txt#3'],
    links: [
      { ...link, a: 'a.txt#1', b: 'c.txt#3' },
      { ...link, a: 'b.txt#2', b: 'c.txt#3', because: 'abstract' },
    ],
    took: { title: 'a.txt#1', date: 'b.txt#2', abstract: 'a.txt#1' },
    compared: [{ entry: 'b.txt#2', agree: 6, differ: 0 }],
  });
  expect(rows).toEqual([
    { entry: 'a.txt#1', gave: 'title, abstract', because: [] },
    { entry: 'b.txt#2', gave: 'date', because: ['formulas compared: 6 agree'] },
    {
      entry: 'c.txt#3',
      gave: '',
      because: [
        'same title, 100 % of word trigrams in common',
        'same abstract, 100 % of word trigrams in common',
      ],
    },
  ]);
});

test('an entry is told by the paper that it became', () => {
  const source = {
    source: 'a.txt',
    format: 'paper-search',
    record: 7,
    lines: [1, 2] as [number, number],
  };
  const found = papersByEntry([paper({ id: 'x', sources: [source] })]);
  expect(found.get('a.txt#7')?.id).toBe('x');
});

test('papers with repaired formulas come with their counts, most first, copies aside', () => {
  const formula = { seen: 'a', shown: 'b', lossy: false };
  const rows = repairedPapers([
    paper({ id: 'copied', reconstructed: [{ ...formula, from: 'a.txt#1' }] }),
    paper({ id: 'one', reconstructed: [formula] }),
    paper({ id: 'three', reconstructed: [formula, { ...formula, lossy: true }, formula] }),
    paper({ id: 'none' }),
  ]);
  expect(rows.map((row) => [row.paper.id, row.repaired, row.lossy])).toEqual([
    ['three', 3, 1],
    ['one', 1, 0],
  ]);
});

test('a page that is on the site is noted apart from those that are not, and once', () => {
  const note = { severity: 'note' as const, file: 'a.mdx', line: 3, message: 'a key' };
  const broken = { severity: 'set-aside' as const, file: 'b.mdx', message: 'no page' };
  const { report } = run({}).ingested;
  expect(pageProblems([note, broken], report)).toEqual({ setAside: [broken], notes: [note] });
  expect(pageProblems([note, broken], { ...report, problems: [note] }).notes).toEqual([]);
});
