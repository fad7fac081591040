/** What stands below the title of a paper in Markdown: labelled fields, names, dates, the abstract. */
import type { LineRange } from '../../model/claim.ts';
import type { Claims } from '../../model/entry.ts';
import type { Line } from '../lines.ts';
import { claimsAround, isAuthors } from './citation-text.ts';
import { readByline } from './daily-lines.ts';
import { printed } from './draft.ts';
import { labelOf, readField } from './fields.ts';
import type { TextRun } from './markdown-blocks.ts';
import { isTelling } from './markdown-paper.ts';
import { abstractEvidence, endsSentence, speaksOfResearch } from './prose.ts';

/** A paragraph or the line of a bullet. */
export interface Detail {
  readonly runs: readonly TextRun[];
  readonly at: LineRange;
  readonly isHeading?: true;
  /** It stands in a block quotation, as abstracts do. */
  readonly isQuote?: true;
}

/** A part of a detail under one label, or under none. `other` is a label that names no field. */
interface Piece {
  readonly label: string;
  readonly text: string;
  readonly at: LineRange;
  readonly isQuote: boolean;
}

const OTHER = 'other';
/** Characters of a line that may hold names, a venue and a date, at most. */
const LONGEST_LINE = 600;
/** Evidence from which unlabelled text is an abstract. */
const ABSTRACT = 1;
/** Characters of a quotation that may be one. */
const QUOTE = 60;

/**
 * What details say.
 * @param takesProse whether text without a label, and long enough, is the abstract
 * @param linesAt the lines of a range that are not blank
 */
export function claimsOfDetails(
  details: readonly Detail[],
  takesProse: boolean,
  linesAt: (at: LineRange) => readonly Line[],
): Claims {
  const pieces = withLabelsFromAbove(details.flatMap(piecesOf));
  const isLabelled = pieces.some(({ label, text }) => isAbstract(label) && text !== '');
  let claims: Claims = {};
  const prose: Piece[] = [];
  for (const piece of pieces) {
    const lines = linesAt(piece.at);
    if (isAbstract(piece.label) || (piece.label === '' && isProse(piece))) prose.push(piece);
    else claims = { ...claimsOfPiece(piece, lines), ...claims };
  }
  const abstract = prose.filter(({ label, isQuote }) =>
    isLabelled ? isAbstract(label) : takesProse || isQuote,
  );
  return { ...claims, ...abstractOf(abstract, linesAt) };
}

const isAbstract = (label: string): boolean => label === 'abstract' || label === 'summary';

/** A quotation may be a reader's remark: an abstract speaks of research. */
function isProse({ text, isQuote }: Piece): boolean {
  if (isQuote) return text.length >= QUOTE && endsSentence(text) && speaksOfResearch(text);
  return abstractEvidence(text) >= ABSTRACT || (text.length > 100 && endsSentence(text));
}

function abstractOf(pieces: readonly Piece[], linesAt: (at: LineRange) => readonly Line[]): Claims {
  const [first] = pieces;
  const last = pieces.at(-1);
  const text = pieces
    .map((piece) => piece.text)
    .join(' ')
    .trim();
  if (first === undefined || last === undefined || text === '') return {};
  return { abstract: printed(text, linesAt([first.at[0], last.at[1]])) };
}

function claimsOfPiece({ label, text }: Piece, lines: readonly Line[]): Claims {
  const [first] = lines;
  if (first === undefined || label === OTHER || text === '') return {};
  if (label !== '') {
    const claims = readField({ label, lines: [{ ...first, text: `${label}: ${text}` }] });
    return moved(claims, lines);
  }
  const count = readByline(text)?.authorCount;
  if (count !== undefined) return { authorCount: printed(count, lines) };
  return text.length > LONGEST_LINE && !isAuthors(text) ? {} : claimsAround(text, lines);
}

/** Claims with the place of all lines that they were read from. */
function moved(claims: Claims, lines: readonly Line[]): Claims {
  const { at } = printed(undefined, lines);
  const entries = Object.entries(claims).map(([name, claim]) => [name, { ...claim, at }]);
  return Object.fromEntries(entries) as Claims;
}

/** A label that stands alone is that of the text below it, up to the next label. */
function withLabelsFromAbove(pieces: readonly Piece[]): Piece[] {
  let above = '';
  return pieces.map((piece) => {
    if (piece.label !== '') above = piece.text === '' ? piece.label : '';
    const label = piece.label === '' ? above : piece.label;
    if (above !== '' && piece.label === '' && !isAbstract(above)) above = '';
    return { ...piece, label };
  });
}

/** The parts of a detail: a new one begins at each label. */
function piecesOf({ runs, at, isHeading, isQuote }: Detail): Piece[] {
  const shown = withoutLinksAtEnd(runs);
  const text = shown.map(
    (run, index) => `${startsLabel(shown, index) ? '\u2028' : ''}${textOf(run)}`,
  );
  const parts = text.join('').split(/\u2028|\n(?=[^\n:]{1,30}:)|\s\|\s(?=[^\n:|]{1,30}:)/u);
  return parts
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .map((part) => ({
      ...pieceOf(part, isHeading === true || isUnknownLabel(shown, part)),
      ...{ at, isQuote: isQuote === true },
    }));
}

function textOf({ text, link }: TextRun): string {
  const isAddress = link !== undefined && /^https?:/u.test(text);
  return link === undefined || isAddress || isTelling(text) ? text : ' ';
}

/** Whether a run in bold is a label: it ends in a colon, or one stands behind it. */
function startsLabel(runs: readonly TextRun[], index: number): boolean {
  const run = runs[index];
  if (run?.strong !== true || run.link !== undefined || runs[index - 1]?.strong) return false;
  return /:\s*$/u.test(run.text) || /^\s*:/u.test(runs[index + 1]?.text ?? '');
}

/** Whether a part begins with a label in bold, known or not. */
function isUnknownLabel(runs: readonly TextRun[], part: string): boolean {
  return runs.some((run, index) => startsLabel(runs, index) && part.startsWith(run.text.trim()));
}

function pieceOf(part: string, hasLabel: boolean): Pick<Piece, 'label' | 'text'> {
  const known = labelOf(part) ?? (hasLabel ? labelOf(`${part.replace(/:$/u, '')}:`) : undefined);
  if (known !== undefined) return { label: known.label, text: known.text.trim() };
  return { label: hasLabel ? OTHER : '', text: part };
}

/** `[Paper](…) [Code](…)` behind a text is no part of it. */
function withoutLinksAtEnd(runs: readonly TextRun[]): readonly TextRun[] {
  const last = runs.findLastIndex(
    ({ text, link }) =>
      /[\p{L}\p{N}]/u.test(text) &&
      (link === undefined || isTelling(text.replace(/^LINK:/u, '')) || /^https?:/u.test(text)),
  );
  return runs.slice(0, last + 1);
}
