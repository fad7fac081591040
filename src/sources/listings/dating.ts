/** The dates of a listing: days that are printed without a year get the one of the listing. */
import type { Claim } from '../../model/claim.ts';
import type { InferredYear } from '../../model/read-source.ts';
import { isFarFuture } from '../far-future.ts';
import { dateInYear, dayText, monthDay, type PrintedDay } from './dates.ts';
import type { Draft, Note } from './draft.ts';

interface Dates {
  readonly year: InferredYear | undefined;
  /** One for each draft; none where the day cannot be dated. */
  readonly dates: readonly (Claim<string> | undefined)[];
  readonly notes: readonly Note[];
}

/**
 * The dates of all drafts, completed with the listing's year. One that cannot be is left out.
 * @param header the day that the listing's header prints
 */
export function datesOf(drafts: readonly Draft[], header: PrintedDay | undefined): Dates {
  const days = drafts.flatMap(({ day }) => day?.value ?? []);
  const year = inferYear(days, header, lineOfOpenDay(drafts) !== undefined);
  const dated = drafts.map(({ day }) => day && complete(day.value, year?.value, header));
  const dates = drafts.map(({ day }, index) => {
    const date = dated[index];
    if (day === undefined || date?.iso === undefined) return undefined;
    const claim = { value: date.iso, at: day.at };
    return day.value.year === undefined ? { ...claim, inferred: true as const } : claim;
  });
  const notes = drafts.flatMap((draft, index) => noteOn(draft, dated[index]?.why));
  return { year, dates, notes: [...notes, ...noteOnOpenDay(drafts)] };
}

/** A date, or why there is none. */
type Completed =
  { readonly iso: string; readonly why?: never } | { readonly iso?: never; readonly why: string };

function complete(
  day: PrintedDay,
  inferred: number | undefined,
  header: PrintedDay | undefined,
): Completed {
  const year = day.year ?? inferred;
  if (year === undefined) return { why: 'has no year, and no entry prints one to infer it from' };
  const iso = dateInYear(day, year);
  if (iso === undefined) return { why: `is not in the calendar of ${year}` };
  const isLate = day.year === undefined && header !== undefined && monthDay(day) > monthDay(header);
  if (isLate)
    return { why: `has no year, and is later than the day of the page, ${dayText(header)}` };
  return { iso };
}

function noteOn({ day }: Draft, why: string | undefined): Note[] {
  if (day === undefined || why === undefined) return [];
  const message = `the date ${dayText(day.value)} ${why}; the entry is kept without it`;
  return [{ line: day.at.lines?.[0] ?? 0, message }];
}

/** The line of the last entry's day, where it has no year and is the last thing in the source. */
function lineOfOpenDay(drafts: readonly Draft[]): number | undefined {
  const last = drafts.at(-1);
  if (last?.day === undefined || last.day.value.year !== undefined) return undefined;
  const line = last.lines.at(-1)?.no;
  return last.day.at.lines?.[1] === line ? line : undefined;
}

function noteOnOpenDay(drafts: readonly Draft[]): Note[] {
  const line = lineOfOpenDay(drafts);
  if (line === undefined) return [];
  return [{ line, message: 'the text ends with a date without a year, which may be cut off' }];
}

/** Years looked at for one that has every undated day: leap years are at most eight apart. */
const HORIZON = 8;

/**
 * The year of the dates that were printed without one. These listings leave the year out for the
 * current year alone, so every printed year is an earlier one, and the year after the newest of
 * them is taken. A 29 February without a year moves it on to the next leap year.
 * @param days the days of the entries
 * @param header the day that the listing's header prints
 * @param isLastOpen whether the last of the days ends the source, where its year may be cut off: it
 *   is then no evidence of a leap year
 * @returns nothing where no day lacks a year, or where no year is printed to infer from
 */
export function inferYear(
  days: readonly PrintedDay[],
  header: PrintedDay | undefined,
  isLastOpen: boolean,
): InferredYear | undefined {
  const undated = days.filter((day) => day.year === undefined);
  if (undated.length === 0) return undefined;
  if (header?.year !== undefined) return { value: header.year, because: 'the header prints it' };
  const years = days.map(({ year = 0 }) => year);
  const newest = Math.max(0, ...years.filter((year) => !isFarFuture(String(year))));
  if (newest === 0) return undefined;
  const evidence = isLastOpen && days.at(-1)?.year === undefined ? undated.slice(0, -1) : undated;
  return yearAfter(newest, header === undefined ? evidence : [...evidence, header]);
}

function yearAfter(newest: number, undated: readonly PrintedDay[]): InferredYear {
  const because = `the newest year printed is ${newest}, and only the current year goes unprinted`;
  const leap = undated.some((day) => day.month === 2 && day.day === 29);
  if (!leap) return { value: newest + 1, because };
  const years = Array.from({ length: HORIZON }, (_, index) => newest + 1 + index);
  const value = years.find((year) => dateInYear({ month: 2, day: 29 }, year)) ?? newest + 1;
  if (value === newest + 1) return { value, because };
  return { value, because: `${because}; it has a 29 February, which is printed without a year` };
}
