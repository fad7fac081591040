/** Numbers, plurals and dates as a language writes them, by the browser's and Node's own `Intl`. */

/** The language of the settings, which Astro's configuration puts in the constant's place. */
declare const OFFPRINT_LANGUAGE: string | undefined;

/** How a count reads for each of the plural's kinds that the language has. */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** Numbers and counts of a language. */
export interface Numbers {
  /** `1204` → `1,204`. */
  readonly figure: (count: number) => string;
  /** `1 paper`, `1,204 papers`. */
  readonly counted: (count: number, one: string, other: string, more?: Forms) => string;
  /** The form that fits a count, without the count. */
  readonly formFor: (count: number, one: string, other: string, more?: Forms) => string;
}

/**
 * The numbers of a language, or of the region of it that the settings name.
 *
 * @param own the locale of the language where no region is named, such as `en-GB`
 */
export function numbersOf(own: string): Numbers {
  const locale = regionOf(own);
  const number = new Intl.NumberFormat(locale);
  const plural = new Intl.PluralRules(locale);
  const formFor: Numbers['formFor'] = (count, one, other, more = {}) =>
    ({ one, other, ...more })[plural.select(count)] ?? other;
  return {
    formFor,
    figure: (count) => number.format(count),
    counted: (count, ...forms) => `${number.format(count)} ${formFor(count, ...forms)}`,
  };
}

/** Dates of a language; they are ISO, of any precision. */
export interface Dates {
  /** `2026-01-20` → `20 January 2026`. */
  readonly longDate: (iso: string) => string;
  /** `2026-01-20` → `20 Jan 2026`, for a column of dates. */
  readonly shortDate: (iso: string) => string;
  /** `2026-01-20` → `January`. */
  readonly monthName: (iso: string) => string;
  /** `01-20` → `20 January`. */
  readonly dayAndMonth: (day: string) => string;
}

/** The dates of a language, as `numbersOf` its numbers. */
export function dateFormats(own: string): Dates {
  const format = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(regionOf(own), { ...parts, timeZone: 'UTC' });
  const month = format({ month: 'long' });
  const day = format({ month: 'long', day: 'numeric' });
  // A format says as much of a date as the date itself does.
  const inYear = (parts: Intl.DateTimeFormatOptions) => {
    const months = format({ ...parts, year: 'numeric' });
    const days = format({ ...parts, year: 'numeric', day: 'numeric' });
    return (iso: string) =>
      iso.length <= 4 ? iso : formatted(iso.length <= 7 ? months : days, iso);
  };
  return {
    longDate: inYear({ month: 'long' }),
    shortDate: inYear({ month: 'short' }),
    monthName: (iso) => formatted(month, iso),
    // A leap year has every day.
    dayAndMonth: (iso) => formatted(day, `2000-${iso}`),
  };
}

/** A date in a format; what is no date, as it stands. */
function formatted(format: Intl.DateTimeFormat, iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.valueOf()) ? iso : format.format(date);
}

/** Sizes of files in a language: `383 kB`, `12.4 MB`, in thousands of bytes, as file managers count. */
export function sizesOf(own: string): (bytes: number) => string {
  return (bytes) => {
    const isSmall = bytes < 999_500;
    const digits = isSmall ? 0 : 1;
    const number = new Intl.NumberFormat(regionOf(own), {
      ...{ style: 'unit', unit: isSmall ? 'kilobyte' : 'megabyte' },
      ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
    });
    return number.format(isSmall ? Math.ceil(bytes / 1e3) : bytes / 1e6);
  };
}

/** `a, b or c` in a language. */
export function choiceOf(own: string): (names: readonly string[]) => string {
  return (names) => new Intl.ListFormat(regionOf(own), { type: 'disjunction' }).format(names);
}

/** The order of two names in a list of a language. */
export function orderOf(own: string): (a: string, b: string) => number {
  return new Intl.Collator(regionOf(own)).compare;
}

function regionOf(own: string): string {
  const asked = typeof OFFPRINT_LANGUAGE === 'string' ? OFFPRINT_LANGUAGE : '';
  const isRegion = asked.includes('-') && asked.split('-')[0] === own.split('-')[0];
  return isRegion ? asked : own;
}
