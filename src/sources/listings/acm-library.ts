/** Results of a search in ACM's Digital Library: title, authors, and a venue with its DOI. */
import { joinLines, type Line } from '../lines.ts';
import { isApart, namesAbove, titleAbove } from './above.ts';
import { dateIn } from '../dates.ts';
import { draftOf, printed, titleOf, type Draft } from './draft.ts';
import { authorsIn, identifierClaims } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';
import { shareOfPage, sitePage } from './site-page.ts';

/** `KDD '21: Proceedings of …, August 2021, pp 1234–1243 • https://doi.org/10.1145/3447548.3467100`. */
const PLACE =
  /^(?<venue>\p{Lu}.{3,300}?)(?:, Volume (?<volume>\d{1,4}))?(?:, Issue (?<issue>[\w.-]{1,12}))?(?:, (?<date>\p{Lu}\p{Ll}+ (?:19|20)\d\d))?(?:,? Article(?: No\.?:?)? ?(?<article>\d+))?(?:,? pp\.? (?<pages>[\w:.]+[-–][\w:.]+))?(?:, \d+ pages?)? ?[•·]? ?(?<doi>https:\/\/(?:dl\.acm\.org\/doi|doi\.org)\/10\.\d{4,9}\/\S+)$/iu;
const DAY = /^(?:\d{1,2} )?\p{Lu}\p{Ll}+ (?:19|20)\d\d$/u;
/** The kind of a result, which stands above its day and its title. */
const KIND =
  /^(?:research-article|short-paper|article|survey|review-article|poster|demonstration|extended-abstract|abstract|tutorial|chapter|proceeding|note|opinion|invited-talk|doctoral-thesis|technical-note|editorial)$/iu;
const ABOVE = 4;

function draftAt(lines: readonly Line[], at: number): Draft[] {
  const place = lines[at];
  const groups = PLACE.exec(place?.text ?? '')?.groups;
  if (place === undefined || groups === undefined) return [];
  const authors = namesAbove(lines, at);
  const title = titleAbove(lines, at - authors.length, (text) => isApart(text, KIND));
  const [first] = title;
  if (first === undefined || authors.length === 0) return [];
  const above = lines.slice(Math.max(0, lines.indexOf(first) - ABOVE), lines.indexOf(first));
  const kind = above.findLastIndex(({ text }) => KIND.test(text));
  const head = kind < 0 ? [] : above.slice(kind);
  const dated = head.find(({ text }) => DAY.test(text));
  const { venue = '', volume, issue, pages, doi = '' } = groups;
  const date = dateIn(groups['date'] ?? dated?.text ?? '');
  const claims = {
    ...authorsIn(joinLines(authors), authors),
    venue: printed(venue, [place]),
    ...(volume && { volume: printed(volume, [place]) }),
    ...(issue && { issue: printed(issue, [place]) }),
    ...(pages && { pages: printed(pages.replace('–', '-'), [place]) }),
    ...(date && { date: printed(date, groups['date'] || !dated ? [place] : [dated]) }),
    ...identifierClaims(doi, [place]),
  };
  return [draftOf([...head, ...title, ...authors, place], [titleOf(title), { claims }])];
}

/** What the page shows of an abstract is cut, and none. */
function read(lines: readonly Line[]): ListingReading {
  const content = lines.filter(({ text }) => !/^\+ ?\d+$/u.test(text));
  return sitePage(
    lines,
    content.flatMap((_, at) => draftAt(content, at)),
    ({ text }) => !PLACE.test(text),
  );
}

/** Results of ACM's Digital Library. */
export const acmLibrary = listing({
  name: 'acm-library',
  label: "results of ACM's Digital Library",
  looksFor: 'a title and its authors above a venue with "https://doi.org/10.1145/…"',
  expects: 'a title, its authors, and its venue with a DOI',
  recognise: (lines) =>
    lines.some(({ text }) => KIND.test(text)) ? shareOfPage(read(lines), lines) : 0,
  read,
});
