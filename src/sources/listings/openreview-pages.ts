/** Pages of OpenReview: lists of papers with or without their details, and the page of one paper. */
import { isDirectlyBelow, joinLines, type Line } from '../lines.ts';
import { namesAbove, titleAbove } from './above.ts';
import { isVenue } from './citation-text.ts';
import { dateIn } from '../dates.ts';
import { draftOf, printed, titleOf, type Draft, type Part } from './draft.ts';
import { authorsIn, labelOf, readField, type LabelledField } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';
import { endsSentence } from './prose.ts';
import { shareOfPage, sitePage } from './site-page.ts';

const DAY = String.raw`\d{1,2} \p{Lu}\p{Ll}{2,8} \d{4}`;
/** The line below the authors: `Published: 16 Jan 2024, Last Modified: 05 Mar 2024ICLR 2024 oralEveryone`. */
const DATED = new RegExp(
  String.raw`^(?:(?:Published|Submitted): (?<date>${DAY})(?:, (?:Last )?Modified: ${DAY})?|(?<old>${DAY}) \(modified: ${DAY}\))(?<rest>.*)$`,
  'u',
);
/** Buttons and notes of the pages, also glued to one another. */
const FRAME =
  /^(?:(?:Readers: ?(?:Everyone|[\p{Lu}].{1,60})|Everyone|Show (?:details|revisions|bibtex|all)|Hide details|Revisions|BibTeX|CC BY(?:[ -][A-Z]+)* \d\.\d|Download PDF|PDF|Back to .{1,60}|Add Bookmark)[·•\s]*)+$/u;
const READERS = /(?:Readers: ?)?(?:Everyone|Show (?:Bibtex|Revisions|details)).*$/iu;
/** `Student Paper: Yes`: a field that no other page has. */
const OTHER = /^\p{Lu}[\p{L}\d &/'’-]{1,48}: /u;
/** Headings inside an abstract. */
const IN_ABSTRACT =
  /^(?:background|objectives?|aims?|methods?|results?|findings|conclusions?|summary|motivation|purpose|significance)\b/iu;
/** What begins the discussion below a paper. */
const DISCUSSION =
  /^(?:reply type|filter by|\d+ repl(?:y|ies) loading|add:|paper decision|official (?:review|comment)|meta review)/iu;

interface Found {
  readonly title: readonly Line[];
  readonly authors: readonly Line[];
  readonly from: number;
  readonly at: number;
  readonly date: string;
  readonly rest: string;
}

function foundAt(lines: readonly Line[], at: number): Found[] {
  const groups = DATED.exec(lines[at]?.text ?? '')?.groups;
  const date = dateIn(groups?.['date'] ?? groups?.['old'] ?? '');
  if (groups === undefined || date === undefined) return [];
  const isHidden = /^anonymous\b/iu.test(lines[at - 1]?.text ?? '');
  const authors = isHidden ? lines.slice(at - 1, at) : namesAbove(lines, at);
  const title = titleAbove(lines, at - authors.length);
  if (authors.length === 0 || title.length === 0) return [];
  const from = at - authors.length - title.length;
  return [
    { title, authors, from, at, date, rest: (groups['rest'] ?? '').replace(READERS, '').trim() },
  ];
}

function toDraft(
  { title, authors, date, rest, at }: Found,
  lines: readonly Line[],
  end: number,
): Draft {
  const dated = lines.slice(at, at + 1);
  const next = lines[at + 1];
  const isNext = rest === '' && next !== undefined && at + 1 < end && isPlace(next.text);
  const venue = isNext ? [next] : dated;
  const text = isNext ? next.text : rest;
  const { fields, known } = fieldsIn(lines.slice(at + (isNext ? 2 : 1), end));
  const parts: Part[] = [
    titleOf(title),
    {
      claims: /^anonymous\b/iu.test(joinLines(authors))
        ? {}
        : authorsIn(joinLines(authors), authors),
    },
    { claims: { date: printed(date, dated) } },
    text === '' ? {} : { claims: { venue: printed(text, venue) } },
    ...fields.map((field) => ({ claims: readField(field) })),
  ];
  return draftOf([...title, ...authors, ...dated, ...(isNext ? [next] : []), ...known], parts);
}

const isPlace = (text: string): boolean =>
  isVenue(text) ||
  (/\b(?:19|20)\d\d\b/u.test(text) && text.length < 120 && labelOf(text) === undefined);

/** The details of a paper, field by field, up to the discussion. */
function fieldsIn(lines: readonly Line[]): { fields: LabelledField[]; known: Line[] } {
  const fields: { label: string; lines: Line[] }[] = [];
  const known: Line[] = [];
  for (const line of lines) {
    if (DISCUSSION.test(line.text)) break;
    const last = fields.at(-1);
    const label = labelOf(line.text)?.label ?? (isOther(line) ? '' : undefined);
    if (label !== undefined) fields.push({ label, lines: [line] });
    else if (last !== undefined && goesOn(last, line)) last.lines.push(line);
    else continue;
    known.push(line);
  }
  return { fields: fields.filter(({ label }) => label !== ''), known };
}

const isOther = ({ text }: Line): boolean => OTHER.test(text) && !IN_ABSTRACT.test(text);

function goesOn({ label, lines }: LabelledField, line: Line): boolean {
  const isAlone = lines.length === 1 && labelOf(lines[0]?.text ?? '')?.text === '';
  return (
    isAlone ||
    isDirectlyBelow(lines.at(-1), line) ||
    (label === 'abstract' && endsSentence(line.text))
  );
}

function read(lines: readonly Line[]): ListingReading {
  const content = lines.filter(({ text }) => !FRAME.test(text));
  const found = content.flatMap((_, at) => foundAt(content, at));
  const drafts = found.map((paper, index) =>
    toDraft(paper, content, found[index + 1]?.from ?? content.length),
  );
  return sitePage(lines, drafts, ({ text }) => FRAME.test(text));
}

/** Pages of OpenReview. */
export const openreviewPages = listing({
  name: 'openreview-pages',
  label: 'a page of OpenReview',
  looksFor: 'a title and its authors above "Published: 16 Jan 2024"',
  expects: 'title and authors above "Published: 16 Jan 2024", or a labelled field below it',
  recognise: (lines) => shareOfPage(read(lines), lines),
  read,
});
