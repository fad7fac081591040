/** The lines that only an author's profile has: figures of its header, and stamps above titles. */
import { resolveCategoryCode } from '../../model/arxiv.ts';
import type { Line } from '../lines.ts';
import { dateIn, MONTH_NAME } from '../dates.ts';
import { DAY, dayFrom, type PrintedDay } from './dates.ts';
import { NUMBER } from './numbers.ts';

/** A longer line is neither. */
const LONGEST = 60;

const LABEL = String.raw`\p{L}[\p{L} -]{0,28}\p{L}`;
const LABEL_FIRST = new RegExp(String.raw`^(?<label>${LABEL})\s?(?<figure>${NUMBER}%?)$`, 'u');
const FIGURE_FIRST = new RegExp(String.raw`^(?<figure>${NUMBER}%?)\s?(?<label>${LABEL})$`, 'u');

/** A figure of a profile's header with its label, as printed: `h-index56`, `5,787citations`. */
export function readFigure(text: string): [label: string, figure: string] | undefined {
  if (text.length > LONGEST) return undefined;
  const groups = (FIGURE_FIRST.exec(text) ?? LABEL_FIRST.exec(text))?.groups;
  return groups && [groups['label'] ?? '', groups['figure'] ?? ''];
}

/**
 * All figures of a header. The list below repeats one as its heading (`105papers`, `105 Papers`):
 * a label that differs in case alone and has the same figure is not kept twice.
 */
export function figuresOf(lines: readonly Line[]): Record<string, string> {
  const figures = new Map<string, [label: string, figure: string]>();
  for (const line of lines) {
    const pair = readFigure(line.text);
    const key = pair?.join('\n').toLowerCase();
    if (pair !== undefined && key !== undefined && !figures.has(key)) figures.set(key, pair);
  }
  return Object.fromEntries(figures.values());
}

/** The line above a title on a profile page: category, date and a flag, glued together. */
export interface Stamp {
  /** As printed, known or not. */
  readonly code?: string;
  readonly day?: PrintedDay;
  /** A year, or a month with its year, where no day is printed. */
  readonly date?: string;
  readonly hasCode: boolean;
}

const DATED = new RegExp(
  String.raw`^(?<category>[A-Za-z][A-Za-z.-]{0,19}?)?\s?${DAY}\s?(?<flag>Code)?$`,
  'u',
);
const YEARLY = new RegExp(
  String.raw`^(?<category>[A-Za-z][A-Za-z.-]{0,19}?)?\s?(?<date>(?:(?:${MONTH_NAME})\.?\s+)?(?:19|20)\d\d)\s?(?<flag>Code)?$`,
  'u',
);
const UNDATED = /^(?<category>[A-Za-z][A-Za-z.-]{0,19}?)\s?(?<flag>Code)?$/u;

/**
 * The stamp that a line is: `LGJul 15, 2023`, `LGMay 29Code`, `LG2021`. A stamp without a day must
 * give a category that arXiv has.
 */
export function readStamp(text: string): Stamp | undefined {
  if (text.length > LONGEST) return undefined;
  const dated = DATED.exec(text)?.groups;
  if (dated !== undefined) return { ...partsOf(dated), day: dayFrom(dated) };
  const undated = (YEARLY.exec(text) ?? UNDATED.exec(text))?.groups;
  const known = resolveCategoryCode(undated?.['category'] ?? '') !== undefined;
  return undated !== undefined && known ? partsOf(undated) : undefined;
}

function partsOf(groups: Readonly<Record<string, string | undefined>>): Stamp {
  const code = groups['category'];
  const date = dateIn(groups['date'] ?? '');
  return {
    hasCode: groups['flag'] !== undefined,
    ...(code !== undefined && { code }),
    ...(date !== undefined && { date }),
  };
}

/** What it costs to read a line as a stamp, 0 to 10. */
export function costAsStamp(text: string): number {
  const stamp = readStamp(text);
  if (stamp === undefined) return 10;
  return (stamp.code === undefined ? 1 : 0) + ((stamp.day ?? stamp.date) === undefined ? 1.5 : 0);
}
