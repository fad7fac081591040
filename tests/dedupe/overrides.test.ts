import { describe, expect, it } from 'vitest';
import { dedupe, resolveOverrides } from '../../src/dedupe/index.ts';
import { assignIds } from '../../src/ids/index.ts';
import type { Lock } from '../../src/model/lock.ts';
import { readOverrides } from '../../src/model/overrides-file.ts';
import { entry, groupsOf, NO_OVERRIDES, wording } from './entries.ts';

const EMPTY: Lock = { ids: new Map(), byHand: new Map(), authors: new Map() };
const TEXT = wording('t');
const alike = [1, 2, 3].map((record) =>
  entry({ record, title: 'One Title for All', abstract: TEXT }),
);
const unlike = [4, 5].map((record) =>
  entry({
    record,
    title: `Title ${'abcdef'.charAt(record)} Alone`,
    abstract: wording(`w${record}`),
  }),
);
const entries = [...alike, ...unlike];

function decide(yaml: string, lock = EMPTY) {
  const { resolved, problems } = resolveOverrides(
    readOverrides(yaml, 'overrides.yaml'),
    entries,
    lock,
  );
  const decided = dedupe(entries, resolved);
  return { groups: groupsOf(decided), problems: [...problems, ...decided.problems], decided };
}

describe('an override', () => {
  it('is not needed', () => {
    expect(decide('')).toMatchObject({
      groups: ['a.t#1 a.t#2 a.t#3', 'a.t#4', 'a.t#5'],
      problems: [],
    });
  });

  it('merges what nothing else would', () => {
    const { groups, decided } = decide('merge:\n  - [a.txt#4, a.txt#5]\n');
    expect(groups).toEqual(['a.t#1 a.t#2 a.t#3', 'a.t#4 a.t#5']);
    expect(decided.merged[1]?.links).toMatchObject([{ because: 'override' }]);
  });

  it('that merges two papers takes every copy of either along', () => {
    const copies = unlike.map((one, at) => ({ ...one, source: 'b.txt', record: at + 1 }));
    const named = unlike.map((one) => [one]);
    const rule = { refs: [], named, file: 'overrides.yaml', line: 1 };
    const decided = dedupe([...unlike, ...copies], { ...NO_OVERRIDES, merge: [rule] });
    expect(groupsOf(decided)).toEqual(['a.t#4 a.t#5 b.t#1 b.t#2']);
  });

  it('keeps apart what all else would merge, also through a third entry', () => {
    const { groups, decided } = decide('apart:\n  - [a.txt#1, a.txt#2]\n');
    expect(groups).toEqual(['a.t#1 a.t#3', 'a.t#2', 'a.t#4', 'a.t#5']);
    expect(decided.nearMisses).toEqual([]);
  });

  it('keeps apart all of a list', () => {
    expect(decide('apart:\n  - [a.txt#1, a.txt#2, a.txt#3]\n').groups).toHaveLength(5);
  });

  it('that says apart wins over one that says merge, and the conflict is reported', () => {
    const { groups, problems } = decide(
      'merge:\n  - [a.txt#4, a.txt#1]\n  - [a.txt#4, a.txt#5]\napart:\n  - [a.txt#1, a.txt#5]\n',
    );
    expect(groups).toEqual(['a.t#1 a.t#2 a.t#3 a.t#4', 'a.t#5']);
    expect(problems).toMatchObject([{ file: 'overrides.yaml', line: 3 }]);
  });

  it('speaks of pages by their ids', () => {
    const { lock } = assignIds(dedupe(entries, NO_OVERRIDES).merged, EMPTY);
    expect(decide('merge:\n  - [one-title-for-all, title-e-alone]\n', lock).groups).toEqual([
      'a.t#1 a.t#2 a.t#3 a.t#4',
      'a.t#5',
    ]);
    expect(decide('apart:\n  - [one-title-for-all, a.txt#2]\n', lock).groups).toEqual([
      'a.t#1 a.t#3',
      'a.t#2',
      'a.t#4',
      'a.t#5',
    ]);
  });

  it.each([
    ['merge:\n  - [a.txt#1, b.txt#1]', 2, '"b.txt#1"'],
    ['merge:\n\n  - [a.txt#1, no-such-page]', 3, '"no-such-page"'],
    ['apart:\n  - [a.txt#1, a.txt#1]', 2, 'a.txt#1'],
  ])(
    'that names nothing, or one entry twice, is reported with its line: %j',
    (yaml, line, named) => {
      const { problems, groups } = decide(yaml);
      expect(problems).toMatchObject([{ severity: 'note', file: 'overrides.yaml', line }]);
      expect(problems[0]?.message).toContain(named);
      expect(groups).toHaveLength(3);
    },
  );
});

describe('an overrides file that cannot be understood', () => {
  it.each([
    ['merge: [', 1],
    ['merge:\n  - [a.txt#1]', 2],
    ['apart:\n  - [a.txt#1, a.txt#2]\nmerg: []', 3],
    ['merge:\n  - [a.txt#1, 7]', 2],
    ['merge: yes', 1],
    ['people:\n  - name: Yuejie Chi', 2],
    ['people:\n  - name: Yuejie Chi\n    also: []', 3],
    ['people:\n  - name: Yuejie Chi\n    also: [Y. Chi, 7]', 3],
    ['people:\n  - name: Yuejie Chi\n    also:\n      - Y. Chi\n      - Yuejie Chi', 5],
    ['people:\n  - { name: A B, also: [A. B] }\n  - { name: Ann B, also: [A. B] }', 3],
    ['a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]', 1],
  ])('stops the work, with its line: %j', (yaml, line) => {
    expect(() => readOverrides(yaml, 'overrides.yaml')).toThrow(`overrides.yaml:${line}: `);
  });
});
