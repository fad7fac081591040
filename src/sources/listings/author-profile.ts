import type { SourceFormat, Reading } from '../format.ts';
import { blocksOf, labelLines, linesWith, type Labelled, type LabelModel } from './labelling.ts';
import type { Line } from './lines.ts';
import { costAsNames, costAsTitleOfNames } from './names.ts';
import { readBlock, remarkOnCodes, type BlockLabel } from './profile-entry.ts';
import { figuresOf, readFigure } from './profile-header.ts';
import { proseCosts } from './prose.ts';
import { costAsStamp, readStamp } from './stamp.ts';

type Label = 'figure' | BlockLabel | 'odd';

/** Figures of the header, then blocks of four lines: stamp, title, authors, abstract. */
const MODEL: LabelModel<Label> = {
  labels: ['figure', 'stamp', 'title', 'authors', 'abstract', 'odd'],
  costs: costsOf,
  after: {
    start: { figure: 0, stamp: 0, title: 3, abstract: 5, odd: 0 },
    figure: { figure: 0, stamp: 0, title: 3, odd: 0 },
    stamp: { title: 0, authors: 5, stamp: 4, odd: 0 },
    title: { authors: 0, abstract: 2.5, stamp: 4, odd: 0 },
    authors: { abstract: 0, stamp: 4, odd: 0 },
    abstract: { stamp: 0, abstract: 3, title: 4, figure: 3, odd: 0 },
    odd: { figure: 0, stamp: 0, title: 1, authors: 1, abstract: 1, odd: 0 },
  },
  otherwise: 6,
};

/** More than any part that is missing, less than two lines that were lost. */
const ODD = 7;

const NEVER = 10;

function costsOf({ text }: Line): Record<Label, number> {
  const { title, abstract } = proseCosts(text);
  return {
    figure: readFigure(text) === undefined ? NEVER : 0,
    stamp: costAsStamp(text),
    title: title + costAsTitleOfNames(text),
    authors: costAsNames(text),
    abstract,
    odd: ODD,
  };
}

const ORDER: readonly Label[] = ['stamp', 'title', 'authors', 'abstract'];

function isInBlock(each: Labelled<Label>): each is Labelled<BlockLabel> {
  return ORDER.includes(each.label);
}

/** A block goes on as long as its parts come in order; an abstract may have several lines. */
function opensBlock(next: Labelled<BlockLabel>, block: readonly Labelled<BlockLabel>[]): boolean {
  const last = block.at(-1);
  if (last === undefined) return true;
  const [above, here] = [ORDER.indexOf(last.label), ORDER.indexOf(next.label)];
  return here < above || (here === above && next.label !== 'abstract');
}

function read(lines: readonly Line[]): Reading {
  const labelled = labelLines(lines, MODEL);
  const header = linesWith(labelled, 'figure');
  const blocks = blocksOf(labelled.filter(isInBlock), opensBlock);
  const isWhole = (block: Labelled<BlockLabel>[]) => linesWith(block, 'abstract').length > 0;
  const entries = blocks.filter(isWhole).map(readBlock);
  const broken = blocks.filter((block) => !isWhole(block)).flat();
  const drafts = entries.map((entry) => entry.draft);
  return {
    figures: figuresOf(header),
    drafts,
    boilerplate: header,
    unparsed: [...linesWith(labelled, 'odd'), ...broken.map((each) => each.line)],
    remarks: [...entries.flatMap((entry) => entry.remarks), ...remarkOnCodes(drafts)],
  };
}

/** Stamps count for the four lines of their block; figures alone are found in any text. */
function recognise(lines: readonly Line[]): number {
  if (lines.length === 0) return 0;
  const stamps = lines.map((line) => readStamp(line.text)).filter(isDated).length;
  if (stamps === 0) return 0;
  const figures = lines.filter((line) => readFigure(line.text) !== undefined).length;
  return Math.min(1, (ORDER.length * stamps + figures) / lines.length);
}

function isDated(stamp: ReturnType<typeof readStamp>): boolean {
  return stamp?.code !== undefined && stamp.day !== undefined;
}

/** An author's page, which names its papers but not its owner. */
export const authorProfile: SourceFormat = {
  name: 'author-profile',
  description: 'the profile page of an author',
  looksFor: 'lines that glue a category to a date ("LGJul 15, 2023"), each above a title',
  expects: 'a category and date ("LGJul 15, 2023"), then title, authors and abstract',
  damaged: false,
  recognise,
  read,
};
