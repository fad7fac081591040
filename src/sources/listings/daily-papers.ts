/** A page of the papers of a day: blocks of title, abstract, number of authors, and date. */
import type { Line } from '../lines.ts';
import { readByline, readDailyDate, type Byline, type DailyDate } from './daily-lines.ts';
import { readDay } from './dates.ts';
import {
  abstractIn,
  draftOf,
  noteOnMissing,
  noteOnParagraphs,
  printed,
  titleOf,
  type Draft,
  type Note,
  type Part,
} from './draft.ts';
import { blocksOf, labelJoined, linesWith, type Labelled, type LabelModel } from './labelling.ts';
import { listing, type ListingReading } from './listing.ts';
import { isPromotion } from './promotion.ts';
import { endsSentence, hasHeadings, proseCosts } from './prose.ts';
import { linesCounted } from './share.ts';

/** The parts of an entry. `name` is an organisation that is printed once. */
type BlockLabel = 'title' | 'abstract' | 'byline' | 'name' | 'dot' | 'date';
type Label = BlockLabel | 'day' | 'odd';

/** The day of the page, then blocks: title, abstract, authors or organisation, `·`, date. */
const MODEL: LabelModel<Label> = {
  labels: ['day', 'title', 'abstract', 'byline', 'name', 'dot', 'date', 'odd'],
  costs: costsOf,
  after: {
    start: { day: 0, title: 0, abstract: 4, odd: 0 },
    day: { title: 0, day: 1, odd: 0 },
    title: { abstract: 0, title: 4, byline: 4, odd: 0 },
    abstract: { byline: 0, name: 0, dot: 1, date: 2, abstract: 3, title: 3, odd: 0 },
    byline: { dot: 0, byline: 1, date: 1, title: 2, odd: 0 },
    name: { dot: 0 },
    dot: { date: 0, title: 1.5, odd: 0 },
    date: { title: 0, abstract: 4, day: 1, odd: 0 },
    odd: { day: 1, title: 1, abstract: 1, byline: 1, dot: 1, date: 1, odd: 0 },
  },
  otherwise: 6,
};

/** A line that is no part of such a page: more than a missing part, less than two lost lines. */
const ODD = 7;
const DOT = /^[·•∙⋅]$/u;
const NEVER = 10;

function costsOf({ text }: Line): Record<Label, number> {
  const [byline, date] = [readByline(text), readDailyDate(text)];
  const { title, abstract } = proseCosts(text);
  const marks = DOT.test(text) ? NEVER : costOfMarks(byline, date);
  const readAs = (is: boolean) => (is ? 0 : NEVER);
  return {
    day: readAs(date !== undefined && date.comments === undefined),
    title: title + marks,
    abstract: abstract + marks,
    byline: readAs(byline !== undefined),
    name: costAsName(text),
    dot: readAs(DOT.test(text)),
    date: readAs(date !== undefined),
    odd: ODD,
  };
}

/** A title may look like a date, or name something twice; none counts authors. */
function costOfMarks(byline: Byline | undefined, date: DailyDate | undefined): number {
  if (byline?.authorCount !== undefined) return 6;
  if (date !== undefined) return 4;
  return byline === undefined ? 0 : 2;
}

/** An organisation printed once: a short line that is no sentence. */
function costAsName(text: string): number {
  const plain = text.length <= 80 && /^[\p{L}\p{N}]/u.test(text) && !endsSentence(text);
  return plain ? 3 : NEVER;
}

function isInBlock(each: Labelled<Label>): each is Labelled<BlockLabel> {
  return each.label !== 'day' && each.label !== 'odd';
}

function opensBlock(next: Labelled<BlockLabel>, block: readonly Labelled<BlockLabel>[]): boolean {
  if (next.label === 'title') return true;
  const isBelow = ({ label }: Labelled<BlockLabel>) => label !== 'title' && label !== 'abstract';
  return next.label === 'abstract' && block.some(isBelow);
}

function read(lines: readonly Line[]): ListingReading {
  const content = lines.filter((line) => !isPromotion(line));
  const labelled = labelJoined(content, MODEL);
  const blocks = blocksOf(labelled.filter(isInBlock), opensBlock);
  const isWhole = (block: Labelled<BlockLabel>[]) => linesWith(block, 'abstract').length > 0;
  const entries = blocks.filter(isWhole).map(readBlock);
  const broken = blocks.filter((block) => !isWhole(block)).flat();
  const days = linesWith(labelled, 'day');
  return {
    day: days[0] && readDay(days[0].text),
    drafts: entries.map(({ draft }) => draft),
    boilerplate: [...lines.filter(isPromotion), ...days],
    unparsed: [...linesWith(labelled, 'odd'), ...broken.map(({ line }) => line)],
    notes: entries.flatMap(({ notes }) => notes),
  };
}

/** The entry in the lines of a block that holds an abstract. */
function readBlock(block: readonly Labelled<BlockLabel>[]): { draft: Draft; notes: Note[] } {
  const abstract = linesWith(block, 'abstract');
  const parts = [
    titleOf(linesWith(block, 'title')),
    ...linesWith(block, 'byline').map(bylinePart),
    ...linesWith(block, 'name').map((line) => organisationPart(line.text, line)),
    ...linesWith(block, 'date').map(datePart),
    abstractIn(abstract),
  ];
  const draft = draftOf(
    block.map(({ line }) => line),
    parts,
  );
  const missing = noteOnMissing(draft, [['title'], ['authorCount', 'organisation'], ['date']]);
  return { draft, notes: [...missing, ...noteOnParagraphs(abstract)] };
}

function bylinePart(line: Line): Part {
  const { authorCount, organisation } = readByline(line.text) ?? {};
  if (organisation !== undefined) return organisationPart(organisation, line);
  return authorCount === undefined ? {} : { claims: { authorCount: printed(authorCount, [line]) } };
}

function organisationPart(organisation: string, line: Line): Part {
  return { claims: { organisation: printed(organisation, [line]) } };
}

function datePart(line: Line): Part {
  const { day, comments } = readDailyDate(line.text) ?? {};
  return {
    day: day && printed(day, [line]),
    ...(comments !== undefined && { claims: { comments: printed(comments, [line]) } }),
  };
}

/** Lines of a block: title, abstract, byline, dot, date. */
const BLOCK = 5;

/** Dots, bylines and dates count for the five lines of their block. */
function recognise(lines: readonly Line[]): number {
  if (lines.length === 0 || hasHeadings(lines)) return 0;
  const linesOf = (is: (text: string) => boolean) => lines.filter((line) => is(line.text));
  const dots = linesOf((text) => DOT.test(text));
  const bylines = linesOf((text) => readByline(text)?.authorCount !== undefined);
  const dates = linesOf((text) => readDailyDate(text) !== undefined);
  const told = dots.length + bylines.length === 0 ? [] : [dots, bylines, dates];
  const marks = told.reduce((most, each) => (each.length > most.length ? each : most), []);
  const promoted = lines.filter(isPromotion).length;
  return Math.min(1, (BLOCK * marks.length + promoted) / linesCounted(lines, marks, BLOCK));
}

/** A page of the papers of a day. */
export const dailyPapers = listing({
  name: 'daily-papers',
  label: 'a page of daily papers',
  looksFor: '"Daily Papers", or blocks that end in "• 3 authors", "·" and a date',
  expects: 'a title, its abstract, "• 3 authors" (or an organisation), "·" and a date',
  stripsTex: true,
  recognise,
  read,
});
