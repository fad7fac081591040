/** Papers as blocks of plain text: a title, the line of its authors below, then its abstract. */
import { wordsFor } from '../field-words.ts';
import { LISTING } from '../format.ts';
import { isDirectlyBelow, joinLines, type Line } from '../lines.ts';
import { ADDRESS, ITEM, titleAbove } from './above.ts';
import { draftOf, printed, type Draft, type Part } from './draft.ts';
import { authorsIn, labelOf, readField } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';
import { isNames } from './names.ts';
import { abstractEvidence, endsSentence, hasHeadings, speaksOfResearch } from './prose.ts';
import { areMost, shareOf } from './share.ts';

/** Evidence for an abstract from which the format is told by several papers, and by one alone. */
const ABSTRACT = 1;
const ABSTRACT_ALONE = 4;
/** Lines between authors and abstract at most. */
const BETWEEN = 6;
/** Share of the lines that the papers take up. */
const SHARE = 0.8;

/** Titles of notes, news and minutes, which name the people present or the reporter below. */
const NO_PAPER = /\b(?:minutes|meeting|agenda|attend(?:ees|ance)|newsletter|press release)\b/iu;
const WORD = String.raw`^${wordsFor('abstract')}(?!\p{L})\s?`;
const LABEL = new RegExp(String.raw`${WORD}[:：.—–-]?\s*`, 'iu');
/** A label and what may follow it: its sign, the end of its line, or a sentence. */
const LABEL_BEFORE = new RegExp(String.raw`${WORD}(?:$|[.—–-]|(?<=\s)\p{Lu})`, 'iu');
/** `¹Kite Works, ²Pier`: a line of affiliations, whose marks stand before them. */
const AFFILIATION = /^[\d²³¹⁰-⁹*†‡§]\s?\p{Lu}/u;
/** A line that begins an abstract beyond doubt. */
const LABELLED = new RegExp(String.raw`${WORD}(?:[:：.—–-]|$)`, 'iu');

/** The lines of one paper, by what they are. */
interface Paper {
  readonly title: readonly Line[];
  readonly authors: readonly Line[];
  readonly abstract: readonly Line[];
  readonly fields: readonly Line[];
  readonly odd: readonly Line[];
}

/** The lines of authors that begin at a line: one, or more where a comma leads to the next. */
function authorsAt(lines: readonly Line[], at: number): readonly Line[] {
  let end = at;
  while (/[,;&]$/u.test(lines[end]?.text ?? '') && end + 1 < lines.length) end += 1;
  const authors = lines.slice(at, end + 1);
  // "By" may be of news, but not above a word such as "Abstract".
  const isLabelled = LABELLED.test(lines[end + 1]?.text ?? '');
  const text = isLabelled ? joinLines(authors).replace(/^by\s/iu, '') : joinLines(authors);
  return authors.length > 0 && isNames(text) ? authors : [];
}

interface Anchor {
  readonly title: readonly Line[];
  readonly authors: readonly Line[];
  /** The index of the first line of the title, and of the line below the authors. */
  readonly from: number;
  readonly to: number;
}

/** Each place where a line of names stands between a title and what may be an abstract. */
function anchorsOf(lines: readonly Line[]): Anchor[] {
  const anchors: Anchor[] = [];
  for (let at = 1; at < lines.length; at += 1) {
    const authors = authorsAt(lines, at);
    const to = at + authors.length;
    const title = authors.length === 0 ? [] : titleAbove(lines, at);
    const from = at - title.length;
    if (title.length === 0 || from < (anchors.at(-1)?.to ?? 0)) continue;
    const isNext = authorsAt(lines, to).length > 0 && !AFFILIATION.test(lines[to]?.text ?? '');
    if (isNext || lines[to] === undefined) continue;
    anchors.push({ title, authors, from, to });
    at = to;
  }
  return anchors;
}

/** The papers, and the lines before the first. */
function papersOf(lines: readonly Line[]): { papers: Paper[]; before: readonly Line[] } {
  const anchors = anchorsOf(lines);
  const papers = anchors.map(({ title, authors, to }, index) => {
    const below = lines.slice(to, anchors[index + 1]?.from);
    return { title, authors, ...partsOf(below) };
  });
  return { papers, before: lines.slice(0, anchors[0]?.from) };
}

/**
 * What stands below the authors: the abstract, and labelled fields. A line that stands apart and is
 * no sentence ends the paper: what it begins cannot be told.
 */
function partsOf(all: readonly Line[]): Pick<Paper, 'abstract' | 'fields' | 'odd'> {
  // Affiliations and addresses may stand between the authors and the word "Abstract".
  const at = all.findIndex(({ text }) => LABELLED.test(text));
  const above = at > 0 && at <= BETWEEN ? all.slice(0, at) : [];
  const between = above.every(({ text }) => abstractEvidence(text) < ABSTRACT) ? above : [];
  const below = all.slice(between.length);
  const abstract: Line[] = [];
  const fields: Line[] = [...between];
  for (const [index, line] of below.entries()) {
    const label = labelOf(line.text)?.label;
    const isApart = !isDirectlyBelow(below[index - 1], line);
    if ((label !== undefined && label !== 'abstract') || ADDRESS.test(line.text)) fields.push(line);
    else if (fields.length > between.length) return { abstract, fields, odd: below.slice(index) };
    else if (
      abstract.length > 0 &&
      isApart &&
      !isParagraph(below, index) &&
      !isLabelAlone(abstract)
    )
      return { abstract, fields, odd: below.slice(index) };
    else abstract.push(line);
  }
  return { abstract, fields, odd: [] };
}

/** Whether a line that stands apart is a further paragraph of the abstract: a sentence, and no title of names below it. */
function isParagraph(lines: readonly Line[], at: number): boolean {
  return endsSentence(lines[at]?.text ?? '') && authorsAt(lines, at + 1).length === 0;
}

function isLabelAlone(abstract: readonly Line[]): boolean {
  return abstractText(abstract) === '';
}

function abstractText(abstract: readonly Line[]): string {
  const text = joinLines(abstract);
  return labelOf(text)?.label === 'abstract' || LABEL_BEFORE.test(text)
    ? text.replace(LABEL, '')
    : text;
}

function toDraft({ title, authors, abstract, fields }: Paper): Draft {
  const text = abstractText(abstract);
  const parts: Part[] = [
    { claims: { title: printed(joinLines(title).replace(ITEM, ''), title) } },
    { claims: authorsIn(joinLines(authors), authors) },
    text === '' ? {} : { claims: { abstract: printed(text, abstract) } },
    ...fields.map((line) => ({ claims: fieldIn(line) })),
  ];
  const lines = [...title, ...authors, ...abstract, ...fields].sort((a, b) => a.no - b.no);
  return draftOf(lines, parts);
}

function fieldIn(line: Line): Part['claims'] & object {
  const field = ADDRESS.test(line.text) ? { ...line, text: `URL: ${line.text}` } : line;
  return readField({ label: labelOf(field.text)?.label ?? '', lines: [field] });
}

const isWhole = ({ title, abstract }: Paper): boolean =>
  !NO_PAPER.test(joinLines(title)) && abstractEvidence(abstractText(abstract)) >= ABSTRACT;

/** Whether a label, a field or its words tell that what stands below the names is an abstract. */
function isLabelled({ abstract, fields }: Paper): boolean {
  const isTold = LABELLED.test(abstract[0]?.text ?? '') || fields.length > 0;
  return isTold || speaksOfResearch(abstractText(abstract));
}

function read(lines: readonly Line[]): ListingReading {
  const { papers, before } = papersOf(lines);
  const others = papers.filter((paper) => !isWhole(paper));
  return {
    drafts: papers.filter(isWhole).map(toDraft),
    boilerplate: [],
    unparsed: [
      ...before,
      ...papers.flatMap(({ odd }) => odd),
      ...others.flatMap((paper) => toDraft(paper).lines),
    ].sort((a, b) => a.no - b.no),
    notes: [],
  };
}

/** Several papers that take up most of the lines, or one with an abstract beyond doubt. */
function recognise(lines: readonly Line[]): number {
  if (hasHeadings(lines)) return 0;
  const papers = papersOf(lines).papers.filter(isWhole);
  const [first] = papers;
  const evidence = first ? abstractEvidence(abstractText(first.abstract)) : 0;
  if (papers.length < 2 && evidence < ABSTRACT_ALONE) return 0;
  const spoken = papers.filter(isLabelled).length;
  if (spoken < papers.length / 2) return 0;
  const taken = papers.flatMap((paper) => toDraft(paper).lines);
  const share = shareOf(lines, taken);
  if (papers.length > 1) return areMost(lines, taken, SHARE) ? Math.max(share, LISTING) : 0;
  return share >= SHARE ? share : 0;
}

/** Titles with authors and abstract below. */
export const titleAuthorsAbstract = listing({
  name: 'title-authors-abstract',
  label: 'papers as blocks of title, authors and abstract',
  looksFor: 'a title, the full names of its authors on the line below, then its abstract',
  expects: 'a title with its authors on the line below and its abstract after them',
  recognise,
  read,
});
