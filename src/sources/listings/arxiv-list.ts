/** arXiv's pages of new papers and of search results: blocks that begin with a number of arXiv. */
import { isDirectlyBelow, joinLines, type Line } from '../lines.ts';
import { abstractIn, draftOf, noteOnMissing, printed, type Draft, type Part } from './draft.ts';
import { identifierClaims, labelOf, readField } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';

/** `[1] arXiv:2107.10000 [pdf, html, other]`, `arXiv:2107.00011 [pdf, other] physics.flu-dyn`. */
const NUMBER_LINE =
  /^(?:\[?\d{1,5}[\].]\s*)?arXiv:(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?\b.{0,120}$/u;
/** What the pages print around the papers. */
const PAGE_LINE =
  /^(?:showing |total of \d|search v\d|new submissions|cross submissions|cross-lists|replacement|see (?:also|recent)|\(showing |back to top|results per page|sort results)/iu;
/** What only the page of one paper has, which prints its number too. */
const PAPER_PAGE = /^(?:\[submitted on \d|submission history$)/iu;
/** The buttons that open and close an abstract. */
const BUTTON = /(?<!\s)\s*(?:[△▽▲▼]\s*(?:less|more)|…\s*[▽▼]\s*more)\s*$/iu;

/** The lines of each paper, and those before the first. */
function blocksOf(lines: readonly Line[]): { header: Line[]; blocks: Line[][] } {
  const header: Line[] = [];
  const blocks: Line[][] = [];
  for (const line of lines) {
    if (NUMBER_LINE.test(line.text)) blocks.push([line]);
    else (PAGE_LINE.test(line.text) ? header : (blocks.at(-1) ?? header)).push(line);
  }
  return { header, blocks };
}

type Role = 'number' | 'title' | 'authors' | 'abstract' | 'field' | 'odd';

/**
 * What each line of a block is: labelled fields; else, in this order, title, authors and abstract.
 * A line directly below goes on with the labelled one above it, but not past a title.
 */
function rolesOf(block: readonly Line[]): Map<Role, Line[]> {
  const roles = new Map<Role, Line[]>();
  let last: Role = 'number';
  block.forEach((line, index) => {
    const role = index === 0 ? 'number' : roleOf(line, block[index - 1], last, roles);
    roles.set(role, [...(roles.get(role) ?? []), line]);
    last = role;
  });
  return roles;
}

function roleOf(
  line: Line,
  above: Line | undefined,
  last: Role,
  roles: ReadonlyMap<Role, unknown>,
): Role {
  const label = labelOf(line.text)?.label;
  if (label === 'title' || label === 'abstract') return label;
  if (label === 'authors' || label === 'author') return 'authors';
  if (label !== undefined) return 'field';
  if (!roles.has('title')) return 'title';
  const goesOn = isDirectlyBelow(above, line);
  if (!roles.has('authors') && last === 'title') return 'authors';
  if (goesOn && last === 'authors' && above?.text.endsWith(',')) return 'authors';
  if (goesOn && (last === 'abstract' || last === 'field')) return last;
  return roles.has('abstract') && last !== 'abstract' ? 'odd' : 'abstract';
}

interface ReadBlock {
  readonly draft: Draft;
  readonly odd: readonly Line[];
}

function readBlock(block: readonly Line[]): ReadBlock {
  const roles = rolesOf(block);
  const linesOf = (role: Role) => roles.get(role) ?? [];
  const [number] = block;
  const parts: Part[] = [
    ...(number ? [{ claims: numberClaims(number) }] : []),
    ...['title', 'authors'].map((label) => labelled(label, linesOf(label as Role))),
    abstractPart(linesOf('abstract')),
    ...fieldsOf(linesOf('field')),
  ];
  const odd = new Set(linesOf('odd'));
  return {
    draft: draftOf(
      block.filter((line) => !odd.has(line)),
      parts,
    ),
    odd: [...odd],
  };
}

function numberClaims(line: Line): Part['claims'] & object {
  const subjects = readField({ label: 'subjects', lines: [asLabelled('Subjects', line)] });
  return { ...identifierClaims(line.text, [line]), ...subjects };
}

/** A line under a label, with or without the label's name on it. */
function labelled(label: string, lines: readonly Line[]): Part {
  const [first, ...others] = lines;
  if (first === undefined) return {};
  const named = labelOf(first.text)?.label === label ? first : asLabelled(label, first);
  return { claims: readField({ label, lines: [named, ...others] }) };
}

function asLabelled(label: string, line: Line): Line {
  return { ...line, text: `${label}: ${line.text}` };
}

function abstractPart(lines: readonly Line[]): Part {
  if (lines.length === 0) return {};
  const text = joinLines(lines);
  const abstract = (
    labelOf(text)?.label === 'abstract' ? (labelOf(text)?.text ?? '') : text
  ).trim();
  const shown = abstract.replace(BUTTON, '');
  return shown === '' ? abstractIn([]) : { claims: { abstract: printed(shown, lines) } };
}

/** Fields one after the other; a line without a label goes on with the one above. */
function fieldsOf(lines: readonly Line[]): Part[] {
  const fields: { label: string; lines: Line[] }[] = [];
  for (const line of lines) {
    const label = labelOf(line.text)?.label;
    if (label === undefined) fields.at(-1)?.lines.push(line);
    else fields.push({ label, lines: [line] });
  }
  return fields.map((field) => ({ claims: readField(field) }));
}

function read(lines: readonly Line[]): ListingReading {
  const { header, blocks } = blocksOf(lines);
  const all = blocks.map(readBlock);
  const papers = all.filter(({ draft }) => draft.claims.title !== undefined);
  const others = all.filter(({ draft }) => draft.claims.title === undefined);
  return {
    drafts: papers.map(({ draft }) => draft),
    boilerplate: header,
    unparsed: [
      ...papers.flatMap(({ odd }) => odd),
      ...others.flatMap(({ draft, odd }) => [...draft.lines, ...odd]),
    ].sort((a, b) => a.no - b.no),
    notes: papers.flatMap(({ draft }) =>
      noteOnMissing(draft, [['title'], ['authors'], ['abstract']]),
    ),
  };
}

/** Numbers of arXiv on lines of their own, each above three lines at least, with labels to them. */
function recognise(lines: readonly Line[]): number {
  if (lines.some(({ text }) => PAPER_PAGE.test(text))) return 0;
  const { blocks } = blocksOf(lines);
  const isPaper = (block: readonly Line[]) =>
    block.length > 2 && block.some(({ text }) => labelOf(text) !== undefined);
  return blocks.filter(isPaper).flat().length / Math.max(1, lines.length);
}

/** arXiv's listings and search results. */
export const arxivList = listing({
  name: 'arxiv-list',
  label: "a page of arXiv's listings or search results",
  looksFor: 'blocks that begin with a number of arXiv ("arXiv:2107.10000 [pdf]")',
  expects: 'a number of arXiv, then title, authors, subjects and abstract',
  recognise,
  read,
});
