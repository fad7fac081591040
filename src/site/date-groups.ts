import type { Frontmatter } from '../model/paper.ts';
import { once } from './dependencies.ts';
import { grouped } from './order.ts';
import * as texts from '../texts/current.ts';

type Dated = Pick<Frontmatter, 'date'>;

/** How a list of papers is grouped by headings. */
export type Grouping = 'years' | 'months' | 'months of a year';

/** The papers of a list that are listed under one heading. */
export interface DateGroup<Item> {
  /** For links within a page: `y2026`, `y2026-01`, `undated`. */
  readonly anchor: string;
  readonly name: string;
  readonly items: readonly Item[];
  /** The same by day, where a day holds so many that its date is worth a heading; else empty. */
  readonly days: readonly Day<Item>[];
}

interface Day<Item> {
  readonly name: string;
  readonly items: readonly Item[];
}

/** Where a group of a long list begins, and how much is in it. */
export interface GroupStart {
  readonly anchor: string;
  readonly name: string;
  /** Page of the list, from 1. */
  readonly page: number;
  readonly count: number;
}

/** Days get headings where they hold this many papers on average, as in a daily list. */
const PAPERS_A_DAY = 4;
/** The anchor of papers without a date. */
const UNDATED = 'undated';

/** Cuts a list, newest first, into groups with a heading each. */
export function dateGroups<Item extends Dated>(
  items: readonly Item[],
  groupBy: Grouping,
): readonly DateGroup<Item>[] {
  return [...grouped(items, (item) => [anchorOf(item, groupBy)])].map(([anchor, held]) => ({
    anchor,
    name: groupName(anchor, groupBy),
    items: held,
    days: groupBy === 'years' || anchor === UNDATED ? [] : daysOf(held),
  }));
}

/** What is known of each list, by what is asked of it: every page of a long list asks the same. */
const known = once<Map<string, readonly GroupStart[]>>();

/**
 * Where each year or month of a list that is cut into pages of `size` begins.
 *
 * @param by what is told
 * @param groupBy what the list is grouped by, if not the same: its headings are what is linked to
 */
export function groupStarts(
  items: readonly Dated[],
  size: number,
  by: Grouping,
  groupBy: Grouping = by,
): readonly GroupStart[] {
  const asked = [size, by, groupBy].join(' ');
  const starts = known(items, () => new Map());
  const found = starts.get(asked) ?? startsOf(items, size, by, groupBy);
  starts.set(asked, found);
  return found;
}

function startsOf(
  items: readonly Dated[],
  size: number,
  by: Grouping,
  groupBy: Grouping,
): readonly GroupStart[] {
  const placed = items.map((item, index) => ({ item, index }));
  return [...grouped(placed, ({ item }) => [anchorOf(item, by)])].map(([key, held]) => ({
    anchor: held[0] ? anchorOf(held[0].item, groupBy) : key,
    name: groupName(key, by),
    page: Math.floor((held[0]?.index ?? 0) / size) + 1,
    count: held.length,
  }));
}

function anchorOf({ date }: Dated, groupBy: Grouping): string {
  return date === undefined ? UNDATED : `y${date.slice(0, groupBy === 'years' ? 4 : 7)}`;
}

function groupName(anchor: string, groupBy: Grouping): string {
  if (anchor === UNDATED) return texts.undated;
  const [year, month] = [anchor.slice(1, 5), anchor.slice(1)];
  if (groupBy === 'years') return year;
  const whole = groupBy === 'months';
  if (month === year) return whole ? texts.monthUnknownIn(year) : texts.monthUnknown;
  return whole ? texts.longDate(month) : texts.monthName(month);
}

function daysOf<Item extends Dated>(items: readonly Item[]): readonly Day<Item>[] {
  const days = grouped(items, ({ date = '' }) => [date]);
  const haveDays = items.some(({ date = '' }) => date.length === 10);
  if (!haveDays || items.length < PAPERS_A_DAY * days.size) return [];
  return [...days].map(([date, held]) => ({
    name: date.length < 10 ? texts.dayUnknown : texts.longDate(date),
    items: held,
  }));
}
