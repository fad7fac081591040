import { resolveCategoryCode } from '../../model/arxiv.ts';
import { DAY, dayFrom, type PrintedDay } from './dates.ts';

/** The line above a title on a profile page: category, date and a flag, glued together. */
export interface Stamp {
  /** As printed, known or not. */
  readonly code?: string;
  readonly day?: PrintedDay;
  readonly hasCode: boolean;
}

const DATED = new RegExp(
  String.raw`^(?<category>[A-Za-z][A-Za-z.-]{0,19}?)?\s?${DAY}\s?(?<flag>Code)?$`,
  'u',
);
const UNDATED = /^(?<category>[A-Za-z][A-Za-z.-]{0,19}?)\s?(?<flag>Code)?$/u;
const LONGEST = 60;

/**
 * The stamp that a line is: `LGJul 15, 2023`, `LGMay 29Code`. A stamp without a date must give a
 * category that arXiv has.
 */
export function readStamp(text: string): Stamp | undefined {
  if (text.length > LONGEST) return undefined;
  const dated = DATED.exec(text)?.groups;
  if (dated !== undefined) return { ...partsOf(dated), day: dayFrom(dated) };
  const undated = UNDATED.exec(text)?.groups;
  const known = resolveCategoryCode(undated?.['category'] ?? '') !== undefined;
  return undated !== undefined && known ? partsOf(undated) : undefined;
}

function partsOf(groups: Readonly<Record<string, string | undefined>>): Stamp {
  const code = groups['category'];
  return { hasCode: groups['flag'] !== undefined, ...(code !== undefined && { code }) };
}

/** What it costs to read a line as a stamp, 0 to 10. */
export function costAsStamp(text: string): number {
  const stamp = readStamp(text);
  if (stamp === undefined) return 10;
  return (stamp.code === undefined ? 1 : 0) + (stamp.day === undefined ? 1.5 : 0);
}
