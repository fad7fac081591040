/** PubMed's texts: "Abstract (text)", a paper in paragraphs, and "Summary (text)", a paper in one. */
import type { Claims } from '../../model/entry.ts';
import { isDirectlyBelow, joinLines, type Line } from '../lines.ts';
import { abstractIn, draftOf, printed, titleOf, type Draft, type Part } from './draft.ts';
import { readDate } from '../dates.ts';
import { authorsIn, identifierClaims } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';

/** `1. Nature. 2021 Aug;596(7873):583-589. doi: …` and `1: Jumper J, Evans R. Highly accurate …`. */
const ITEM = /^\d{1,5}[.:] \p{L}/u;
const PMID = /\bPMID: \d{1,9}\b/u;
const IDENTIFIERS = /^(?:DOI|PMCID|PMID): /u;
/** Paragraphs below the authors that are no abstract. */
const ASIDE =
  /^(?:Author information:|(?:Comment|Erratum|Update|Retraction) (?:in|on|of)\b|Copyright\b|©|Conflict of interest|Collaborators:|Republished|Publisher:)/u;
/** Marks behind a name: `(#)(1)`. */
const MARKS = /(?:\((?:#|\d{1,3})\))+/gu;
/** Where a paper was published: `Nature. 2021 Aug;596(7873):583-589.` */
const PUBLISHED =
  /^(?<venue>.{2,200}?)\. (?<date>\d{4}(?: \p{Lu}\p{Ll}{2}(?: \d{1,2})?)?)[^;:.]{0,12}(?:;(?<volume>[^():.;]{1,20}))?(?:\((?<issue>[^()]{1,30})\))?(?::(?<pages>[\w-]{1,30}))?\./u;

/** The lines of each paper: from a number on, below a blank line, to the next. */
function papersOf(lines: readonly Line[]): Line[][] {
  const papers: Line[][] = [];
  lines.forEach((line, at) => {
    const isFirst = ITEM.test(line.text) && !isDirectlyBelow(lines[at - 1], line);
    if (isFirst) papers.push([line]);
    else papers.at(-1)?.push(line);
  });
  return papers.filter((paper) => paper.some(({ text }) => PMID.test(text)));
}

function paragraphsOf(paper: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = [];
  for (const line of paper) {
    const last = paragraphs.at(-1);
    if (last !== undefined && isDirectlyBelow(last.at(-1), line)) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function published(text: string, lines: readonly Line[]): Claims {
  const { venue, date = '', volume, issue, pages } = PUBLISHED.exec(text)?.groups ?? {};
  const day = readDate(date);
  return {
    ...(venue !== undefined && { venue: printed(venue, lines) }),
    ...(day !== undefined && { date: printed(day, lines) }),
    ...(volume !== undefined && { volume: printed(volume, lines) }),
    ...(issue !== undefined && { issue: printed(issue, lines) }),
    ...(pages !== undefined && { pages: printed(pages, lines) }),
  };
}

/** A paper in paragraphs: where it stands, its title, its authors, notes, its abstract, its numbers. */
function inParagraphs([first = [], title = [], ...rest]: readonly Line[][]): Part[] {
  const [authors = [], ...below] = rest.filter((lines) => !ASIDE.test(lines[0]?.text ?? ''));
  const numbers = below.findIndex((lines) => IDENTIFIERS.test(lines[0]?.text ?? ''));
  const end = numbers < 0 ? below.length : numbers;
  const names = joinLines(authors).replace(MARKS, '');
  return [
    { claims: published(joinLines(first).replace(/^\d+\. /u, ''), first) },
    titleOf(title),
    { claims: authorsIn(names, authors) },
    abstractIn(below.slice(0, end).flat()),
    ...(below[end] ?? []).map((line) => ({ claims: identifierClaims(line.text, [line]) })),
  ];
}

/** A paper in one paragraph: `Jumper J, Evans R. Title. Nature. 2021 Aug;…  PMID: …`. */
function inOne(lines: readonly Line[]): Part[] {
  const text = joinLines(lines).replace(/^\d+: /u, '');
  const {
    authors = '',
    title,
    rest = '',
  } = /^(?<authors>.+?)\. (?<title>.+?[.?!]) (?<rest>[^.]{2,120}\. \d{4}\b.*)$/u.exec(text)
    ?.groups ?? {};
  if (title === undefined) return [];
  return [
    { claims: { title: printed(title, lines) } },
    { claims: authorsIn(authors.replace(/; .*$/u, ''), lines) },
    { claims: published(rest, lines) },
    { claims: identifierClaims(rest, lines) },
  ];
}

function toDraft(paper: readonly Line[]): Draft {
  const paragraphs = paragraphsOf(paper);
  return draftOf(paper, paragraphs.length > 2 ? inParagraphs(paragraphs) : inOne(paper));
}

function read(lines: readonly Line[]): ListingReading {
  const drafts = papersOf(lines).map(toDraft);
  const papers = drafts.filter(({ claims }) => claims.title !== undefined);
  const taken = new Set(papers.flatMap((draft) => draft.lines));
  return {
    drafts: papers,
    boilerplate: [],
    unparsed: lines.filter((line) => !taken.has(line)),
    notes: [],
  };
}

/** PubMed's texts of papers, as its "Save" button and its mails give them. */
export const pubmedText = listing({
  name: 'pubmed-text',
  label: "PubMed's text",
  looksFor: 'numbered papers that end in "PMID: 34265844"',
  expects: 'a number, a paper as PubMed prints it, and its "PMID:"',
  recognise: (lines) =>
    read(lines).drafts.flatMap((draft) => draft.lines).length / Math.max(1, lines.length),
  read,
});
