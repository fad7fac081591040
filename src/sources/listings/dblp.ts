/** Pages of DBLP: the papers of an author or of a venue, each as "authors: title. venue year: pages". */
import type { Claims } from '../../model/entry.ts';
import { joinLines, type Line } from '../lines.ts';
import { claimsAround } from './citation-text.ts';
import { draftOf, printed, type Draft } from './draft.ts';
import { authorsIn, identifierClaims } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';
import { isNames } from './names.ts';
import { shareOfPage, sitePage } from './site-page.ts';

/** The mark of a paper on an author's page: journal, conference, informal, … */
const MARK = /^\[[a-z]\d{1,4}\]$/u;
/** The marks and menus around the papers. */
const MENU =
  /^(?:view|export record|share record|ask others|electronic edition.{0,60}|dblp key:.{0,80}|no references.{0,80}|references & citations|unpaywalled version|.{0,40}\(open access\)|share (?:bluesky|on .{1,20}).{0,60}|persistent url:.{0,80}|standard search fields|\[-\].{0,80}|bibtex|ris|rdf.{0,20}|xml)$/iu;
/** Behind a title: `J. Kites 12(3): 45-67 (2019)`, `KITES 2021: 1-12`, `CoRR abs/2101.00001 (2021)`, `1-12`. */
const WHERE = [
  /^CoRR (?<id>abs\/\S+|[a-z-]+\/\d{7}) \((?<year>\d{4})\)$/u,
  /^(?<venue>\p{Lu}.{1,80}?) (?<volume>[\w/-]{1,12})(?:\((?<issue>[^)]{1,20})\))?(?:: (?<pages>[\w:–-]{1,24}))? \((?<year>\d{4})\)$/u,
  /^(?<venue>[\p{Lu}\d].{0,80}?),? (?<year>(?:19|20)\d\d)(?:: (?<pages>[\w:–-]{1,24}))?$/u,
  /^(?<pages>\d{1,5}(?::\d{1,5})?(?:[-–]\d{1,5}(?::\d{1,5})?)?)$/u,
];
/** A stop that ends a title, and no abbreviation in it. */
const STOP = /(?<=(?<!\b(?:vs|etc|e\.g|i\.e|Dr|St|cf))[.?!])\s+/gu;

interface Found {
  readonly lines: readonly Line[];
  readonly claims: Claims;
}

/** Names as DBLP prints them: a space before each comma, a number behind one of many alike. */
function withoutNumbers(names: string): string {
  return names
    .replace(/ \d{4}(?=\s*(?:,|$))/gu, '')
    .replace(/(?<!\s)\s+,/gu, ',')
    .trim();
}

/** The paper whose authors end with a colon at an index; its title goes on below. */
function foundAt(lines: readonly Line[], at: number): Found[] {
  for (let end = at + 1; end <= Math.min(at + 4, lines.length); end += 1) {
    const own = lines.slice(at, end);
    const [, names = '', rest = ''] = /^([^:]{3,4000}?)\s?:\s+(\S.*)$/u.exec(joinLines(own)) ?? [];
    if (names !== '' && !isNames(withoutNumbers(names))) return [];
    const next = lines[end]?.text ?? '';
    const isWhole =
      next === '' ||
      MARK.test(next) ||
      MENU.test(next) ||
      /:(?:\s|$)/u.test(next) ||
      /^(?:19|20)\d\d$/u.test(next);
    const paper = rest === '' ? undefined : titleAndPlace(rest, own);
    if (paper !== undefined && (isWhole || paper.date !== undefined))
      return [{ lines: own, claims: { ...authorsIn(withoutNumbers(names), own), ...paper } }];
  }
  return [];
}

function titleAndPlace(text: string, lines: readonly Line[]): Claims | undefined {
  for (const { index } of text.matchAll(STOP)) {
    const place = placeIn(text.slice(index).trim(), lines);
    if (place !== undefined)
      return { title: printed(titleOf(text.slice(0, index)), lines), ...place };
  }
  return /[.?!]$/u.test(text) ? { title: printed(titleOf(text), lines) } : undefined;
}

const titleOf = (text: string): string => text.trim().replace(/(?<!\.)\.$/u, '');

function placeIn(text: string, lines: readonly Line[]): Claims | undefined {
  const groups = WHERE.map((pattern) => pattern.exec(text)?.groups).find((found) => found);
  if (groups === undefined) return undefined;
  const { id, venue, volume, issue, pages, year } = groups;
  return {
    ...(id !== undefined && identifierClaims(`arXiv:${id.replace(/^abs\//u, '')}`, lines)),
    ...(venue !== undefined && { venue: printed(venue, lines) }),
    ...(volume !== undefined && { volume: printed(volume, lines) }),
    ...(issue !== undefined && { issue: printed(issue, lines) }),
    ...(pages !== undefined && { pages: printed(pages.replace('–', '-'), lines) }),
    ...(year !== undefined && claimsAround(year, lines)),
  };
}

function draftsOf(lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [found] = foundAt(lines, at);
    if (found === undefined) continue;
    drafts.push(draftOf(found.lines, [{ claims: found.claims }]));
    at += found.lines.length - 1;
  }
  return drafts;
}

const isMark = ({ text }: Line): boolean => MARK.test(text) || MENU.test(text);

/** On a page with DBLP's marks all that is no paper is the page's own. */
function read(lines: readonly Line[]): ListingReading {
  const content = lines.map((line) => ({
    ...line,
    text: line.text.replace(/^\[[a-z]\d{1,4}\]\s+/u, ''),
  }));
  const own = new Set(lines.filter(isMark).map(({ no }) => no));
  return sitePage(lines, draftsOf(content.filter(({ no }) => !own.has(no))), () => true);
}

function recognise(lines: readonly Line[]): number {
  const marks = lines.filter(
    ({ text }) =>
      /^\[[a-z]\d{1,4}\](?:\s|$)/u.test(text) || /^(?:dblp key:|export record$)/u.test(text),
  );
  return marks.length === 0 ? 0 : shareOfPage(read(lines), lines);
}

/** Pages of the DBLP computer science bibliography. */
export const dblp = listing({
  name: 'dblp',
  label: 'a page of DBLP',
  looksFor: '"[c5]" or "export record" above "A. Lee, B. Chen: Title. VENUE 2021: 1-12"',
  expects: 'authors, a colon, the title, and its venue with year and pages',
  recognise,
  read,
});
