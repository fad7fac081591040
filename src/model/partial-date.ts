/** Dates of which the day, or the month too, may be unknown: `2026`, `2026-01`, `2026-01-20`. */
import { z } from 'zod';

const FORM = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/u;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a day of the calendar. */
export const partialDateSchema = z
  .string({ error: 'expected a date in quotes, such as "2026-01-20", "2026-01" or "2026"' })
  .refine((text) => FORM.test(text) && (text.length < 10 || isDay(text)), {
    error: 'expected a date such as "2026-01-20", "2026-01" or "2026"',
  });

/** `YYYY-MM-DD`, a day of the calendar. */
export const daySchema = partialDateSchema.refine((text) => text.length === 10, {
  error: 'expected a day such as "2026-01-20"',
});

/** Whether `YYYY-MM-DD` is a day of the calendar. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether two dates are of one year. */
export function sameYear(a: string, b: string): boolean {
  return a.slice(0, 4) === b.slice(0, 4);
}

/** Earlier before later; of two that may be the same day, the one that says more. */
export function compareDates(a: string, b: string): number {
  // "~" sorts after a hyphen: what a date leaves open counts as late.
  const [first, second] = [`${a}~`, `${b}~`];
  return first === second ? 0 : first < second ? -1 : 1;
}
