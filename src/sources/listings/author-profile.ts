/** The profile page of an author: blocks of category and date, title, authors, abstract. */
import { resolveCategoryCode, type PrintedCategory } from '../../model/arxiv.ts';
import { joinLines, type Line } from '../lines.ts';
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
import { authorsIn } from './fields.ts';
import {
  blocksOf,
  joinedLines,
  labelJoined,
  linesWith,
  type Labelled,
  type LabelModel,
} from './labelling.ts';
import { listing, type ListingReading } from './listing.ts';
import { costAsNames, costAsTitleOfNames } from './names.ts';
import { costAsStamp, figuresOf, readFigure, readStamp } from './profile-lines.ts';
import { proseCosts } from './prose.ts';
import { linesCounted } from './share.ts';

/** The parts of an entry. */
type BlockLabel = 'stamp' | 'title' | 'authors' | 'abstract';
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

/** A line that is no part of a profile: more than a missing part, less than two lost lines. */
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

function read(lines: readonly Line[]): ListingReading {
  const labelled = labelJoined(lines, MODEL);
  const header = linesWith(labelled, 'figure');
  const blocks = blocksOf(labelled.filter(isInBlock), opensBlock);
  const isWhole = (block: Labelled<BlockLabel>[]) => linesWith(block, 'abstract').length > 0;
  const entries = blocks.filter(isWhole).map(readBlock);
  const broken = blocks.filter((block) => !isWhole(block)).flat();
  return {
    figures: figuresOf(header),
    drafts: entries.map(({ draft }) => draft),
    boilerplate: header,
    unparsed: [...linesWith(labelled, 'odd'), ...broken.map(({ line }) => line)],
    notes: [
      ...entries.flatMap(({ notes }) => notes),
      ...notesOnCodes(entries.flatMap(({ category }) => category ?? [])),
    ],
  };
}

/** A category as a stamp prints it. */
interface StampedCategory extends PrintedCategory {
  readonly line: number;
}

interface ReadBlock {
  readonly draft: Draft;
  readonly category: StampedCategory | undefined;
  readonly notes: readonly Note[];
}

/** The entry in the lines of a block that holds an abstract. */
function readBlock(block: readonly Labelled<BlockLabel>[]): ReadBlock {
  const stamps = linesWith(block, 'stamp');
  const abstract = linesWith(block, 'abstract');
  const parts = [
    ...stamps.map(stampPart),
    titleOf(linesWith(block, 'title')),
    namesPart(linesWith(block, 'authors')),
    abstractIn(abstract),
  ];
  const draft = draftOf(
    block.map(({ line }) => line),
    parts,
  );
  const category = stamps.flatMap((line) => categoryIn(line) ?? [])[0];
  const missing = noteOnMissing(draft, [['title'], ['authors'], ['date']]);
  const codes = category === undefined ? stamps.flatMap(noteOnCode) : [];
  return { draft, category, notes: [...missing, ...codes, ...noteOnParagraphs(abstract)] };
}

function namesPart(lines: readonly Line[]): Part {
  return lines.length === 0 ? {} : { claims: authorsIn(joinLines(lines), lines) };
}

function stampPart(line: Line): Part {
  const stamp = readStamp(line.text);
  const category = categoryIn(line);
  const categories = category && printed([category.id], [line]);
  const isUnsure = category !== undefined && category.alternatives.length > 0;
  return {
    day: stamp?.day && printed(stamp.day, [line]),
    claims: {
      ...(categories && { categories: isUnsure ? { ...categories, inferred: true } : categories }),
      ...(stamp?.date !== undefined && { date: printed(stamp.date, [line]) }),
      ...(stamp?.hasCode && { code: printed(true, [line]) }),
    },
  };
}

function categoryIn(line: Line): StampedCategory | undefined {
  const category = resolveCategoryCode(readStamp(line.text)?.code ?? '');
  return category && { ...category, line: line.no };
}

function noteOnCode(line: Line): Note[] {
  const code = readStamp(line.text)?.code;
  const what = code === undefined ? 'no category is printed' : `arXiv has no category "${code}"`;
  return [{ line: line.no, message: `${what}; the entry is kept without one` }];
}

/** A note for each code that ends several categories, at its first line. */
function notesOnCodes(categories: readonly StampedCategory[]): Note[] {
  return [...Map.groupBy(categories, ({ code }) => code).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || first.alternatives.length === 0) return [];
    const times = group.length === 1 ? 'once' : `${group.length} times`;
    const others = first.alternatives.join(', ');
    const message = `"${first.code}" (${times}) was read as ${first.id}; it could also be ${others}`;
    return [{ line: first.line, message }];
  });
}

/** Stamps count for the four lines of their block; figures alone are found in any text. */
function recognise(lines: readonly Line[]): number {
  const stamps = lines.filter((line) => isDated(readStamp(line.text)));
  if (stamps.length === 0) return 0;
  const figures = lines.filter((line) => readFigure(line.text) !== undefined).length;
  const joined = joinedLines(lines).flatMap((group) => group.slice(0, 1));
  const counted = linesCounted(joined, stamps, ORDER.length);
  return Math.min(1, (ORDER.length * stamps.length + figures) / counted);
}

function isDated(stamp: ReturnType<typeof readStamp>): boolean {
  return stamp?.code !== undefined && (stamp.day ?? stamp.date) !== undefined;
}

/** An author's page, which names its papers but not its owner. */
export const authorProfile = listing({
  name: 'author-profile',
  label: 'the profile page of an author',
  looksFor: 'lines that glue a category to a date ("LGJul 15, 2023"), each above a title',
  expects: 'a category and date ("LGJul 15, 2023"), then title, authors and abstract',
  recognise,
  read,
});
