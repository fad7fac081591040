/** Lists of papers of a venue: a volume at the ACL Anthology, and the papers of OpenReview. */
import type { Line } from '../lines.ts';
import { dateIn } from './dates.ts';
import { abstractIn, draftOf, printed, type Draft, type Part } from './draft.ts';
import { authorsIn, readField } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';
import { isNames } from './names.ts';

/** The links above each paper of a volume at the ACL Anthology. */
const ACL_LINKS = /^pdf\s?bib(?:\s?(?:abs|software|dataset|video|code|poster|data))*$/iu;
/** The line below the authors at OpenReview. */
const PUBLISHED =
  /^Published: (?<date>\d{1,2} \p{Lu}\p{Ll}{2} \d{4})(?:, Last Modified: .{0,40})?$/u;
const OPENREVIEW_FRAME = /^(?:Readers: .{1,80}|Show (?:details|revisions|bibtex)|Keywords:)$/iu;
const ACL_FRAME = /^(?:show all abstracts\s*hide all abstracts|up|proceedings of .{1,200})$/iu;

interface Cut {
  readonly drafts: readonly Draft[];
  readonly boilerplate: readonly Line[];
}

const titleIn = (line: Line): Part => ({ claims: { title: printed(line.text, [line]) } });

function namesIn(line: Line): Part {
  return { claims: authorsIn(line.text.replaceAll(' | ', '; '), [line]) };
}

/** Papers of the Anthology: links, title, authors between bars, and the abstract where it is shown. */
function readAcl(lines: readonly Line[]): Cut {
  const starts = lines.flatMap(({ text }, index) => (ACL_LINKS.test(text) ? [index] : []));
  const blocks = starts.map((start, index) => lines.slice(start, starts[index + 1]));
  return {
    drafts: blocks.flatMap(aclDraft),
    boilerplate: lines.slice(0, starts[0]).filter(({ text }) => ACL_FRAME.test(text)),
  };
}

/** The front matter of a volume has links too, but no authors. */
function aclDraft(block: readonly Line[]): Draft[] {
  const [, title, authors, ...abstract] = block;
  if (title === undefined || authors === undefined) return [];
  if (!isNames(authors.text.replaceAll(' | ', '; '))) return [];
  return [draftOf(block, [titleIn(title), namesIn(authors), abstractIn(abstract)])];
}

/** Papers of OpenReview: title, authors, the day of publication, and the venue. */
function readOpenReview(lines: readonly Line[]): Cut {
  const boilerplate = lines.filter(({ text }) => OPENREVIEW_FRAME.test(text));
  const drafts = lines.flatMap((line, index) => {
    const date = dateIn(PUBLISHED.exec(line.text)?.groups?.['date'] ?? '');
    const [title, authors, venue] = [lines[index - 2], lines[index - 1], lines[index + 1]];
    if (date === undefined || title === undefined || authors === undefined) return [];
    if (!isNames(authors.text)) return [];
    const isVenue = venue !== undefined && /\b(?:19|20)\d\d\b/u.test(venue.text);
    const named = isVenue ? { ...venue, text: `Venue: ${venue.text}` } : undefined;
    const parts: Part[] = [
      titleIn(title),
      namesIn(authors),
      { claims: { date: printed(date, [line]) } },
      named ? { claims: readField({ label: 'venue', lines: [named] }) } : {},
    ];
    return [draftOf([title, authors, line, ...(isVenue ? [venue] : [])], parts)];
  });
  return { drafts, boilerplate };
}

function cut(lines: readonly Line[]): Cut {
  return lines.some(({ text }) => ACL_LINKS.test(text)) ? readAcl(lines) : readOpenReview(lines);
}

function read(lines: readonly Line[]): ListingReading {
  const { drafts, boilerplate } = cut(lines);
  const known = new Set(
    [...drafts.flatMap((draft) => draft.lines), ...boilerplate].map(({ no }) => no),
  );
  return { drafts, boilerplate, unparsed: lines.filter(({ no }) => !known.has(no)), notes: [] };
}

/** The share of the lines that the papers and what is printed around them take up. */
function recognise(lines: readonly Line[]): number {
  const isMark = ({ text }: Line) => ACL_LINKS.test(text) || PUBLISHED.test(text);
  if (!lines.some(isMark)) return 0;
  const { drafts, boilerplate } = cut(lines);
  if (drafts.length === 0) return 0;
  return (drafts.flatMap((draft) => draft.lines).length + boilerplate.length) / lines.length;
}

/** Lists of papers of a venue. */
export const venuePages = listing({
  name: 'venue-pages',
  label: 'a list of papers of the ACL Anthology or of OpenReview',
  looksFor:
    '"pdf bib abs" above each title, or "Published: 16 Jan 2024" below each line of authors',
  expects: 'the links "pdf bib", then title and authors, or title and authors above "Published:"',
  recognise,
  read,
});
