import type { ParsedCapture } from '../../model/parsed-capture.ts';
import { isoDate, type PrintedDay } from './dates.ts';

/** The year of a capture, with the reason for it. */
export type CaptureYear = NonNullable<ParsedCapture['year']>;

/** Years looked at for one that has every undated day: leap years are at most eight apart. */
const HORIZON = 8;

/**
 * The year of the dates that were printed without one. These listings leave the year out for the
 * current year alone, so every printed year is an earlier one, and the year after the newest of
 * them is taken. A 29 February without a year moves it on to the next leap year.
 * @param days the days of the entries
 * @param header the day that the capture's header prints
 * @param last whether the last of the days ends the capture, where its year may be cut off: it is
 *   then no evidence of a leap year
 * @returns nothing where no day lacks a year, or where no year is printed to infer from
 */
export function inferYear(
  days: readonly PrintedDay[],
  header: PrintedDay | undefined,
  last: boolean,
): CaptureYear | undefined {
  const undated = days.filter((day) => day.year === undefined);
  if (undated.length === 0) return undefined;
  if (header?.year !== undefined) return { value: header.year, because: 'the header prints it' };
  const newest = days.reduce((year, day) => Math.max(year, day.year ?? 0), 0);
  if (newest === 0) return undefined;
  const evidence = last && days.at(-1)?.year === undefined ? undated.slice(0, -1) : undated;
  return yearAfter(newest, header === undefined ? evidence : [...evidence, header]);
}

function yearAfter(newest: number, undated: readonly PrintedDay[]): CaptureYear {
  const because = `the newest year printed is ${newest}, and only the current year goes unprinted`;
  const leap = undated.some((day) => day.month === 2 && day.day === 29);
  if (!leap) return { value: newest + 1, because };
  const years = Array.from({ length: HORIZON }, (_, index) => newest + 1 + index);
  const value = years.find((year) => isoDate({ month: 2, day: 29 }, year)) ?? newest + 1;
  if (value === newest + 1) return { value, because };
  return { value, because: `${because}; it has a 29 February, which is printed without a year` };
}
