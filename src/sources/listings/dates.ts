/** A day as printed, before the source's year is known. It need not be in the calendar. */
export interface PrintedDay {
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly year?: number;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** A month's name, as the source of a pattern. */
export const MONTH = String.raw`Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?`;

/**
 * A day, as the source of a pattern with the groups `month`, `day` and `year`. Four digits of this
 * millennium or the last century after the day are its year, with or without the comma: no listing counts
 * comments in the thousands.
 */
export const DAY = String.raw`(?<month>${MONTH})\.?\s+(?<day>\d{1,2})(?!\d)(?:(?:,\s*|\s+)(?<year>(?:19|2\d)\d\d)(?!\d))?`;

const WHOLE_DAY = new RegExp(`^${DAY}$`, 'u');

/** The day in the groups of a match of `DAY`. */
export function dayFrom(groups: Readonly<Record<string, string | undefined>>): PrintedDay {
  const month = MONTHS.indexOf((groups['month'] ?? '').slice(0, 3)) + 1;
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
  return `${pad(day.month)}-${pad(day.day)}`;
}

/** `YYYY-MM-DD`, or nothing where the calendar of that year has no such day. */
export function isoDate(day: PrintedDay, year: number): string | undefined {
  const date = new Date(Date.UTC(year, day.month - 1, day.day));
  const exists = date.getUTCMonth() === day.month - 1 && date.getUTCDate() === day.day;
  return exists ? `${year}-${monthDay(day)}` : undefined;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

const MONTH_NAME = new RegExp(`^(?:${MONTH})$`, 'iu');
const WORDS_OF_DATE =
  /(?:(?<dayFirst>\d{1,2})(?:st|nd|rd|th)?\s+)?(?<month>[A-Z][a-z]{2,8})\.?\s+(?:(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+)?,?\s*(?<year>(?:19|2\d)\d\d)(?!\d)/u;
const MONTH_WITH_COMMA = /(?<=\p{L}),(?=\s*(?:19|2\d)\d\d)/gu;
const NUMBERS_OF_DATE =
  /(?<!\d)(?<year>(?:19|2\d)\d\d)(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?(?!\d)/u;

/**
 * The first date in a text that prints its year, as `YYYY[-MM[-DD]]`: `2021`, `2021/07`,
 * `9 July, 2021`, `Jul 9, 2021`. A day that is not in the calendar is left out.
 */
export function dateIn(text: string): string | undefined {
  const words = WORDS_OF_DATE.exec(text.slice(0, 200).replace(MONTH_WITH_COMMA, ''))?.groups;
  if (words !== undefined && MONTH_NAME.test(words['month'] ?? '')) {
    const month = MONTHS.indexOf((words['month'] ?? '').slice(0, 3)) + 1;
    return partialDate(words['year'], month, words['day'] ?? words['dayFirst']);
  }
  const numbers = NUMBERS_OF_DATE.exec(text.slice(0, 200))?.groups;
  return numbers && partialDate(numbers['year'], Number(numbers['month'] ?? 0), numbers['day']);
}

function partialDate(
  year: string | undefined,
  month: number,
  day: string | undefined,
): string | undefined {
  if (year === undefined || month < 1 || month > 12) return year;
  const whole = day === undefined ? undefined : isoDate({ month, day: Number(day) }, Number(year));
  return whole ?? `${year}-${pad(month)}`;
}
