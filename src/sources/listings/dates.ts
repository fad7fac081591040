/** Days as listings print them, often without a year. */
import { isoDate, MONTH_NAME, monthOf, MONTHS, twoDigits } from '../dates.ts';

/** A day as printed, before the source's year is known. It need not be in the calendar. */
export interface PrintedDay {
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly year?: number;
}

/**
 * A day, as the source of a pattern with the groups `month`, `day` and `year`. Four digits of this
 * millennium or the last century after the day are its year, with or without the comma: no listing counts
 * comments in the thousands.
 */
export const DAY = String.raw`(?<month>${MONTH_NAME})\.?\s+(?<day>\d{1,2})(?!\d)(?:(?:,\s*|\s+)(?<year>(?:19|2\d)\d\d)(?!\d))?`;

const WHOLE_DAY = new RegExp(`^${DAY}$`, 'u');

/** The day in the groups of a match of `DAY`. */
export function dayFrom(groups: Readonly<Record<string, string | undefined>>): PrintedDay {
  const month = monthOf(groups['month'] ?? '') ?? 0;
  const day = Number(groups['day']);
  const year = groups['year'];
  return year === undefined ? { month, day } : { month, day, year: Number(year) };
}

/** The day that is all of a text, or nothing. */
export function readDay(text: string): PrintedDay | undefined {
  const match = text.length > 40 ? null : WHOLE_DAY.exec(text);
  return match?.groups && dayFrom(match.groups);
}

/** A day in words, for a message: `Feb 29`. */
export function dayText(day: PrintedDay): string {
  return `${MONTHS[day.month - 1] ?? ''} ${day.day}`;
}

/** `MM-DD`. */
export function monthDay(day: PrintedDay): string {
  return `${twoDigits(day.month)}-${twoDigits(day.day)}`;
}

/** The date of a day in a year; nothing where its calendar has no such day. */
export function dateInYear({ month, day }: PrintedDay, year: number): string | undefined {
  return isoDate(year, month, day);
}
