import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ID_MAX, ID_PATTERN } from '../../src/model/paper.ts';
import { entry, seedEntries, wording } from '../dedupe/entries.ts';
import { run } from './papers.ts';

function idFor(title: string | undefined, abstract = wording('t')): string | undefined {
  const one = entry({ ...(title === undefined ? {} : { title }), abstract });
  return run([one]).idOf(one);
}

describe('a new id', () => {
  it.each([
    ['Muon: Training and Trade-offs', 'muon-training-and-trade-offs'],
    ['Best-of-$N$ Distillation', 'best-of-n-distillation'],
    ['An $\\varepsilon$-Greedy Schr\\"odinger Bridge', 'an-epsilon-greedy-schrodinger-bridge'],
    ["Adam's 1% Rule", 'adams-1-rule'],
  ])('comes from the title: %s', (title, id) => {
    expect(idFor(title)).toBe(id);
  });

  it('comes from the first words of the abstract where there is no title', () => {
    expect(idFor(undefined, `We study {\\em nonconvex} games, slowly. ${wording('t')}`)).toMatch(
      /^we-study-nonconvex-games-slowly-t0x0-/u,
    );
  });

  it('is cut between words', () => {
    const id = idFor('Considerations '.repeat(9)) ?? '';
    expect(id).toBe(Array.from({ length: 5 }, () => 'considerations').join('-'));
  });

  it.each(['Con', 'AUX', 'com1', 'Lpt9', 'Index', '???', '深度学习', '🎓', ''])(
    'is made from a hash where the title gives none that can be used: %s',
    (title) => {
      expect(idFor(title, '')).toMatch(/^[a-z0-9]+-[0-9a-f]{8}$/u);
    },
  );

  it('can be used whatever the title and the abstract hold', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 120 });
    fc.assert(
      fc.property(text, text, (title, abstract) => {
        const id = idFor(title, abstract) ?? '';
        expect(id).toMatch(ID_PATTERN);
        expect(id.length).toBeLessThanOrEqual(ID_MAX);
      }),
      { numRuns: 200 },
    );
  });

  it('is one of its own for each paper, in any order of entries', () => {
    const same = Array.from({ length: 6 }, (_, at) =>
      entry({ record: at + 1, title: at < 3 ? 'C++' : 'c', abstract: wording(`w${at}`) }),
    );
    const ids = same.map((one) => run(same).idOf(one));
    expect(new Set(ids).size).toBe(6);
    expect(ids.filter((id) => id === 'c')).toHaveLength(1);
    const moved = same.map((one, at) => ({ ...one, source: 'z.txt', record: 6 - at }));
    expect(moved.map((one) => run(moved.toReversed()).idOf(one))).toEqual(ids);
  });
});

describe('the ids of the five sources', () => {
  it('are 215, and another run changes nothing', () => {
    const first = run(seedEntries);
    expect(new Set(first.ids).size).toBe(215);
    const second = run(seedEntries, first.lock);
    expect(second.ids).toEqual(first.ids);
    expect(second.lock).toEqual(first.lock);
    expect(second.aliases.flat()).toEqual([]);
  });
});
