/** Pages of CVF open access: the papers of a conference, with their BibTeX shown or not, and one paper. */
import type { Claims } from '../../model/entry.ts';
import { joinLines, type Line } from '../lines.ts';
import { isApart, namesAbove, titleAbove } from './above.ts';
import { abstractIn, draftOf, printed, titleOf, type Draft } from './draft.ts';
import { authorsIn } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';
import { shareOfPage, sitePage } from './site-page.ts';

/** What the pages print above their papers: `These CVPR 2023 papers are the Open Access versions`. */
const MARK =
  /^(?:(?<venue>\p{Lu}{3,5} (?<year>20\d\d)) open access\b|.*\bprovided by the Computer Vision Foundation)/imu;
/** `[pdf] [supp] [arXiv]`, the links below the names. */
const LINKS = /^(?:\[(?:pdf|supp|arxiv|bibtex|video|dataset|code)\]\s*)+$/iu;
const FRAME = /^(?:\[|@|\}|\w+\s*=\s*\{)/u;
const ABSTRACT = /^abstract:?$/iu;

function draftAt(lines: readonly Line[], at: number, venue: Claims): Draft[] {
  const isAbstract = ABSTRACT.test(lines[at]?.text ?? '');
  if (!isAbstract && !LINKS.test(lines[at]?.text ?? '')) return [];
  // One paper's page names its proceedings behind the names.
  const bare = lines.map((line) => ({
    ...line,
    text: line.text.replace(/; Proceedings of .*$/u, ''),
  }));
  const authors = namesAbove(bare, at);
  const title = titleAbove(lines, at - authors.length, (text) => isApart(text, FRAME));
  if (authors.length === 0 || title.length === 0) return [];
  const end = lines.findIndex(({ text }, index) => index > at && !LINKS.test(text));
  const below = lines.slice(at, end < 0 ? lines.length : end);
  const own = isAbstract
    ? abstractFrom(lines, at)
    : [...below, ...bibtexBelow(lines, at + below.length)];
  const all = [...title, ...authors, ...own];
  const abstract = isAbstract ? own.slice(1) : [];
  const place = isAbstract ? placeBehind(lines[at - 1]) : bibtexClaims(own);
  const claims = { ...placed(venue, all), ...place, ...authorsIn(joinLines(authors), authors) };
  return [draftOf(all, [titleOf(title), { claims }, abstractIn(abstract)])];
}

function abstractFrom(lines: readonly Line[], at: number): readonly Line[] {
  const end = lines.findIndex(
    ({ text }, index) => index > at && /^related material$|^\[pdf\]/iu.test(text),
  );
  return lines.slice(at, end < 0 ? lines.length : end);
}

/** `Ann Lee; Proceedings of …, 2023, pp. 1-10`. */
function placeBehind(line: Line | undefined): Claims {
  const [, venue, year, pages] =
    /; (Proceedings of .{3,200}?), (20\d\d), pp\. (\d+-\d+)$/u.exec(line?.text ?? '') ?? [];
  if (line === undefined || venue === undefined) return {};
  return {
    venue: printed(venue, [line]),
    date: printed(year ?? '', [line]),
    pages: printed(pages ?? '', [line]),
  };
}

/** The citation that a click on `[bibtex]` shows. */
function bibtexBelow(lines: readonly Line[], from: number): readonly Line[] {
  if (!/^@\w+\{/u.test(lines[from]?.text ?? '')) return [];
  const end = lines.findIndex(({ text }, at) => at > from && /^\}|\}\s*\}$/u.test(text));
  return lines.slice(from, end < 0 ? lines.length : end + 1);
}

function bibtexClaims(lines: readonly Line[]): Claims {
  const field = (name: string, to: 'venue' | 'date' | 'pages'): Claims => {
    const line = lines.find(({ text }) => new RegExp(`^${name}\\s*=`, 'u').test(text));
    const value = /^[^{]*\{(.+)\}/u.exec(line?.text ?? '')?.[1];
    return line === undefined || value === undefined ? {} : { [to]: printed(value, [line]) };
  };
  return { ...field('booktitle', 'venue'), ...field('year', 'date'), ...field('pages', 'pages') };
}

/** What the head of the page says of all its papers, as said of one. */
function placed(claims: Claims, lines: readonly Line[]): Claims {
  const entries = Object.entries(claims).map(([name, { value }]) => [
    name,
    printed<unknown>(value, lines),
  ]);
  return Object.fromEntries(entries) as Claims;
}

function read(lines: readonly Line[], text: string): ListingReading {
  const { venue, year } = MARK.exec(text)?.groups ?? {};
  const all = venue && year ? { venue: printed(venue, lines), date: printed(year, lines) } : {};
  const drafts = lines.flatMap((_, at) => draftAt(lines, at, all));
  return sitePage(lines, drafts, (line) => !/^\[pdf\]/iu.test(line.text));
}

/** Pages of CVF open access. */
export const cvf = listing({
  name: 'cvf',
  label: 'a page of CVF open access',
  looksFor:
    'a title and its authors above "[pdf] [supp]", provided by the Computer Vision Foundation',
  expects: 'a title, its authors, and "[pdf]"',
  recognise: (lines, text) => (MARK.test(text) ? shareOfPage(read(lines, text), lines) : 0),
  read,
});
