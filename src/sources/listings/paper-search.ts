/** The results of a paper search: titles and abstracts by turns. */
import { isDirectlyBelow, joinLines, type Line } from '../lines.ts';
import { abstractIn, draftOf, titleOf, type Draft, type Note } from './draft.ts';
import {
  blocksOf,
  joinedLines,
  labelJoined,
  linesWith,
  type Labelled,
  type LabelModel,
} from './labelling.ts';
import { listing, type ListingReading } from './listing.ts';
import { isInvitation, isPromotion, unglue } from './promotion.ts';
import { abstractEvidence, endsSentence, hasHeadings, proseCosts } from './prose.ts';
import { linesCounted } from './share.ts';

type Label = 'title' | 'abstract';

/** Titles and abstracts by turns; a line was lost wherever they do not alternate. */
const MODEL: LabelModel<Label> = {
  labels: ['title', 'abstract'],
  costs: (line) => proseCosts(line.text),
  after: {
    start: { title: 0, abstract: 2 },
    title: { abstract: 0, title: 2.5 },
    abstract: { title: 0, abstract: 2.5 },
  },
  otherwise: 10,
};

/** Below this evidence a line is no abstract by itself, when a format is being recognised. */
const SURELY_ABSTRACT = 2;
/** Lines of a title and its abstract. */
const PAIR = 2;
/** Pairs, and their share of the lines, that tell the format where no invitation does. */
const PAIRS_WITHOUT_INVITATION = 2;
const SHARE_WITHOUT_INVITATION = 0.8;

function contentOf(lines: readonly Line[]): Line[] {
  return unglue(lines.filter((line) => !isPromotion(line)));
}

/** An abstract broken into two lines: the first has no end, or the second no beginning. */
function goesOn(above: Line | undefined, line: Line): boolean {
  if (above === undefined || !isDirectlyBelow(above, line)) return false;
  return !endsSentence(above.text) && /^[\p{Ll},;:.)]/u.test(line.text);
}

function opensBlock(next: Labelled<Label>, block: readonly Labelled<Label>[]): boolean {
  if (next.label === 'title') return true;
  const above = linesWith(block, 'abstract').at(-1);
  return above !== undefined && !goesOn(above, next.line);
}

function toDraft(block: readonly Labelled<Label>[]): Draft {
  const lines = block.map(({ line }) => line);
  return draftOf(lines, [
    titleOf(linesWith(block, 'title')),
    abstractIn(linesWith(block, 'abstract')),
  ]);
}

function notesOn(draft: Draft): Note[] {
  if (draft.claims.title !== undefined) return [];
  const line = draft.lines[0]?.no ?? 0;
  return [{ line, message: 'an abstract with no title above it; it is kept without a title' }];
}

function read(lines: readonly Line[]): ListingReading {
  const blocks = blocksOf(labelJoined(contentOf(lines), MODEL), opensBlock);
  const whole = (block: Labelled<Label>[]) => block.some((each) => each.label === 'abstract');
  const drafts = blocks.filter(whole).map(toDraft);
  return {
    drafts,
    boilerplate: lines.filter(isPromotion),
    unparsed: blocks.filter((block) => !whole(block)).flatMap((block) => linesWith(block, 'title')),
    notes: drafts.flatMap(notesOn),
  };
}

/** The abstracts with a title above. */
function pairsIn(content: readonly Line[]): readonly Line[] {
  const evidence = content.map((line) => abstractEvidence(line.text));
  const isPair = (_: Line, index: number) =>
    (evidence[index] ?? 0) >= SURELY_ABSTRACT && (evidence[index - 1] ?? Infinity) < 0;
  return content.filter(isPair);
}

/** Whether most of the short lines are titles and no terms of a glossary: several words, the first a capital. */
function haveTitles(joined: readonly Line[]): boolean {
  const short = joined.filter(({ text }) => abstractEvidence(text) < 0);
  const titles = short.filter(({ text }) => !/^\p{Ll}/u.test(text) && / \S+ /u.test(text));
  return titles.length > short.length / 2;
}

function recognise(lines: readonly Line[]): number {
  if (lines.length === 0 || hasHeadings(lines)) return 0;
  const content = contentOf(lines);
  const joined = joinedLines(content).map((group) => ({
    no: group[0]?.no ?? 0,
    text: joinLines(group),
  }));
  const pairs = pairsIn(joined);
  const promotions = lines.length - content.length;
  const counted = linesCounted(joined, pairs, PAIR);
  const share = (promotions + PAIR * pairs.length) / (promotions + counted);
  if (lines.some(isInvitation)) return share;
  const isList = pairs.length >= PAIRS_WITHOUT_INVITATION && share >= SHARE_WITHOUT_INVITATION;
  return isList && haveTitles(joined) ? share : 0;
}

/** The results of a search for papers. */
export const paperSearch = listing({
  name: 'paper-search',
  label: 'the results of a paper search',
  looksFor: 'title lines and abstract lines by turns, or "Get trending papers in your email inbox"',
  expects: 'a title with its abstract on the line below',
  stripsTex: true,
  recognise,
  read,
});
