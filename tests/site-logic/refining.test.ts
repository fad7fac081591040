/** What a list offers to be sorted and filtered by. */
import { expect, it } from 'vitest';
import type { ListItem } from '../../src/site/listing.ts';
import { refinementOf } from '../../src/site/refining.ts';

type Row = Pick<ListItem, 'date' | 'filedUnder' | 'code'>;

const row = (date: string | undefined, filedUnder: readonly string[], code = false): Row => ({
  ...{ date, filedUnder, code },
});
const offered = (rows: readonly Row[]) =>
  refinementOf(rows, (all) => all as readonly ListItem[], new Map());

it('offers what tells papers apart, with how many have it', () => {
  const rows = [
    row('2024-05', ['waves', 'sea'], true),
    row('2024', ['sea']),
    row('2023-01-02', ['sea']),
    row(undefined, ['tides', 'sea']),
    ...[1, 2].map(() => row('2024', ['waves', 'sea'])),
  ];
  expect(offered(rows)).toEqual({
    dated: true,
    years: [
      { value: '2024', name: '2024', count: 4 },
      { value: '2023', name: '2023', count: 1 },
      { value: 'undated', name: 'Undated', count: 1 },
    ],
    topics: [
      { value: 'tides', name: 'tides', count: 1 },
      { value: 'waves', name: 'waves', count: 3 },
    ],
    withCode: 1,
  });
});

it('offers nothing where nothing does, nor for a list that is seen at a glance', () => {
  const same = Array.from({ length: 9 }, () => row(undefined, ['sea'], true));
  expect(offered(same)).toBeUndefined();
  const few = ['2020', '2021', '2022'].map((date) => row(date, []));
  expect(offered(few)).toBeUndefined();
});
