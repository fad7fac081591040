/** Results of a search at IEEE Xplore: title, authors, where, and "Year: 2023 | Volume: 12 | …". */
import { joinLines, type Line } from '../lines.ts';
import { isApart, namesAbove, titleAbove } from './above.ts';
import { draftOf, printed, titleOf, type Draft } from './draft.ts';
import { authorsIn, readField } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';
import { shareOfPage, sitePage } from './site-page.ts';
import { typeNamed } from '../records/types.ts';

/** `Year: 2023 | Volume: 12, Issue: 3 | Journal Article | Publisher: IEEE`. */
const PLACE = /^Year: (?<year>(?:19|20)\d\d)\b(?<rest>(?: ?[|,] ?[^|]+)*)$/u;
/** The buttons below a result, and how often it is cited. */
const BELOW =
  /^(?:Cited by: .{1,80}|Abstract|HTML|PDF|\(?\d+ [KM]?B?\)?|Access|Early Access Article)$/iu;

function draftAt(lines: readonly Line[], at: number): Draft[] {
  const place = lines[at];
  const groups = PLACE.exec(place?.text ?? '')?.groups;
  if (place === undefined || groups === undefined) return [];
  const [venue, authors] = [1, 2]
    .map((above) => [lines.slice(at - above + 1, at), namesAbove(lines, at - above + 1)] as const)
    .find(([, names]) => names.length > 0) ?? [[], []];
  const title = titleAbove(lines, at - venue.length - authors.length, (text) =>
    isApart(text, BELOW),
  );
  if (authors.length === 0 || title.length === 0) return [];
  const end = lines.findIndex(({ text }, index) => index > at && !BELOW.test(text));
  const below = lines.slice(at + 1, end < 0 ? lines.length : end);
  const type = typeNamed(groups['rest'] ?? '');
  const claims = {
    ...authorsIn(joinLines(authors), authors),
    ...(venue[0] && { venue: printed(joinLines(venue), venue) }),
    date: printed(groups['year'] ?? '', [place]),
    ...(type && { type: printed(type, [place]) }),
  };
  const labelled = (groups['rest'] ?? '').split(/[|,]/u).map((text) => {
    const [, label = ''] = /^\s*(volume|issue|pages?|publisher):/iu.exec(text) ?? [];
    const line = { ...place, text: text.trim().replace(/^page:/iu, 'Pages:') };
    return { claims: label === '' ? {} : readField({ label: label.toLowerCase(), lines: [line] }) };
  });
  return [
    draftOf(
      [...title, ...authors, ...venue, place, ...below],
      [titleOf(title), { claims }, ...labelled],
    ),
  ];
}

function read(lines: readonly Line[]): ListingReading {
  return sitePage(
    lines,
    lines.flatMap((_, at) => draftAt(lines, at)),
    ({ text }) => !PLACE.test(text),
  );
}

/** Results of a search at IEEE Xplore. */
export const ieeeXplore = listing({
  name: 'ieee-xplore',
  label: 'results of IEEE Xplore',
  looksFor: 'a title, its authors and its venue above "Year: 2023 | Volume: 12, Issue: 3"',
  expects: 'a title, its authors, its venue, and "Year: … | …"',
  recognise: (lines) => shareOfPage(read(lines), lines),
  read,
});
