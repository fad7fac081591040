import { describe, expect, it } from 'vitest';
import { searchTable, weakLines } from '../../../../src/lab/evaluate/search/table.ts';
import type { Reply } from '../../../../src/lab/evaluate/search/visit.ts';

const reply = (kilobytes: number, latency: number): Reply => ({
  links: [],
  latency,
  firstLatency: latency,
  bytes: 1000 * kilobytes,
  firstBytes: 800 * kilobytes,
  searchBytes: 500 * kilobytes,
});
const query = { text: 'adm', kind: 'typo', grades: new Map([['adam', 3 as const]]) };
const outcomes = [
  { query, found: ['adam'] },
  { query: { ...query, text: 'admm' }, found: ['admm', 'adam'] },
];

/** The cells of a row of a table. */
function row(text: string, name: string): readonly string[] | undefined {
  const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.find(([, first]) => first === name)?.slice(2, -1);
}

describe('searchTable', () => {
  const later = Array.from({ length: 100 }, (_, at) => reply(1, at + 1));
  const text = searchTable({ outcomes, replies: { first: [reply(200, 9)], second: [], later } });

  it('tells the quality class by class and in all', () => {
    expect(row(text, 'class')).toEqual(['queries', 'MRR', 'nDCG@10', 'success@1', 'unanswered']);
    for (const name of ['typo', 'all']) {
      expect(row(text, name)).toEqual(['2', '0.750', '0.815', '50.0 %', '0.0 %']);
    }
  });

  it('tells median, 95th percentile and maximum, and leaves out what was not measured', () => {
    expect(row(text, 'later query, ms')).toEqual(['50.0', '95.0', '100.0']);
    expect(row(text, 'first result, kB')).toEqual(['160.0', '160.0', '160.0']);
    expect(row(text, 'whole answer')).toEqual(['200.0', '200.0', '200.0']);
    expect(row(text, 'of the search')).toEqual(['100.0', '100.0', '100.0']);
    expect(row(text, 'second query, kB')).toBeUndefined();
  });
});

describe('weakLines', () => {
  it('lists what is short of perfect, with the grades of what was shown', () => {
    expect(weakLines(outcomes)).toEqual(['0.50 0.63 typo: admm\n     0 admm\n     3 adam']);
  });
});
