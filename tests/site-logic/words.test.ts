import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { authorsLine, authorsNote, paperName } from '../../src/site/naming.ts';
import { sourceNotes } from '../../src/site/provenance.ts';
import { agreement, reason, tookFrom } from '../../src/site/report.ts';
import { textsIn } from '../../src/texts/languages.ts';
import { paper } from './paper.ts';

const en = textsIn('en');

test('a list of authors says what it leaves out', () => {
  const seven = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
  expect(authorsLine(paper({ id: 'x', authors: seven }), en)).toBe('A, B, C, D, E and 2 others');
  const cut = paper({ id: 'x', authors: ['A', 'B', 'C'], authorsTruncated: true });
  expect(authorsLine(cut, en)).toBe('A, B, C and others');
  expect(authorsNote(paper({ id: 'x', authors: ['A'] }), 5, en)).toBe('');
});

test('a paper without names says how many authors it has, or which organisation', () => {
  expect(authorsLine(paper({ id: 'x', authorCount: 5 }), en)).toBe(
    '5 authors, not listed in our sources',
  );
  expect(authorsLine(paper({ id: 'x', organisation: 'ByteDance' }), en)).toBe('ByteDance');
  expect(authorsLine(paper({ id: 'x' }), en)).toBe('');
});

test('a paper without a title is called untitled, and mathematics is plain in a name', () => {
  expect(paperName(paper({ id: 'x', title: 'The first words …', untitled: true }), en)).toBe(
    'Untitled: The first words …',
  );
  expect(paperName(paper({ id: 'x', title: 'Rates of $O(1/T)$' }), en)).toBe('Rates of O(1/T)');
});

test('a source says which fields it gave, and on which lines', () => {
  const [note] = sourceNotes(
    paper({
      id: 'x',
      sources: [
        {
          source: 'a.txt',
          format: 'author-profile',
          record: 32,
          lines: [220, 226],
          gave: { abstract: [224, 226], title: [221, 221] },
        },
      ],
    }),
  );
  expect(note).toEqual({
    source: 'a.txt',
    format: 'author profile',
    record: 32,
    lines: 'lines 220–226',
    gave: [
      { label: 'title', lines: 'line 221' },
      { label: 'abstract', lines: 'lines 224–226' },
    ],
    seen: [],
    agreement: '',
    differ: [],
  });
});

test('a copy says how many formulas it gave, how many agree with it, and which do not', () => {
  const source = { format: 'paper-search', lines: [3, 4] as [number, number] };
  const differ = [{ intact: 'O(1/\\sqrt{T})', damaged: 'O(1/T^2)' }];
  const notes = sourceNotes(
    paper({
      id: 'x',
      sources: [
        { ...source, source: 'a.txt', record: 1, agree: 1, differ },
        { ...source, source: 'b.txt', record: 11, agree: 1_204 },
        { ...source, source: 'b.txt', record: 1 },
      ],
      reconstructed: [
        { seen: 'K', shown: 'K', lossy: false, from: 'b.txt#1' },
        { seen: 'T', shown: 'T', lossy: false },
        { seen: 'L', shown: 'L', lossy: false, from: 'b.txt#1' },
      ],
    }),
  );
  expect(notes.map(({ gave, agreement }) => [gave, agreement])).toEqual([
    [[], '1 formula of the abstract agrees with this damaged copy.'],
    [[], '1,204 formulas of the abstract agree with this damaged copy.'],
    [[{ label: 'LaTeX of 2 formulas', lines: '' }], ''],
  ]);
  expect(notes.map((note) => note.differ)).toEqual([differ, [], []]);
});

test('a merge says why it was made, and what came from where', () => {
  const link: Report['nearMisses'][number] = {
    a: 'a.txt#1',
    b: 'b.txt#2',
    because: 'title',
    similarity: 0.934,
  };
  expect(reason(link)).toBe('same title, 93 % of word trigrams in common');
  expect(tookFrom({ title: 'a.txt#1', date: 'b.txt#2', abstract: 'a.txt#1' })).toEqual([
    { entry: 'a.txt#1', fields: 'title, abstract' },
    { entry: 'b.txt#2', fields: 'date' },
  ]);
});

test('a comparison of two copies is put in words', () => {
  expect(agreement({ agree: 6, differ: 0 })).toBe('6 agree');
  expect(agreement({ agree: 1, differ: 1 })).toBe('1 agrees, 1 differs');
  expect(agreement({ agree: 0, differ: 2 })).toBe('0 agree, 2 differ');
});
