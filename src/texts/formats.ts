/** Numbers, plurals and dates as a language writes them, by the browser's and Node's own `Intl`. */

/** The language of the settings, which Astro's configuration puts in the constant's place. */
declare const OFFPRINT_LANGUAGE: string | undefined;

/** How a count reads for each of the plural's kinds that the language has. */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** What a language's table of texts is written with. Dates are ISO, of any precision. */
export interface Formats {
  /** `1204` → `1,204`. */
  readonly figure: (count: number) => string;
  /** `1 paper`, `1,204 papers`. */
  readonly counted: (count: number, one: string, other: string, more?: Forms) => string;
  /** The form that fits a count, without the count. */
  readonly formFor: (count: number, one: string, other: string, more?: Forms) => string;
  /** `2026-01-20` → `20 January 2026`. */
  readonly longDate: (iso: string) => string;
  /** `2026-01-20` → `20 Jan 2026`, for a column of dates. */
  readonly shortDate: (iso: string) => string;
  /** `2026-01-20` → `January`. */
  readonly monthName: (iso: string) => string;
  /** `01-20` → `20 January`. */
  readonly dayAndMonth: (day: string) => string;
  /** `383 kB`, `12.4 MB`: thousands of bytes, as file managers count them. */
  readonly fileSize: (bytes: number) => string;
  /** The order of two texts in a list by name. */
  readonly compare: (a: string, b: string) => number;
}

/**
 * The formats of a language, or of the region of it that the settings name.
 *
 * @param own the locale of the language where no region is named, such as `en-GB`
 */
export function formatsOf(own: string): Formats {
  const locale = regionOf(own);
  const number = new Intl.NumberFormat(locale);
  const plural = new Intl.PluralRules(locale);
  const order = new Intl.Collator(locale);
  const dates = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, options);
  const [long, short] = [dates({ month: 'long' }), dates({ month: 'short' })];
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const formFor: Formats['formFor'] = (count, one, other, more = {}) =>
    ({ one, other, ...more })[plural.select(count)] ?? other;
  return {
    formFor,
    figure: (count) => number.format(count),
    counted: (count, ...forms) => `${number.format(count)} ${formFor(count, ...forms)}`,
    longDate: long,
    shortDate: short,
    monthName: (iso) => formatted(month, iso),
    dayAndMonth: (day) =>
      formatted(
        new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
        // A leap year has every day.
        `2000-${day}`,
      ),
    fileSize: (bytes) => sizeText(locale, bytes),
    compare: (a, b) => order.compare(a, b),
  };
}

function regionOf(own: string): string {
  const asked = typeof OFFPRINT_LANGUAGE === 'string' ? OFFPRINT_LANGUAGE : '';
  const isRegion = asked.includes('-') && asked.split('-')[0] === own.split('-')[0];
  return isRegion ? asked : own;
}

/** A format that says as much of a date as the date itself does. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): (iso: string) => string {
  const inYear = { ...options, year: 'numeric', timeZone: 'UTC' } as const;
  const [months, days] = [inYear, { ...inYear, day: 'numeric' } as const].map(
    (parts) => new Intl.DateTimeFormat(locale, parts),
  );
  return (iso) => (iso.length <= 4 ? iso : formatted(iso.length <= 7 ? months : days, iso));
}

/** A date in a format; what is no date, as it stands. */
function formatted(format: Intl.DateTimeFormat | undefined, iso: string): string {
  const date = new Date(iso);
  return format === undefined || Number.isNaN(date.valueOf()) ? iso : format.format(date);
}

function sizeText(locale: string, bytes: number): string {
  const isSmall = bytes < 999_500;
  const [unit, value] = isSmall ? ['kilobyte', Math.ceil(bytes / 1e3)] : ['megabyte', bytes / 1e6];
  const digits = isSmall ? 0 : 1;
  return new Intl.NumberFormat(locale, {
    ...{ style: 'unit', unit },
    ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
  }).format(value);
}
