import { readByline } from './byline.ts';
import { DAY, dayFrom, type PrintedDay } from './dates.ts';
import { draftOf, remarkOnMissing, remarkOnParagraphs, type Part } from './draft.ts';
import { FIGURE, wholeNumber } from './figures.ts';
import type { Draft, Remark } from '../format.ts';
import { linesWith, type Labelled } from './labelling.ts';
import type { Line } from './lines.ts';

/** The parts of an entry of a daily page. `name` is an organisation that is printed once. */
export type BlockLabel = 'title' | 'abstract' | 'byline' | 'name' | 'dot' | 'date';

/** A day, and the number of comments that may follow it. */
export interface DailyDate {
  readonly day: PrintedDay;
  readonly comments?: number;
}

const DATE = new RegExp(String.raw`^${DAY}(?:\s+(?<comments>${FIGURE}))?$`, 'u');
const LONGEST = 60;

/** Reads `Oct 8, 2024 2`, or `Feb 4 3`. */
export function readDailyDate(text: string): DailyDate | undefined {
  const groups = text.length > LONGEST ? undefined : DATE.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const comments = groups['comments'];
  const day = dayFrom(groups);
  return comments === undefined ? { day } : { day, comments: wholeNumber(comments) };
}

/** The entry in the lines of a block that holds an abstract. */
export function readDailyBlock(block: readonly Labelled<BlockLabel>[]): {
  draft: Draft;
  remarks: Remark[];
} {
  const abstract = linesWith(block, 'abstract');
  const parts = [
    ...linesWith(block, 'title').map(titlePart),
    ...linesWith(block, 'byline').map(bylinePart),
    ...linesWith(block, 'name').map(namePart),
    ...linesWith(block, 'date').map(datePart),
  ];
  const lines = block.map((each) => each.line);
  const draft = draftOf(abstract, parts, lines);
  const missing = remarkOnMissing(draft, [['title'], ['authorCount', 'organisation'], ['date']]);
  return { draft, remarks: [...missing, ...remarkOnParagraphs(abstract)] };
}

function titlePart(line: Line): Part {
  return { lines: [line], printed: { title: line.text } };
}

function bylinePart(line: Line): Part {
  return { lines: [line], printed: readByline(line.text) ?? {} };
}

function namePart(line: Line): Part {
  return { lines: [line], printed: { organisation: line.text } };
}

function datePart(line: Line): Part {
  const date = readDailyDate(line.text);
  const comments = date?.comments;
  return {
    lines: [line],
    day: date?.day,
    ...(comments !== undefined && { printed: { comments } }),
  };
}
