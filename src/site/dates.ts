const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Letters of a month that a list shows. */
const SHORT = 3;

/** `2026-01` or `2026-01-20` → `January`. */
export function monthName(iso: string): string {
  return MONTHS[Number(iso.slice(5, 7)) - 1] ?? iso;
}

/** `01-20` → `20 January`. */
export function dayAndMonth(day: string): string {
  return `${Number(day.slice(3, 5))} ${monthName(`0000-${day}`)}`;
}

/** `2026-01-20` → `20 January 2026`; a date may lack its day, or its month too. */
export function longDate(iso: string): string {
  if (iso.length === 4) return iso;
  if (iso.length === 7) return `${monthName(iso)} ${iso.slice(0, 4)}`;
  return `${dayAndMonth(iso.slice(5, 10))} ${iso.slice(0, 4)}`;
}

/** `2026-01-20` → `20 Jan 2026`, for a column of dates; a date may lack its day, or its month too. */
export function shortDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const parts = [day && String(Number(day)), month && monthName(iso).slice(0, SHORT), year];
  return parts.filter((part) => part).join(' ');
}
