/** The day of a run: that on which the papers that it meets first came into the library. */
import { daySchema } from '../model/partial-date.ts';
import { UsageError } from '../model/problem.ts';

const MS_PER_SECOND = 1000;

/**
 * The day that `--date` names, else that of `SOURCE_DATE_EPOCH`
 * (https://reproducible-builds.org/specs/source-date-epoch/), else that of the clock.
 *
 * @param given `--date` as typed
 * @param epoch seconds since 1970 as the environment gives them; empty counts as not given
 * @param now the clock
 * @returns `YYYY-MM-DD`, in UTC
 * @throws {UsageError} where the option or the variable cannot be read
 */
export function runDay(
  given: string | undefined,
  epoch = process.env.SOURCE_DATE_EPOCH ?? '',
  now = new Date(),
): string {
  if (given !== undefined) return dayIn(given);
  return epoch === '' ? isoDay(now) : isoDay(dateOf(epoch));
}

function dayIn(text: string): string {
  if (daySchema.safeParse(text).success) return text;
  throw new UsageError(`--date: expected a day such as 2026-01-20, found "${text}"`);
}

function dateOf(epoch: string): Date {
  const date = new Date(Number(epoch) * MS_PER_SECOND);
  if (/^\d{1,12}$/u.test(epoch) && date.getUTCFullYear() < 10_000) return date;
  throw new UsageError(
    `SOURCE_DATE_EPOCH: expected seconds since 1970 such as 1768867200, found "${epoch}"; correct it, or give --date`,
  );
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
