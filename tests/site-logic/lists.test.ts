import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dayAndMonth,
  longDate,
  monthName,
  papers as papersCounted,
} from '../../src/texts/current.ts';
import { pageNumbers, pageParam, pagesOf } from '../../src/site/paging.ts';
import { groupStarts, dateGroups } from '../../src/site/date-groups.ts';
import { yearsOf } from '../../src/site/years.ts';
import { paper } from './paper.ts';

test('pages hold every item once, in order, and know their place', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, size) => {
      const pages = pagesOf(items, size);
      expect(pages.flatMap((page) => page.items)).toEqual(items);
      expect(pages.map(({ number }) => number)).toEqual(pages.map((_, at) => at + 1));
      for (const page of pages) {
        expect(page.of).toBe(pages.length);
        expect(items.slice(page.start - 1, page.start - 1 + page.items.length)).toEqual(page.items);
      }
    }),
  );
});

test('an empty list is one empty page at the list’s own address', () => {
  const [page] = pagesOf([], 60);
  expect(page).toMatchObject({ items: [], number: 1, of: 1, total: 0 });
  expect(page && pageParam(page)).toBeUndefined();
});

test('page numbers show both ends and the neighbours, with gaps between', () => {
  expect(pageNumbers(1, 3)).toEqual([1, 2, 3]);
  expect(pageNumbers(10, 20)).toEqual([1, undefined, 8, 9, 10, 11, 12, undefined, 20]);
});

test('years run from the newest, and undated papers come last', () => {
  const papers = [
    paper({ id: 'a', date: '2026-01-20' }),
    paper({ id: 'b', date: '2025-12-31' }),
    paper({ id: 'c', date: '2025-12-01' }),
    paper({ id: 'd' }),
  ];
  expect(yearsOf(papers).map(({ year, papers: held }) => [year, held.length])).toEqual([
    ['2026', 1],
    ['2025', 2],
    ['undated', 1],
  ]);
  expect(dateGroups(papers, 'months').map(({ anchor, name }) => [anchor, name])).toEqual([
    ['y2026-01', 'January 2026'],
    ['y2025-12', 'December 2025'],
    ['undated', 'Undated'],
  ]);
});

test('papers of which the month is not known stand under their year', () => {
  const papers = ['2026-02', '2026-01-20', '2026', '2025'].map((date) => paper({ id: date, date }));
  const named = (by: 'months' | 'months of a year') =>
    dateGroups(papers, by).map(({ anchor, name }) => [anchor, name]);
  expect(named('months')).toEqual([
    ['y2026-02', 'February 2026'],
    ['y2026-01', 'January 2026'],
    ['y2026', '2026, month not given'],
    ['y2025', '2025, month not given'],
  ]);
  expect(named('months of a year')[2]).toEqual(['y2026', 'Month not given']);
  expect(papers.map(({ date = '' }) => longDate(date))).toEqual([
    'February 2026',
    '20 January 2026',
    '2026',
    '2025',
  ]);
});

test('dates are written out', () => {
  expect(longDate('2026-01-20')).toBe('20 January 2026');
  expect(longDate('2024-02-09')).toBe('9 February 2024');
  expect(dayAndMonth('04-20')).toBe('20 April');
  expect(monthName('2025-12')).toBe('December');
});

test('counts come with their unit and with commas', () => {
  expect(papersCounted(1)).toBe('1 paper');
  expect(papersCounted(0)).toBe('0 papers');
  expect(papersCounted(1234567)).toBe('1,234,567 papers');
});

test('a long list says on which page each year begins', () => {
  const dates = ['2026-03-01', '2025-09-01', '2025-05-01', '2025-01-01', '2024-01-01', undefined];
  const papers = dates.map((date, at) => paper({ id: `p${at}`, ...(date ? { date } : {}) }));
  expect(
    groupStarts(papers, 2, 'years').map(({ name, page, count }) => [name, page, count]),
  ).toEqual([
    ['2026', 1, 1],
    ['2025', 1, 3],
    ['2024', 3, 1],
    ['Undated', 3, 1],
  ]);
});

test('a list grouped by months says where its years begin by the headings that it has', () => {
  const dates = ['2026-03-01', '2025-09-01', '2025-05-01'];
  const papers = dates.map((date, at) => paper({ id: `p${at}`, date }));
  expect(
    groupStarts(papers, 2, 'years', 'months').map(({ name, anchor }) => [name, anchor]),
  ).toEqual([
    ['2026', 'y2026-03'],
    ['2025', 'y2025-09'],
  ]);
});

test('days get headings where they hold many papers, as in a daily list', () => {
  const onDay = (date: string, count: number) =>
    Array.from({ length: count }, (_, at) => paper({ id: `${date}-${at}`, date }));
  const [busy] = dateGroups([...onDay('2026-04-20', 5), ...onDay('2026-04-18', 4)], 'months');
  expect(busy?.days.map(({ name, items }) => [name, items.length])).toEqual([
    ['20 April 2026', 5],
    ['18 April 2026', 4],
  ]);
  const [vague] = dateGroups([...onDay('2026-04-20', 5), ...onDay('2026-04', 4)], 'months');
  expect(vague?.days.map(({ name }) => name)).toEqual(['20 April 2026', 'Day not given']);
  expect(dateGroups(onDay('2026-04', 9), 'months')[0]?.days).toEqual([]);
  const [quiet] = dateGroups([...onDay('2026-04-20', 1), ...onDay('2026-04-18', 2)], 'months');
  expect(quiet?.days).toEqual([]);
});
