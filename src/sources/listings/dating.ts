import { dayText, isoDate, monthDay, type PrintedDay } from './dates.ts';
import type { Draft, Reading, Remark } from '../format.ts';
import { inferYear, type CaptureYear } from './year.ts';

/** A date as printed, completed with the capture's year where none was printed. */
export interface PrintedDate {
  /** `YYYY-MM-DD`. */
  readonly iso: string;
  readonly yearInferred: boolean;
}

interface Dates {
  readonly year: CaptureYear | undefined;
  /** One for each draft; none where the day cannot be dated. */
  readonly dates: readonly (PrintedDate | undefined)[];
  readonly remarks: readonly Remark[];
}

type Dated = { readonly date: PrintedDate } | { readonly why: string } | undefined;

/** The dates of all drafts, completed with the capture's year. One that cannot be is left out. */
export function datesOf({ drafts, day: header }: Reading): Dates {
  const days = drafts.flatMap((draft) => draft.day ?? []);
  const year = inferYear(days, header, lineOfOpenDay(drafts) !== undefined);
  const dated = drafts.map((draft) => complete(draft.day, year?.value, header));
  const remarks = drafts.flatMap((draft, index) => remarkOn(draft, dated[index]));
  const dates = dated.map((each) => (each && 'date' in each ? each.date : undefined));
  return { year, dates, remarks: [...remarks, ...remarkOnOpenDay(drafts)] };
}

function complete(
  day: PrintedDay | undefined,
  year: number | undefined,
  header: PrintedDay | undefined,
): Dated {
  if (day === undefined) return undefined;
  const yearInferred = day.year === undefined;
  const of = day.year ?? year;
  if (of === undefined) return { why: 'has no year, and no entry prints one to infer it from' };
  const iso = isoDate(day, of);
  if (iso === undefined) return { why: `is not in the calendar of ${of}` };
  const late = yearInferred && header !== undefined && monthDay(day) > monthDay(header);
  if (late)
    return { why: `has no year, and is later than the day of the page, ${dayText(header)}` };
  return { date: { iso, yearInferred } };
}

function remarkOn(draft: Draft, dated: Dated): Remark[] {
  if (draft.day === undefined || dated === undefined || 'date' in dated) return [];
  const message = `the date ${dayText(draft.day)} ${dated.why}; the entry is kept without it`;
  return [{ line: draft.fieldLines.date?.[0] ?? 0, message }];
}

/** The line of the last entry's day, where it has no year and is the last thing in the capture. */
function lineOfOpenDay(drafts: readonly Draft[]): number | undefined {
  const last = drafts.at(-1);
  if (last?.day === undefined || last.day.year !== undefined) return undefined;
  const line = last.lines.at(-1)?.no;
  return last.fieldLines.date?.[1] === line ? line : undefined;
}

function remarkOnOpenDay(drafts: readonly Draft[]): Remark[] {
  const line = lineOfOpenDay(drafts);
  if (line === undefined) return [];
  return [{ line, message: 'the capture ends with a date without a year, which may be cut off' }];
}
