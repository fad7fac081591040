/** Results of Semantic Scholar: title, authors, fields, venue and day, and a sentence written by a program. */
import type { Claims } from '../../model/entry.ts';
import type { Line } from '../lines.ts';
import { isVenue } from './citation-text.ts';
import { dateIn } from '../dates.ts';
import { draftOf, printed, titleOf, type Draft, type Part } from './draft.ts';
import { authorsIn } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';
import { isNames } from './names.ts';
import { blocksAt, shareOfPage, sitePage } from './site-page.ts';

/** The row of buttons that ends each result. */
const END =
  /^(?:(?:[\d,]+\s*)?(?:PDF|\[PDF\]|View PDF|Save|Alert|Cite|Highly Influenced|Expand)\s*)+$/iu;
const BUTTONS =
  /^(?:save|alert|cite|expand|(?!(?:19|20)\d\d$)[\d,]+|\d[\d,]* (?:citations?|excerpts?).{0,80}|\[?pdf\]?|(?:save\s+)?alert|view (?:pdf|on|via) ?.{0,40})$/iu;
const TLDR = /^TL;?DR\b/iu;
/** `Ann LeeBo Chen+3 authors Cy Young`: some are left out. */
const GAP = /\s*,?\s*\+\s?(?<count>\d{1,4})\s+(?:more\s+)?authors?\b(?<last>.*)$/iu;
const GLUED = /(?<=\p{Ll})(?=\p{Lu}\p{Ll}*\.?\s)/gu;
const DAY = /^(?:\d{1,2} \p{Lu}\p{Ll}+ |\p{Lu}\p{Ll}+ )?(?:19|20)\d\d$/u;
const SUBJECT =
  /^(?:Computer Science|Mathematics|Physics|Biology|Medicine|Engineering|Chemistry|Economics|Psychology|Linguistics|Business|Environmental Science|Materials Science|Sociology|Geology|Education|Philosophy|Art|History|Law|Political Science|Geography|Agricultural and Food Sciences)(?:\s?,\s?.{1,60})?$/u;

/** The authors of a result, as far as they are printed without a gap. */
function authorsOf(text: string): { names: string; count?: number } | undefined {
  const gap = GAP.exec(text);
  const shown = (gap === null ? text : text.slice(0, gap.index)).replace(
    GLUED,
    gap === null ? '' : ', ',
  );
  if (!isNames(shown)) return undefined;
  if (gap === null) return { names: shown };
  const left = Number(gap.groups?.['count'] ?? 0);
  const last = gap.groups?.['last']?.trim() === '' ? 0 : 1;
  return { names: `${shown}, et al.`, count: shown.split(',').length + left + last };
}

function draftOfBlock(block: readonly Line[]): Draft[] {
  const [title, second, ...below] = block;
  const found = authorsOf(second?.text ?? '');
  if (title === undefined || second === undefined || found === undefined) return [];
  const { count, names } = found;
  const people: Claims = {
    ...authorsIn(names, [second]),
    ...(count !== undefined && { authorCount: printed(count, [second]) }),
  };
  return [draftOf(block, [titleOf([title]), { claims: people }, ...below.map(partIn)])];
}

/** A line below the authors: a day, a venue, or both around a middle dot. */
function partIn(line: Line): Part {
  const claims = line.text.split(' · ').map((text): Claims => {
    const bare = text.replace(/^Published in /u, '').trim();
    if (DAY.test(bare)) return { date: printed(dateIn(bare) ?? bare, [line]) };
    const isPlace = !SUBJECT.test(bare) && (bare !== text || isVenue(bare));
    return isPlace && !TLDR.test(bare) && bare.length < 120 ? { venue: printed(bare, [line]) } : {};
  });
  return { claims: Object.assign({}, ...claims) as Claims };
}

/** Each result begins two lines above its subjects, its day or its venue, at its authors' title. */
function read(lines: readonly Line[]): ListingReading {
  const content = lines.filter(({ text }) => !BUTTONS.test(text));
  const starts = content.flatMap(({ text }, index) => {
    const authors = content[index + 1];
    const below = content.slice(index + 2, index + 5);
    const isMarked = below.some(
      (line) => SUBJECT.test(line.text) || TLDR.test(line.text) || / · /u.test(line.text),
    );
    const isStart = authors !== undefined && authorsOf(authors.text) !== undefined && isMarked;
    return isStart && authorsOf(text) === undefined && !SUBJECT.test(text) ? [index] : [];
  });
  return sitePage(lines, blocksAt(content, starts).map(upToEnd).flatMap(draftOfBlock), () => true);
}

function upToEnd(block: readonly Line[]): readonly Line[] {
  const end = block.findIndex(({ text }) => END.test(text));
  return end < 0 ? block : block.slice(0, end);
}

function recognise(lines: readonly Line[]): number {
  const isMarked =
    lines.some(({ text }) => TLDR.test(text) || END.test(text)) &&
    lines.some(({ text }) => /\b(?:Save|Alert|Cite)\b/u.test(text));
  return isMarked ? shareOfPage(read(lines), lines) : 0;
}

/** Results of a search at Semantic Scholar. */
export const semanticScholarPages = listing({
  name: 'semantic-scholar-pages',
  label: 'results of Semantic Scholar',
  looksFor: 'a title and its authors above "TLDR", with "Save" and "Alert" below',
  expects: 'a title, its authors, and its subjects, venue and day',
  recognise,
  read,
});
