/** Dates in the spellings of structured formats, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */

import { farFutureMessage, isFarFuture } from '../far-future.ts';
import { type Fact, factText } from './record.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const YEAR = String.raw`(\d{4})`;
const MONTH = String.raw`(\d{1,2}|[A-Za-z]{3,9})\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
/** Of a range (`2018 Mar-Apr`, `2019-01/2019-02`), the beginning. */
const YEAR_FIRST = new RegExp(`^${YEAR}(?:[-/.\\s]${MONTH})?(?:[-/.\\s]${DAY})?(?!\\d)`, 'u');
const DAY_FIRST = new RegExp(
  `^(?:[A-Z][a-z]{2,8},?\\s+)?${DAY}[-/.\\s]+([A-Za-z]{3,9})\\.?[-/,.\\s]+${YEAR}`,
  'u',
);
const MONTH_FIRST = new RegExp(
  `^([A-Za-z]{3,9})\\.?(?:\\s+${DAY})?(?:[-/][A-Za-z0-9\\s]+)?,?\\s+${YEAR}`,
  'u',
);
const NUMBERS = /^(\d{1,2})\/(\d{4})$/u;

/** What is said of dates that cannot be, or not be whole; nothing is filled in for them. */
export function dateRemarks(facts: readonly Fact[], taken: string | undefined): string[] {
  const given = facts.filter(({ name }) => /^(?:date|year|month|day)$/u.test(name));
  const texts = [...new Set(given.map((fact) => factText(fact).trim()))].filter(Boolean);
  const said = texts.map((text) => `"${text}"`).join(', ');
  if (texts.length === 0) return [];
  if (taken !== undefined)
    return isImpossible(given, taken) ? [`of its date (${said}) only ${taken} can be`] : [];
  if (texts.some((text) => /\d{4}/u.test(text) && isFarFuture(dateIn(text) ?? '')))
    return [farFutureMessage(said)];
  return [`its date (${said}) names no year that can be read; it is left out`];
}

/** A number for a month or a day that no calendar has. */
function isImpossible(given: readonly Fact[], taken: string): boolean {
  return given.some((fact) => {
    const text = factText(fact).trim();
    if (fact.name === 'month' || fact.name === 'day')
      return /^\d{1,2}$/u.test(text) && taken.split('-').length < (fact.name === 'month' ? 2 : 3);
    const numbers =
      /^\d{4}[-/](\d{1,2})(?:[-/](\d{1,2}))?$/u.exec(text)?.slice(1).filter(Boolean) ?? [];
    return (
      numbers.length > 0 &&
      text.startsWith(taken.slice(0, 4)) &&
      taken.split('-').length <= numbers.length
    );
  });
}

/** A date from text; undefined where it holds none that can be told for sure. */
export function dateIn(text: string): string | undefined {
  const trimmed = text.trim().replace(/^\{|\}$/gu, '');
  const compact = /^(\d{4})(\d{2})(\d{2})$/u.exec(trimmed);
  if (compact) return dateOf(compact[1], compact[2], compact[3]);
  const year = YEAR_FIRST.exec(trimmed);
  if (year) return dateOf(year[1], year[2], year[3]);
  const day = DAY_FIRST.exec(trimmed);
  if (day) return dateOf(day[3], day[2], day[1]);
  const month = MONTH_FIRST.exec(trimmed);
  if (month) return dateOf(month[3], month[1], month[2]);
  const numbers = NUMBERS.exec(trimmed);
  return numbers ? dateOf(numbers[2], numbers[1]) : undefined;
}

/**
 * A date from its parts, as far as they can be read: a month may be a number, a name, or a name
 * with a day (`mar # "~12"`, `12 March`).
 */
export function dateOf(year?: string, month?: string, day?: string): string | undefined {
  const y = /(?<!\d)\d{4}(?!\d)/u.exec(year ?? '')?.[0];
  const m = monthIn(month ?? '');
  if (y === undefined || m === undefined) return y;
  const d = Number(
    /\d{1,2}/u.exec(day ?? '')?.[0] ??
      (/^\d+$/u.test(month ?? '') ? '' : /\d{1,2}/u.exec(month ?? '')?.[0]),
  );
  const iso = `${y}-${two(m)}-${two(d)}`;
  return isDay(iso) ? iso : `${y}-${two(m)}`;
}

function monthIn(text: string): number | undefined {
  const number = /^\s*(\d{1,2})\s*$/u.exec(text)?.[1];
  const name = /[A-Za-z]{3,}/u.exec(text)?.[0].slice(0, 3).toLowerCase();
  const month = number === undefined ? MONTHS.indexOf(name ?? '') + 1 : Number(number);
  return month >= 1 && month <= 12 ? month : undefined;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
