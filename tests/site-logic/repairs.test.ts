import { describe, expect, test } from 'vitest';
import type { Abstract, Formula, Inline } from '../../src/model/abstract.ts';
import type { PaperSource, Reconstructed } from '../../src/model/paper.ts';
import * as repairing from '../../src/site/repairs.ts';
import { textsIn } from '../../src/texts/languages.ts';
import { paper } from './paper.ts';
import { cpuMilliseconds } from '../support/cpu.ts';

const { fromDamaging, noteLead, repairWords } = repairing;
const repairsOf = (...[abstract, repairs]: readonly [Abstract, readonly Reconstructed[]]) =>
  repairing.repairsOf(abstract, repairs, textsIn('en'));

const formula = (tex: string): Formula => ({ type: 'formula', tex, display: false });
const repair = (seen: string, shown: string, lossy = false) => ({ seen, shown, lossy });

/** What the source has for each formula of an abstract; null for those that were not repaired. */
function seenOf(inlines: readonly Inline[], repairs: Parameters<typeof repairsOf>[1]) {
  const { marks } = repairsOf([inlines], repairs);
  return inlines
    .filter((inline) => inline.type === 'formula')
    .map((inline) => marks.get(inline)?.seen ?? null);
}

describe('repaired formulas of a page', () => {
  test('are found by the LaTeX that they show, in reading order, inside emphasis too', () => {
    const inner = formula('K');
    const abstract = [
      [formula('\\kappa'), { type: 'emphasis', children: [inner] }],
      [formula('\\kappa')],
    ] as const;
    const { marks } = repairsOf(abstract, [
      repair('kappa', '\\kappa'),
      repair('K', 'K'),
      repair('{kappa}', '\\kappa', true),
    ]);
    expect([...marks.values()].map(({ seen }) => seen)).toEqual(['kappa', 'K', '{kappa}']);
    expect(marks.get(inner)?.seen).toBe('K');
  });

  test('one that a hand changed is none any more, and the others stay', () => {
    const repairs = [repair('1{T}', '1{T}', true), repair('K', 'K'), repair('K', 'K')];
    const edited = [formula('1/\\sqrt{T}'), formula('K'), formula('K'), formula('K')];
    expect(seenOf(edited, repairs)).toEqual([null, 'K', 'K', null]);
    expect(repairsOf([edited], repairs).notes.map(({ shown }) => shown)).toEqual(['K']);
  });

  test('are listed once for each kind, with how often, and each formula names its note', () => {
    const abstract = [[formula('K'), formula('\\mu'), formula('K')]];
    const { marks, notes } = repairsOf(abstract, [
      repair('K', 'K'),
      repair('mu', '\\mu'),
      repair('K', 'K'),
    ]);
    expect(notes).toEqual([
      { seen: 'K', shown: 'K', lossy: false, id: 'repair-1', times: 2 },
      { seen: 'mu', shown: '\\mu', lossy: false, id: 'repair-2', times: 1 },
    ]);
    expect([...marks.values()].map(({ note }) => note)).toEqual([
      'repair-1',
      'repair-2',
      'repair-1',
    ]);
  });

  test('say what is gone, where that is known', () => {
    const because = 'a command that stood around it is gone';
    const repairs = [{ ...repair('{K}', '\\{K\\}', true), because }, repair('1{T}', '1{T}', true)];
    const abstract = [[formula('\\{K\\}'), formula('1{T}'), formula('K')]];
    const { marks, notes } = repairsOf(abstract, [...repairs, repair('K', 'K')]);
    expect([...marks.values()].map((mark) => mark.because)).toEqual([
      because,
      'something is missing here',
      undefined,
    ]);
    expect(notes.map(noteLead)).toEqual([
      'A command that stood around it is gone: the source has',
      'Something is missing here: the source has',
      'The source has',
    ]);
  });

  test('are none where an intact copy gave the LaTeX, though another repair shows the same', () => {
    const repairs = [{ ...repair('K', 'K'), from: 'a.txt#1' }, repair('K ', 'K')];
    expect(seenOf([formula('K'), formula('K')], repairs)).toEqual([null, 'K ']);
    expect(repairsOf([[formula('K')]], repairs).notes).toEqual([]);
  });

  test('are tables whose row breaks were put back, of which no frontmatter tells', () => {
    const lost = '\\begin{cases} 1 & (\\text{so}) 2 & (\\text{or so}) \\end{cases}';
    const whole = lost.replace(') 2', ') \\\\ 2');
    const { marks, notes } = repairsOf([[formula(whole), formula(lost), formula('K')]], []);
    expect([...marks.keys()].map(({ tex }) => tex)).toEqual([lost]);
    expect(notes).toMatchObject([{ seen: lost, shown: whole, lossy: false, times: 1 }]);
    expect(notes.map(noteLead)).toEqual([
      'Row breaks were lost in the source and put back: the source has',
    ]);
    expect(repairWords(notes)).toBe(
      'In 1 formula, row breaks were lost in the source and put back.',
    );
    expect(repairWords([...notes, ...repairsOf([[formula('K')]], [repair('K', 'K')]).notes])).toBe(
      '1 formula was repaired: the source had lost its backslashes and dollars. A root or a tilde may be missing. In 1 formula, row breaks were lost in the source and put back.',
    );
  });

  test('are found at once, however many there are', () => {
    const abstract = [Array.from({ length: 10_000 }, (_, at) => formula(`x_{${at % 7}}`))];
    const repairs = abstract[0]?.map(({ tex }) => repair(tex, tex)) ?? [];
    const spent = cpuMilliseconds(() => {
      expect(repairsOf(abstract, repairs).marks.size).toBe(10_000);
    });
    expect(spent).toBeLessThan(500);
  });
});

describe('what a page says of its formulas', () => {
  const words = (...repairs: ReturnType<typeof repair>[]) =>
    repairWords(repairsOf([repairs.map(({ shown }) => formula(shown))], repairs).notes);

  test.each([
    [[], ''],
    [
      [repair('K', 'K')],
      '1 formula was repaired: the source had lost its backslashes and dollars. A root or a tilde may be missing.',
    ],
    [
      [repair('K', 'K'), repair('K', 'K')],
      '2 formulas were repaired: the source had lost their backslashes and dollars. A root or a tilde may be missing.',
    ],
    [
      [repair('K', 'K'), repair('1{T}', '1{T}', true)],
      '2 formulas were repaired: the source had lost their backslashes and dollars. A root or a tilde may be missing. In 1 of them, marked [?], something certainly is.',
    ],
    [
      [repair('\\Omega', '\\Omega')],
      '1 formula was repaired: the source had lost its backslashes or dollars. A root or a tilde may be missing.',
    ],
    [
      [repair('1{T}', '1{T}', true)],
      '1 formula was repaired: the source had lost its backslashes and dollars. A root or a tilde may be missing. Here, marked [?], something certainly is.',
    ],
  ])('%j', (repairs, expected) => {
    expect(words(...repairs)).toBe(expected);
  });

  test('knows whether the source of the abstract strips mathematics', () => {
    const place: PaperSource = { source: 'a.txt', format: 'a', record: 1, lines: [1, 2] };
    const gave = { abstract: [2, 2] } satisfies PaperSource['gave'];
    const isFrom = (source: PaperSource) => fromDamaging(paper({ id: 'x', sources: [source] }));
    expect(isFrom({ ...place, gave, stripped: true })).toBe(true);
    expect(isFrom({ ...place, gave })).toBe(false);
    expect(isFrom({ ...place, stripped: true })).toBe(false);
  });
});
