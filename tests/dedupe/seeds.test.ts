import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dedupe } from '../../src/dedupe/index.ts';
import { hasStrippedAbstract } from '../../src/model/entry.ts';
import { damage } from '../../src/repair/damaged-formulas.ts';
import { abstractOf, entry, groupsOf, NO_OVERRIDES, place, seedEntries } from './entries.ts';

const decided = dedupe(seedEntries, NO_OVERRIDES);
const joined = decided.merged.filter(({ entries }) => entries.length > 1);

describe('the five sources', () => {
  it('hold 215 papers in 234 entries', () => {
    expect(seedEntries).toHaveLength(234);
    expect(decided.merged).toHaveLength(215);
    expect(decided.merged.flatMap(({ entries }) => entries)).toHaveLength(234);
  });

  it('hold 18 papers more than once', () => {
    expect(groupsOf({ ...decided, merged: joined })).toEqual([
      ...['000#1 001#32', '000#10 001#36', '000#2 001#41', '000#4 001#26', '000#5 001#49'],
      ...['000#6 001#48', '000#7 001#45', '000#8 001#33', '001#42 002#41', '002#10 003#17'],
      ...['002#47 003#21', '002#49 003#2', '002#65 003#1', '002#67 003#12 004#27'],
      ...['002#76 003#7', '002#79 003#18', '002#81 004#19', '003#25 004#1'],
    ]);
  });

  it('leave a wide gap between the farthest copies and the nearest other papers', () => {
    const links = joined.flatMap(({ links }) => links.map(({ similarity }) => similarity));
    expect(Math.min(...links)).toBeGreaterThan(0.75);
    expect(decided.nearMisses.map(({ a, b }) => `${place(a)} ${place(b)}`)).toEqual([
      '001#7 001#20',
    ]);
    expect(decided.nearMisses[0]?.similarity).toBeLessThan(0.3);
  });

  it('give each field the best witness', () => {
    const took = (at: string) => {
      const paper = joined.find(({ entries }) => entries.some((entry) => place(entry) === at));
      return Object.fromEntries(
        Object.entries(paper?.witness ?? {}).map(([field, entry]) => [field, place(entry)]),
      );
    };
    expect(took('000#1')).toMatchObject({ title: '001#32', authors: '001#32', date: '001#32' });
    expect(took('002#41')).toMatchObject({ title: '001#42', abstract: '001#42' });
    expect(took('002#67')).toMatchObject({ title: '002#67', comments: '003#12', date: '003#12' });
    expect(took('000#10')).toMatchObject({ abstract: '001#36', code: '001#36' });
    expect(took('000#6')).toMatchObject({ abstract: '001#48' });
  });

  it('are decided alike in any order', () => {
    const shuffled = fc.shuffledSubarray([...seedEntries], { minLength: seedEntries.length });
    const property = fc.property(shuffled, (entries) => {
      expect(dedupe(entries, NO_OVERRIDES)).toEqual(decided);
    });
    fc.assert(property, { numRuns: 6 });
  });
});

describe('a damaged copy', () => {
  it('of each intact abstract is the same paper, word for word, and its original is shown', () => {
    const intact = seedEntries.filter(
      (one) => !hasStrippedAbstract(one) && one.claims.title !== undefined,
    );
    const copies = intact.map((one) =>
      entry({
        source: 'copy.txt',
        record: one.record,
        abstract: damage(abstractOf(one)),
        damaged: true,
      }),
    );
    const { merged } = dedupe([...intact, ...copies], NO_OVERRIDES);
    expect(merged).toHaveLength(intact.length);
    expect(merged.flatMap(({ links }) => links.map(({ because }) => because))).toEqual(
      intact.map(() => 'abstract'),
    );
    expect(merged.every(({ witness }) => witness.abstract?.source !== 'copy.txt')).toBe(true);
  });
});

describe('a cut copy', () => {
  it.each([0.3, 0.5, 0.75])(
    'of %d of an abstract is the same paper, and the whole is shown',
    (share) => {
      const whole = seedEntries.filter(({ source }) => source.startsWith('001'));
      const copies = whole.map((one) =>
        entry({
          source: '999.txt',
          record: one.record,
          abstract: `${abstractOf(one).slice(0, abstractOf(one).length * share)}…`,
        }),
      );
      const { merged } = dedupe([...whole, ...copies], NO_OVERRIDES);
      expect(merged).toHaveLength(whole.length);
      expect(merged.every(({ witness }) => witness.abstract?.source !== '999.txt')).toBe(true);
    },
  );
});
