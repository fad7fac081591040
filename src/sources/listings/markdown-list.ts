/** Lists of papers in Markdown: bullets, tables, headings and paragraphs that lead to papers by links. */
import type { LineRange } from '../../model/claim.ts';
import { LISTING } from '../format.ts';
import type { Line } from '../lines.ts';
import { readByline } from './daily-lines.ts';
import { draftOf, noteOnMissing, printed, type Draft, type Part } from './draft.ts';
import { labelOf } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';
import {
  blocksOfMarkdown,
  heavyLinesIn,
  type Block,
  type Row,
  type TextRun,
} from './markdown-blocks.ts';
import { claimsOfDetails, type Detail } from './markdown-details.ts';
import {
  claimsBeside,
  isPaperAddress,
  isTelling,
  linkClaims,
  paperKey,
  textOfRuns,
  titleIn,
  bareTitle,
  type Titled,
} from './markdown-paper.ts';
import { isPromotion } from './promotion.ts';
import { abstractEvidence } from './prose.ts';
import { areMost, shareOf } from './share.ts';

/** A paper in Markdown, before its text is read. */
interface Found {
  readonly at: LineRange;
  readonly titled: Titled;
  readonly titleAt: LineRange;
  readonly details: readonly Detail[];
  /** A paper under its own heading has its abstract below it. */
  readonly takesProse: boolean;
}

/** What tells that a text may be a Markdown list of papers, before it is parsed. */
const MAY_BE = /\]\(|\]\[|^#{1,6} |^\|.*\|\s*$|^[-*+] .*https?:\/\//mu;
/** Papers that tell a list whatever else the text holds, and how well they do. */
const MANY = 3;
const MARKED = 0.6;
/** Share of the lines that a list of one paper takes up. */
const ALONE = 0.6;
/** Characters beside links in a line that leads to a paper. */
const BESIDE = 60;

const paperLinks = (runs: readonly TextRun[]): string[] =>
  runs.flatMap(({ link }) => (link !== undefined && isPaperAddress(link) ? [link] : []));

/** The details in blocks: paragraphs, and the lines of bullets at any depth. */
function detailsOf(blocks: readonly Block[]): Detail[] {
  return blocks.flatMap((block): Detail[] => {
    if (block.kind === 'paragraph') return [block];
    if (block.kind === 'heading') return [{ runs: block.runs, at: block.at, isHeading: true }];
    return block.kind === 'list' ? block.items.flatMap((item) => detailsOf(item.blocks)) : [];
  });
}

/** The papers of a list; nested bullets that are no papers themselves belong to the one above. */
function papersOfList(block: Block): Found[] {
  if (block.kind === 'table') return papersOfTable(block.rows);
  if (block.kind !== 'list') return [];
  return block.items.flatMap(({ blocks, at }) => {
    const [first, ...others] = blocks;
    const runs = first?.kind === 'paragraph' ? first.runs : [];
    const titled = first && titleIn(runs);
    const found = titled && {
      ...{ at, titled, titleAt: first.at, takesProse: false },
      details: detailsOf(others),
    };
    if (found && paperLinks(runs).length > 0) return [found];
    const nested = others.flatMap(papersOfList).filter((paper) => paper.titled.isMarked);
    if (nested.length > 0) return nested;
    return found && leadsToOne(found.details) ? [found] : [];
  });
}

/** Whether details hold lines that lead to papers, all to one. */
function leadsToOne(details: readonly Detail[]): boolean {
  const links = details.filter(isLinkLine).flatMap(({ runs }) => paperLinks(runs));
  const linked = details.flatMap(({ runs }) => paperLinks(runs));
  const addresses = links.length > 0 ? links : [];
  const arxivs = new Set(addresses.map(paperKey).filter((key) => key.startsWith('arxiv:')));
  return linked.length > 0 && addresses.length > 0 && arxivs.size < 2;
}

function isLinkLine({ runs }: Detail): boolean {
  const text = textOfRuns(runs.filter(({ link }) => link === undefined));
  return text.length <= BESIDE || labelOf(text) !== undefined;
}

/** What the columns of a table hold, by their heads. */
const COLUMNS: Readonly<Record<string, RegExp>> = {
  title: /^(?:paper )?(?:title|name of paper)s?$/iu,
  paper: /^(?:papers?|publications?|articles?|works?)$/iu,
  authors: /^authors?$/iu,
  date: /^(?:(?:publish(?:ed)?|publication|release|submitted)? ?date|published|year|time|month)$/iu,
  venue: /^(?:venue|conference|journal|publication|published in|pub\.?|where)$/iu,
  abstract: /^(?:abstract|summary)$/iu,
};

function papersOfTable([head, ...rows]: readonly Row[]): Found[] {
  const heads = (head?.cells ?? []).map(textOfRuns);
  const at = (name: string) => heads.findIndex((text) => COLUMNS[name]?.test(text));
  const own = at('title') < 0 ? at('paper') : at('title');
  const isList = at('title') >= 0 && at('authors') >= 0;
  return rows.flatMap((row) => {
    const runs = row.cells.flat();
    const titled = titleOfRow(row, own);
    if (titled === undefined || !(isList || paperLinks(runs).length > 0)) return [];
    const details = ['authors', 'date', 'venue', 'abstract'].flatMap((label) => {
      const cell = at(label) === own ? [] : (row.cells[at(label)] ?? []);
      const named = [{ text: `${label}: ` }, { text: textOfRuns(cell) }];
      return cell.length === 0 ? [] : [{ runs: named, at: row.at }];
    });
    const links = { runs: runs.filter(({ link }) => link !== undefined), at: row.at };
    const found = { at: row.at, titleAt: row.at, details: [...details, links], takesProse: false };
    return [{ ...found, titled }];
  });
}

function titleOfRow({ cells }: Row, own: number): Titled | undefined {
  const cell = cells[own];
  if (cell === undefined) {
    const titled = titleIn(cells.flat());
    return titled?.link !== undefined && isPaperAddress(titled.link) ? titled : undefined;
  }
  const title = bareTitle(textOfRuns(cell));
  const link = cell.find((run) => run.link !== undefined)?.link;
  const marked = titleIn(cell);
  if (marked?.isMarked) return marked;
  if (!isTelling(title)) return undefined;
  return { title, rest: [], isMarked: true, ...(link !== undefined && { link }) };
}

/** A heading, or a paragraph that begins with a title, and what stands below it. */
interface Section {
  readonly opener: Block | undefined;
  readonly body: readonly Block[];
}

function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: { opener: Block | undefined; body: Block[] }[] = [
    { opener: undefined, body: [] },
  ];
  for (const block of blocks) {
    if (opensSection(block)) sections.push({ opener: block, body: [] });
    else sections.at(-1)?.body.push(block);
  }
  return sections;
}

/** Headings that name a field, such as "Abstract", belong to the paper above. */
function opensSection(block: Block): boolean {
  if (block.kind === 'heading') return labelOf(`${textOfRuns(block.runs)}:`) === undefined;
  if (block.kind !== 'paragraph') return false;
  const titled = titleIn(block.runs);
  if (titled?.isMarked !== true) return false;
  const text = textOfRuns(block.runs);
  const isAtStart = bareTitle(text.slice(0, titled.title.length + 12)).includes(
    titled.title.slice(0, 40),
  );
  const isAlone = bareTitle(text) === titled.title && block.runs.some(({ strong }) => strong);
  return isAtStart && (isAlone || paperLinks(block.runs).length > 0);
}

/** The papers of a section: those of its lists, or the one that its heading names. */
function papersOfSection({ opener, body }: Section, isHub: boolean): Found[] {
  const listed = body.flatMap(papersOfList);
  if (opener === undefined || !('runs' in opener)) return listed;
  const titled = titleOfOpener(opener);
  const details = detailsOf(body);
  const isPaper =
    paperLinks(opener.runs).length > 0 || (listed.length === 0 && leadsToPaper(details, isHub));
  if (titled === undefined || !isPaper) return listed;
  const at: LineRange = [opener.at[0], body.at(-1)?.at[1] ?? opener.at[1]];
  return [{ at, titled, titleAt: opener.at, details, takesProse: true }];
}

/** All of a heading is the title, but for links that name none. */
function titleOfOpener({ runs, kind }: Extract<Block, { runs: unknown }>): Titled | undefined {
  const marked = titleIn(runs);
  if (kind === 'paragraph' || (marked?.link !== undefined && marked.isMarked)) return marked;
  const own = runs.filter(({ text, link }) => link === undefined || isTelling(text));
  const title = bareTitle(textOfRuns(own).replace(/\s*[[(][\s,|]*[\])]/gu, ''));
  return isTelling(title) ? { title, rest: [], isMarked: true } : undefined;
}

function leadsToPaper(details: readonly Detail[], isHub: boolean): boolean {
  if (leadsToOne(details)) return true;
  const texts = details.map(({ runs }) => textOfRuns(runs));
  const hasCount = texts.some(
    (text) => readByline(text)?.authorCount !== undefined || /^\d+ authors?\b/u.test(text),
  );
  const isLabelled = (name: string) =>
    texts.some((text) => labelOf(text)?.label.startsWith(name) ?? false);
  if (isLabelled('author') && isLabelled('abstract')) return true;
  return (hasCount || isHub) && texts.some((text) => abstractEvidence(text) > 0);
}

function papersOf(blocks: readonly Block[], isHub: boolean): Found[] {
  return sectionsOf(blocks).flatMap((section) => papersOfSection(section, isHub));
}

/** The lines of a range, by their numbers. */
function indexOfLines(lines: readonly Line[]): (at: LineRange) => readonly Line[] {
  const byNumber = new Map(lines.map((line) => [line.no, line]));
  return ([first, last]) => {
    const found: Line[] = [];
    for (let no = first; no <= last; no += 1) {
      const line = byNumber.get(no);
      if (line !== undefined) found.push(line);
    }
    return found;
  };
}

function toDraft(found: Found, linesAt: (at: LineRange) => readonly Line[]): Draft {
  const { titled, titleAt, details, takesProse } = found;
  const lines = linesAt(titleAt);
  const links = [
    ...(titled.link === undefined ? [] : [{ text: titled.title, link: titled.link }]),
    ...titled.rest,
    ...details.flatMap(({ runs }) => runs),
  ].filter(({ link }) => link !== undefined);
  const parts: Part[] = [
    { claims: { title: printed(titled.title, lines) } },
    { claims: linkClaims(links, titled, linesAt(found.at)) },
    { claims: claimsOfDetails(details, takesProse, linesAt) },
    { claims: claimsBeside(titled, lines) },
  ];
  return draftOf(linesAt(found.at), parts);
}

/** Lines that hold no text of their own: headings, rules, pictures, rows of links. */
function isFrame(block: Block): boolean {
  if (block.kind === 'heading' || block.kind === 'other') return true;
  if (block.kind === 'table') return false;
  if (block.kind === 'list') return block.items.every((item) => item.blocks.every(isFrame));
  return textOfRuns(block.runs.filter(({ link }) => link === undefined)).length < 12;
}

const isHubPage = (lines: readonly Line[]): boolean =>
  lines.some(({ text }) => isPromotion({ no: 0, text: text.replace(/^#+\s*/u, '') }));

function read(lines: readonly Line[], text: string): ListingReading {
  const blocks = blocksOfMarkdown(text);
  const heavy = heavyLinesIn(text);
  const linesAt = indexOfLines(lines.filter(({ no }) => !heavy.has(no)));
  const found = papersOf(blocks, isHubPage(lines));
  const drafts = found
    .map((paper) => toDraft(paper, linesAt))
    .filter(({ lines: own }) => own.length > 0);
  const taken = new Set(drafts.flatMap((draft) => draft.lines.map(({ no }) => no)));
  const heads = blocks.flatMap((block) =>
    block.kind === 'table' ? linesAt([block.at[0], block.at[0] + 1]) : [],
  );
  const inBlocks = new Set(
    blocks.filter((block) => !isFrame(block)).flatMap(({ at }) => linesAt(at).map(({ no }) => no)),
  );
  for (const { no } of heads) inBlocks.delete(no);
  for (const no of heavy) inBlocks.add(no);
  const others = lines.filter(({ no }) => !taken.has(no));
  const isBoilerplate = (line: Line) => !inBlocks.has(line.no) || isPromotion(line);
  return {
    drafts,
    boilerplate: others.filter(isBoilerplate),
    unparsed: others.filter((line) => !isBoilerplate(line)),
    notes: drafts.flatMap((draft) => noteOnMissing(draft, [['authors', 'authorCount']])),
  };
}

function recognise(lines: readonly Line[], text: string): number {
  if (!MAY_BE.test(text)) return 0;
  const linesAt = indexOfLines(lines);
  const found = papersOf(blocksOfMarkdown(text), isHubPage(lines));
  const within = new Set(found.flatMap(({ at }) => linesAt(at)));
  const taken = lines.filter((line) => within.has(line));
  const share = shareOf(lines, taken);
  if (found.length >= MANY) return Math.max(share, MARKED);
  if (found.length > 1) return areMost(lines, taken, ALONE) ? Math.max(share, LISTING) : share;
  return share >= ALONE ? share : 0;
}

/** Lists of papers in Markdown. */
export const markdownList = listing({
  name: 'markdown-list',
  label: 'a Markdown list of papers',
  looksFor:
    'Markdown bullets, tables or headings with links to papers (arXiv, DOI, OpenReview, PDF)',
  expects:
    'a title with a link to its paper (arXiv, DOI, OpenReview, ACL Anthology, PDF) beside or below it',
  recognise,
  read,
});
