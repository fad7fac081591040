/** What came into the library last, in order and under headings. */
import { describe, expect, it } from 'vitest';
import { arrivalGroups, dayCounts, lastFirst } from '../../src/site/arrivals.ts';
import { paper } from './paper.ts';

const papers = ['a', 'b', 'c', 'd'].map((id) => paper({ id }));
const days = new Map([
  ['a', '2026-01-31'],
  ['b', '2026-02-03'],
  ['d', '2026-02-03'],
]);

describe('what came last', () => {
  const arrivals = lastFirst(papers, days);

  it('is first, and papers of one day keep their order; one without a day waits', () => {
    expect(arrivals.map(({ paper: { id } }) => id)).toEqual(['b', 'd', 'a']);
    expect(lastFirst(papers, new Map())).toEqual([]);
  });

  it('is counted by day', () => {
    expect(dayCounts(arrivals)).toBe('2026-02-03:2 2026-01-31:1');
    expect(dayCounts([])).toBe('');
    const [one] = arrivals;
    if (!one) throw new Error('expected an arrival');
    const years = Array.from({ length: 999 }, (_, at) => ({ ...one, day: String(9999 - at) }));
    expect(dayCounts(years).split(' ')).toHaveLength(365);
  });
});

describe('the headings of what came last', () => {
  const onDay = (added: string, count: number) => Array.from({ length: count }, () => ({ added }));
  const headings = (items: readonly { readonly added: string }[]) =>
    arrivalGroups(items).map(({ anchor, name, items: held }) => [anchor, name, held.length]);

  it('are days where many came on each', () => {
    expect(headings([...onDay('2026-02-03', 5), ...onDay('2026-01-31', 3)])).toEqual([
      ['added-2026-02-03', '3 February 2026', 5],
      ['added-2026-01-31', '31 January 2026', 3],
    ]);
  });

  it('are months where few did', () => {
    const items = ['2026-02-20', '2026-02-03', '2026-01-31'].flatMap((day) => onDay(day, 2));
    expect(headings(items)).toEqual([
      ['added-2026-02', 'February 2026', 4],
      ['added-2026-01', 'January 2026', 2],
    ]);
  });
});
