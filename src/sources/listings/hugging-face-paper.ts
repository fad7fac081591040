/** The page of one paper at Hugging Face: number, title, authors one by one, abstract. */
import { joinLines, type Line } from '../lines.ts';
import { dateIn } from '../dates.ts';
import { abstractIn, draftOf, printed, titleOf, type Part } from './draft.ts';
import { authorsIn, identifierClaims } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';
import { shareOfPage, sitePage } from './site-page.ts';

const NUMBER = /^arxiv:\s?\d{4}\.\d{4,5}$/iu;
const PUBLISHED = /^published on (?<date>.{4,30})$/iu;
const AUTHORS = /^authors?:\s*(?<names>.*)$/iu;
const ABSTRACT = /^abstract$/iu;
const BEHIND =
  /^(?:view arxiv page|view pdf|project page|github\b.{0,20}|add to collection|community|models citing|upvote)/iu;

/** The places of a paper page's parts; none where one is missing. */
function placesOf(lines: readonly Line[]) {
  const find = (pattern: RegExp, from = 0) =>
    lines.findIndex(({ text }, index) => index >= from && pattern.test(text));
  const published = find(PUBLISHED);
  const authors = find(AUTHORS, Math.max(0, published));
  const abstract = find(ABSTRACT, Math.max(0, authors));
  const end = find(BEHIND, Math.max(0, abstract));
  const isWhole = published > 0 && authors > 0 && abstract > 0;
  return isWhole ? { published, authors, abstract, end: end < 0 ? lines.length : end } : undefined;
}

function read(lines: readonly Line[]): ListingReading {
  const places = placesOf(lines);
  if (places === undefined) return sitePage(lines, [], () => false);
  const number = lines
    .filter(({ text }, index) => NUMBER.test(text) && index < places.authors)
    .slice(0, 1);
  const top = number[0] === undefined ? places.published - 1 : lines.indexOf(number[0]) + 1;
  const title = lines.slice(top, places.published);
  const published = lines.slice(places.published, places.published + 1);
  const authors = lines.slice(places.authors, places.abstract);
  const body = lines.slice(places.abstract + 1, places.end);
  const names = joinLines(authors)
    .replace(/^authors?:\s*/iu, '')
    .replace(/\s*,(?:\s*,)*\s*/gu, ', ')
    .replace(/, $/u, '');
  const date = dateIn(PUBLISHED.exec(published[0]?.text ?? '')?.groups?.['date'] ?? '');
  const parts: Part[] = [
    titleOf(title),
    { claims: authorsIn(names, authors) },
    date === undefined ? {} : { claims: { date: printed(date, published) } },
    abstractIn(body),
    { claims: identifierClaims(joinLines(number), number) },
  ];
  const own = [
    ...number,
    ...title,
    ...published,
    ...authors,
    ...lines.slice(places.abstract, places.end),
  ];
  return sitePage(lines, [draftOf(own, parts)], () => true);
}

/** The page of a paper at Hugging Face. */
export const huggingFacePaper = listing({
  name: 'hugging-face-paper',
  label: 'the page of a paper at Hugging Face',
  looksFor: 'a title above "Published on Jun 16, 2024", with "Authors:" and "Abstract" below',
  expects: 'a title, "Published on …", "Authors:" and "Abstract"',
  recognise: (lines) => shareOfPage(read(lines), lines),
  read,
});
