/** Reads dates as sources print them, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
import { isDay } from '../model/partial-date.ts';

/** The months as messages name them. */
export const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** An English month's name, whole or short, as the source of a pattern. */
export const MONTH_NAME = String.raw`Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?`;

const YEAR = String.raw`(?<year>\d{4})`;
const MONTH = String.raw`(?<month>\d{1,2}|[A-Za-z]{3,9})\.?`;
const NAME = String.raw`(?<month>[A-Za-z]{3,9})\.?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;

/** What a value that is a date begins with. Of a range (`2018 Mar-Apr`, `2019-01/2019-02`), the beginning. */
const VALUE_FORMS = [
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u,
  new RegExp(String.raw`^${YEAR}(?:[-/.\s]${MONTH})?(?:[-/.\s]${DAY})?(?!\d)`, 'u'),
  new RegExp(String.raw`^(?:[A-Z][a-z]{2,8},?\s+)?${DAY}[-/.\s]+${NAME}[-/,.\s]+${YEAR}`, 'u'),
  new RegExp(String.raw`^${NAME}(?:\s+${DAY})?(?:[-/][A-Za-z0-9\s]+)?,?\s+${YEAR}`, 'u'),
  /^(?<month>\d{1,2})\/(?<year>\d{4})$/u,
];

/** The date that a text is, as the value of a field; undefined where none can be told for sure. */
export function readDate(text: string): string | undefined {
  const trimmed = text.trim().replace(/^\{|\}$/gu, '');
  for (const form of VALUE_FORMS) {
    const groups = form.exec(trimmed)?.groups;
    if (groups) return dateOf(groups['year'], groups['month'], groups['day']);
  }
  return undefined;
}

/** How much of a text is searched. */
const SEARCHED = 200;
const PRINTED_YEAR = String.raw`(?<year>(?:19|2\d)\d\d)(?!\d)`;
const DATE_IN_WORDS = new RegExp(
  String.raw`(?:(?<dayFirst>\d{1,2})(?:st|nd|rd|th)?\s+)?(?<month>[A-Z][a-z]{2,8})\.?\s+(?:${DAY},?\s+)?,?\s*${PRINTED_YEAR}`,
  'u',
);
const DATE_IN_NUMBERS = new RegExp(
  String.raw`(?<!\d)${PRINTED_YEAR}(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?(?!\d)`,
  'u',
);
const COMMA_AFTER_MONTH = /(?<=\p{L}),(?=\s*(?:19|2\d)\d\d)/gu;
const IS_MONTH = new RegExp(`^(?:${MONTH_NAME})$`, 'iu');

/**
 * The first date in running text that prints its year: `2021`, `2021/07`, `9 July, 2021`,
 * `Jul 9, 2021`. A day that is not in the calendar is left out.
 */
export function dateIn(text: string): string | undefined {
  const searched = text.slice(0, SEARCHED);
  const words = DATE_IN_WORDS.exec(searched.replace(COMMA_AFTER_MONTH, ''))?.groups;
  if (words !== undefined && IS_MONTH.test(words['month'] ?? ''))
    return dateOf(words['year'], words['month'], words['day'] ?? words['dayFirst']);
  const numbers = DATE_IN_NUMBERS.exec(searched)?.groups;
  return numbers && dateOf(numbers['year'], numbers['month'], numbers['day']);
}

/**
 * A date from its parts, as far as they can be read: a month may be a number, a name, or a name
 * with a day (`mar # "~12"`, `12 March`).
 */
export function dateOf(year?: string, month?: string, day?: string): string | undefined {
  const y = /(?<!\d)\d{4}(?!\d)/u.exec(year ?? '')?.[0];
  const m = monthOf(month ?? '');
  if (y === undefined || m === undefined) return y;
  const besideMonth = /^\d+$/u.test(month ?? '') ? '' : month;
  const d = /\d{1,2}/u.exec(day ?? '')?.[0] ?? /\d{1,2}/u.exec(besideMonth ?? '')?.[0];
  return isoDate(Number(y), m, Number(d)) ?? `${y}-${twoDigits(m)}`;
}

/** The number, 1 to 12, of a month that a text names or numbers. */
export function monthOf(text: string): number | undefined {
  const number = /^\s*(\d{1,2})\s*$/u.exec(text)?.[1];
  const name = /[A-Za-z]{3,}/u.exec(text)?.[0].slice(0, 3).toLowerCase();
  const index = MONTHS.findIndex((month) => month.toLowerCase() === name);
  const month = number === undefined ? index + 1 : Number(number);
  return month >= 1 && month <= 12 ? month : undefined;
}

/** `YYYY-MM-DD`, or nothing where the calendar of that year has no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const iso = [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
  return isDay(iso) ? iso : undefined;
}

/** `07` for 7. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
