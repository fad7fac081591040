/** Google Scholar: the results of a search, and the list of papers on a profile. */
import type { Claims } from '../../model/entry.ts';
import type { Line } from '../lines.ts';
import { claimsOfVenue } from './citation-text.ts';
import { draftOf, printed, type Draft } from './draft.ts';
import { authorsIn } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';
import { isNames } from './names.ts';
import { shareOfPage, sitePage } from './site-page.ts';

/** `A Lee, B Chen… - Journal of Kites, 2022 - example.org`, the line below a result's title. */
const BYLINE =
  /^(?<names>[^-]{3,300}?|\S.{0,300}?\S) - (?:(?<venue>.+?), )?(?:(?<year>(?:19|20)\d\d))?(?: ?- )?(?<host>[^-]+?)?$/u;
/** The row of links below a result. */
const LINKS =
  /(?:^|\s)(?:Cited by \d+|Related articles|All \d+ versions|Save Cite|Import into \w+)/u;
/** The kind of a document, before its title. */
const KIND = /^(?:\[(?:PDF|HTML|BOOK|B|CITATION|C|DOC|PS|TXT)\]\s*)+/u;
/** Head of a profile's list, and the end of each of its rows. */
const HEAD = /^title\s*(?:sort\s*)?.*cited by.*year$/iu;
const ROW_END =
  /^(?:[\d,]+\*?\s+)?(?<alone>(?:19|20)\d\d)$|^(?<text>.*?)\s*\t\s*(?:[\d,]+\*?)?\s*\t?\s*(?<year>(?:19|20)\d\d)$/u;
const COUNT = /^[\d,]+\*?$/u;

/** Names as Scholar prints them: initials without stops, cut by three dots. */
function namesIn(text: string): string {
  return text.replace(/(?<=\p{L})\s?(?:…|\.\.\.)$/u, ', …').replace(/,\s*\.\.\.$/u, ', …');
}

interface Result {
  readonly title: Line;
  readonly byline: Line;
  readonly index: number;
  readonly claims: Claims;
}

function resultAt(lines: readonly Line[], index: number): Result[] {
  const [title, byline] = [lines[index - 1], lines[index]];
  const parts = byline?.text.split(/\s-\s/u) ?? [];
  const names = namesIn(parts[0] ?? '');
  if (title === undefined || byline === undefined || parts.length < 2 || LINKS.test(title.text))
    return [];
  if (!BYLINE.test(byline.text) || !isNames(names)) return [];
  const where = parts.slice(1, parts.length > 2 ? -1 : 2).join(' - ');
  const isPlace = parts.length > 2 || /\b(?:19|20)\d\d$/u.test(where);
  const claims = {
    ...authorsIn(names, [byline]),
    ...(isPlace && claimsOfVenue(where, [byline])),
  };
  return [{ title, byline, index, claims }];
}

/** Results: the title, the byline, and what Scholar's program wrote below, which is no abstract. */
function readResults(lines: readonly Line[]): Draft[] {
  const results = lines.flatMap((_, index) => resultAt(lines, index));
  return results.map(({ title, index, claims }, at) => {
    const next = (results[at + 1]?.index ?? lines.length + 1) - 1;
    const below = lines.slice(index - 1, next);
    const end = below.findIndex(({ text }) => LINKS.test(text));
    const own = end < 0 ? below : below.slice(0, end + 1);
    const text = title.text.replace(KIND, '');
    return draftOf(own, [{ claims: { title: printed(text, [title]) } }, { claims }]);
  });
}

/** The rows of a profile: title, authors, where, and how often cited. */
function readProfile(lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  let row: Line[] = [];
  const start = lines.findIndex(({ text }) => HEAD.test(text.replace(/\s+/gu, ' ')));
  for (const line of lines.slice(start + 1)) {
    row.push(line);
    const groups = ROW_END.exec(line.text)?.groups;
    if (groups === undefined) continue;
    drafts.push(...draftOfRow(row, groups['text'] ?? '', groups['year'] ?? groups['alone'] ?? ''));
    row = [];
  }
  return drafts;
}

function draftOfRow(row: readonly Line[], end: string, year: string): Draft[] {
  const last = row.at(-1);
  const cells = row.slice(0, -1).filter(({ text }) => !COUNT.test(text));
  const content = last !== undefined && end !== '' ? [...cells, { ...last, text: end }] : cells;
  const [title, authors, where] = content;
  if (title === undefined || authors === undefined || last === undefined || content.length > 3)
    return [];
  if (!isNames(namesIn(authors.text))) return [];
  const claims = {
    title: printed(title.text, [title]),
    ...authorsIn(namesIn(authors.text), [authors]),
    ...(where && claimsOfVenue(where.text, [where])),
    date: printed(year, [last]),
  };
  return [draftOf(row, [{ claims }])];
}

const isProfile = (lines: readonly Line[]): boolean =>
  lines.some(({ text }) => HEAD.test(text.replace(/\s+/gu, ' ')));

function read(lines: readonly Line[]): ListingReading {
  const drafts = isProfile(lines) ? readProfile(lines) : readResults(lines);
  return sitePage(lines, drafts, () => true);
}

function recognise(lines: readonly Line[]): number {
  const isMarked = isProfile(lines) || lines.some(({ text }) => LINKS.test(text));
  return isMarked ? shareOfPage(read(lines), lines) : 0;
}

/** Results and profiles of Google Scholar. */
export const googleScholar = listing({
  name: 'google-scholar',
  label: 'results or a profile of Google Scholar',
  looksFor: 'a title above "A Lee, B Chen - Journal, 2022 - example.org" with "Cited by" below',
  expects: 'a title above its authors, its venue and its year',
  recognise,
  read,
});
