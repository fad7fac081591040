import { expect, it } from 'vitest';
import { runDay } from '../../src/publish/day.ts';

const NOW = new Date('2026-03-01T23:59:59.999Z');
/** 2026-01-20T00:00:00Z. */
const EPOCH = '1768867200';

it.each([
  ['the option before all', '2026-01-31', EPOCH, '2026-01-31'],
  ['SOURCE_DATE_EPOCH before the clock', undefined, EPOCH, '2026-01-20'],
  ['the last second of a day', undefined, String(Number(EPOCH) - 1), '2026-01-19'],
  ['the clock, in UTC', undefined, '', '2026-03-01'],
  ['a day that only a leap year has', '2028-02-29', '', '2028-02-29'],
])('takes %s', (_, given, epoch, day) => {
  expect(runDay(given, epoch, NOW)).toBe(day);
});

it.each(['', '2026-02-30', '2026-01', '2026', 'today', '31.01.2026', '2026-01-31T00:00:00Z'])(
  'refuses a day that is none: "%s"',
  (given) => {
    expect(() => runDay(given, EPOCH, NOW)).toThrow(
      `--date: expected a day such as 2026-01-20, found "${given}"`,
    );
  },
);

it.each(['yesterday', '-1', '1e9', '1.5', '999999999999'])(
  'refuses a SOURCE_DATE_EPOCH that is no number of seconds: "%s"',
  (epoch) => {
    expect(() => runDay(undefined, epoch, NOW)).toThrow(/^SOURCE_DATE_EPOCH: expected seconds/);
    expect(runDay('2026-01-31', epoch, NOW)).toBe('2026-01-31');
  },
);
