import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shardsOf, shardSize } from '../../../src/search/index/shards.ts';

const MOST = 100;

/** Papers of days, as many on each as given. */
function papersOf(days: readonly number[]) {
  return days.flatMap((count, day) =>
    Array.from({ length: count }, (_, at) => ({
      id: `${day}-${at}`,
      added: `2026-01-${String(day + 1).padStart(2, '0')}`,
    })),
  );
}

/** How many of some shards are not among others. */
function changed(shards: readonly (readonly string[])[], others: readonly (readonly string[])[]) {
  const known = new Set(others.map((shard) => shard.toSorted().join()));
  return shards.filter((shard) => !known.has(shard.toSorted().join())).length;
}

describe('shards', () => {
  it('hold each paper once, whatever came when, and none is small or large', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1 }), (days) => {
        const papers = papersOf(days);
        const shards = shardsOf(papers, MOST);
        expect(shards.flat().sort()).toEqual(papers.map(({ id }) => id).sort());
        for (const { length } of papers.length > MOST ? shards : []) {
          expect(length).toBeGreaterThan(MOST / 5);
          expect(length).toBeLessThan(MOST * 1.5);
        }
      }),
    );
  });

  it('are the same whatever order papers come in', () => {
    const papers = papersOf([250, 30]);
    const sorted = (shards: readonly (readonly string[])[]) => shards.map((ids) => ids.toSorted());
    expect(sorted(shardsOf(papers.toReversed(), MOST))).toEqual(sorted(shardsOf(papers, MOST)));
  });

  it('stay as they are but for the last where papers come, or are not known to have come', () => {
    const papers = papersOf([950]);
    const shards = shardsOf(papers, MOST);
    expect(changed(shardsOf([...papers, { id: 'new' }], MOST), shards)).toBeLessThanOrEqual(2);
    expect(changed(shardsOf(papersOf([950, 40]), MOST), shards)).toBeLessThanOrEqual(2);
    expect(changed(shardsOf(papersOf([950, 40, 90]), MOST), shards)).toBeLessThanOrEqual(3);
  });

  it('stay as they are but for its own where a paper goes', () => {
    const papers = papersOf([950, 40, 90]);
    expect(changed(shardsOf(papers.toSpliced(10, 1), MOST), shardsOf(papers, MOST))).toBe(1);
  });

  it('are one in a library of usual size, and then small, so that one is soon made anew', () => {
    const shardsIn = (papers: number) => shardsOf(papersOf([papers]), shardSize(papers)).length;
    expect([215, 5000, 10_000, 100_000].map(shardsIn)).toEqual([1, 1, 4, 13]);
  });
});
