/** The lines that only a page of daily papers has: bylines and dates with comment counts. */
import { DAY, dayFrom, type PrintedDay } from './dates.ts';
import { NUMBER, wholeNumber } from './numbers.ts';

/** What a daily page prints between an abstract and its date. */
export interface Byline {
  readonly authorCount?: number;
  readonly organisation?: string;
}

const COUNT = /^[•·∙*-]?\s*(?<count>[1-9][\d,]{0,6})\s+authors?$/iu;
/** A longer line is no byline. */
const LONGEST_BYLINE = 200;

/** The byline that a line is: `• 15 authors`, or an organisation printed twice (its logo's text, then its name). */
export function readByline(text: string): Byline | undefined {
  if (text.length > LONGEST_BYLINE) return undefined;
  const count = COUNT.exec(text)?.groups?.['count'];
  if (count !== undefined) return { authorCount: wholeNumber(count) };
  const organisation = printedTwice(text);
  return organisation === undefined ? undefined : { organisation };
}

function printedTwice(text: string): string | undefined {
  const words = text.split(/\s/u).filter((word) => word !== '');
  const half = words.length / 2;
  const isTwice =
    Number.isInteger(half) && words.every((word, i) => word === words[(i + half) % words.length]);
  return isTwice && half > 0 ? words.slice(0, half).join(' ') : undefined;
}

/** A day, and the number of comments that may follow it. */
export interface DailyDate {
  readonly day: PrintedDay;
  readonly comments?: number;
}

const DATE = new RegExp(String.raw`^${DAY}(?:\s+(?<comments>${NUMBER}))?$`, 'u');
const LONGEST_DATE = 60;

/** Reads `Oct 8, 2024 2`, or `Feb 4 3`. */
export function readDailyDate(text: string): DailyDate | undefined {
  const groups = text.length > LONGEST_DATE ? undefined : DATE.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const comments = groups['comments'];
  const day = dayFrom(groups);
  return comments === undefined ? { day } : { day, comments: wholeNumber(comments) };
}
