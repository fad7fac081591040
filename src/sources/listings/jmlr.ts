/** Pages of the Journal of Machine Learning Research: the papers of a volume, and one paper. */
import { joinLines, type Line } from '../lines.ts';
import { isApart, namesAbove, titleAbove } from './above.ts';
import { abstractIn, draftOf, printed, titleOf, type Draft } from './draft.ts';
import { authorsIn } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';
import { isNames } from './names.ts';
import { shareOfPage, sitePage } from './site-page.ts';

const MARK = /^(?:JMLR|Journal of Machine Learning Research)\b/mu;
const VENUE = 'Journal of Machine Learning Research';
/** `Ann Lee, Bo Chen; (13):1−33, 2023.` in a volume, `Year: 2023, Volume: 24, …` on a paper's page. */
const PLACES = [
  /^(?<names>[^;]{3,4000});\s*(?<volume>\d{1,3})?\s?\((?<issue>[\w-]{1,12})\):\s?(?<pages>\d+[-−–]\d+),\s(?<year>(?:19|20)\d\d)\.?/u,
  /^Year: (?<year>(?:19|20)\d\d), Volume: (?<volume>\d{1,3}), Issue: (?<issue>[\w-]{1,12}), Pages: (?<pages>\d+[-−–]\d+)/u,
];
const LINKS = /^(?:\[(?:abs|pdf|bib|code|erratum|website|supplementary|slides|video)\]\s*)+/iu;

function draftAt(lines: readonly Line[], at: number, volume: string | undefined): Draft[] {
  const place = lines[at];
  const groups = PLACES.map((pattern) => pattern.exec(place?.text ?? '')?.groups).find(Boolean);
  if (place === undefined || groups === undefined) return [];
  const { names, issue = '', pages = '', year = '' } = groups;
  const authors = names === undefined ? authorsAbove(lines, at) : [place];
  const title = titleAbove(lines, names === undefined ? at - authors.length : at, (text) =>
    isApart(text, LINKS),
  );
  const people = names ?? joinLines(authors).replace(/\.$/u, '');
  if (title.length === 0 || !isNames(people)) return [];
  const abstract = names === undefined ? abstractBelow(lines, at + 1) : [];
  const links = LINKS.test(lines[at + 1]?.text ?? '') ? lines.slice(at + 1, at + 2) : [];
  const own = [...title, ...(names === undefined ? authors : []), place, ...links, ...abstract];
  const number = groups['volume'] ?? volume;
  const claims = {
    ...authorsIn(people, authors),
    venue: printed(VENUE, [place]),
    ...(number && { volume: printed(number, [place]) }),
    issue: printed(issue, [place]),
    pages: printed(pages.replace(/[−–]/gu, '-'), [place]),
    date: printed(year, [place]),
  };
  return [draftOf(own, [titleOf(title), { claims }, abstractIn(abstract.slice(1))])];
}

/** A full stop may end the names on a paper's page. */
function authorsAbove(lines: readonly Line[], at: number): readonly Line[] {
  const bare = lines.map((line) => ({ ...line, text: line.text.replace(/\.$/u, '') }));
  return namesAbove(bare, at);
}

function abstractBelow(lines: readonly Line[], from: number): readonly Line[] {
  if (!/^abstract:?$/iu.test(lines[from]?.text ?? '')) return [];
  const end = lines.findIndex(
    ({ text }, at) => at > from && (LINKS.test(text) || text.startsWith('©')),
  );
  return lines.slice(from, end < 0 ? lines.length : end);
}

function read(lines: readonly Line[]): ListingReading {
  const text = lines.map((line) => line.text).join('\n');
  const volume = /^JMLR,? Volume (\d{1,3})\b/mu.exec(text)?.[1];
  const drafts = lines.flatMap((_, at) => draftAt(lines, at, volume));
  return sitePage(lines, drafts, ({ text: own }) => !PLACES.some((place) => place.test(own)));
}

/** Pages of the Journal of Machine Learning Research. */
export const jmlr = listing({
  name: 'jmlr',
  label: 'a page of JMLR',
  looksFor: 'a title above "Ann Lee, Bo Chen; (13):1−33, 2023."',
  expects: 'a title above "names; (number):pages, year."',
  recognise: (lines, text) => (MARK.test(text) ? shareOfPage(read(lines), lines) : 0),
  read,
});
