/** Citations that ScienceDirect exports as text: names, title, journal, numbers, one a line with a comma. */
import type { Claims } from '../../model/entry.ts';
import { isDirectlyBelow, joinLines, type Line } from '../lines.ts';
import { draftOf, printed, type Draft, type Part } from './draft.ts';
import { authorsIn, identifierClaims, labelOf, readField } from './fields.ts';
import { listing, type ListingReading } from './listing.ts';
import { isNames } from './names.ts';
import { shareOfPage, sitePage } from './site-page.ts';

const PAGE = /^\(?https:\/\/www\.sciencedirect\.com\/science\/article\/\S+\)?$/u;

/** The lines of each citation: it begins at names, above a title that ends in a comma. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const pages = lines.flatMap(({ text }, at) => (PAGE.test(text) ? [at] : []));
  const starts = pages.map((page) => {
    let at = page;
    while (at > 0 && isDirectlyBelow(lines[at - 1], lines[at] as Line)) at -= 1;
    return at;
  });
  return starts.map((start, index) => lines.slice(start, starts[index + 1]));
}

const bare = ({ text }: Line): string => text.replace(/[,.]$/u, '');

/** `Volume 12, Issue 3`, `2023`, `Pages 45-67`, `104321`, `ISSN 0045-7825`, and the DOI. */
function claimsOf(line: Line): Claims {
  const text = bare(line);
  const [, volume] = /^Volume (\w+)/u.exec(text) ?? [];
  const [, issue] = /\b(?:Issue|Number) ([\w-]+)/u.exec(text) ?? [];
  const [, pages] = /^Pages? ([\w.-]+(?:[-–][\w.-]+)?)$/u.exec(text) ?? [];
  const [, issn] = /^ISSN (\d{4}-\d{3}[\dX])$/u.exec(text) ?? [];
  const year = /^(?:19|20)\d\d$/u.exec(text)?.[0];
  const article = /^\d{5,8}$/u.exec(text)?.[0];
  return {
    ...(volume && { volume: printed(volume, [line]) }),
    ...(volume && issue && { issue: printed(issue, [line]) }),
    ...((pages ?? article) && {
      pages: printed((pages ?? article ?? '').replace('–', '-'), [line]),
    }),
    ...(issn && { issn: printed(issn, [line]) }),
    ...(year && { date: printed(year, [line]) }),
    ...(PAGE.test(text)
      ? { url: printed(text.replace(/^\(|\)$/gu, ''), [line]) }
      : identifierClaims(text, [line])),
  };
}

function draftOfBlock(block: readonly Line[]): Draft[] {
  const page = block.findIndex(({ text }) => PAGE.test(text));
  const authors = block.slice(0, 1);
  const from = isNames(joinLines(authors)) ? 1 : 0;
  const [title, venue] = block.slice(from, from + 2);
  if (title === undefined || venue === undefined || page < from + 2) return [];
  const parts: Part[] = [
    { claims: { title: printed(bare(title), [title]), venue: printed(bare(venue), [venue]) } },
    { claims: from === 0 ? {} : authorsIn(bare(authors[0] as Line), authors) },
    ...block.slice(from + 2, page + 1).map((line) => ({ claims: claimsOf(line) })),
    ...fieldsOf(block.slice(page + 1)),
  ];
  return [draftOf(block, parts)];
}

/** The abstract and the keywords below. */
function fieldsOf(lines: readonly Line[]): Part[] {
  const fields: { label: string; lines: Line[] }[] = [];
  for (const line of lines) {
    const label = labelOf(line.text)?.label;
    if (label === 'abstract' || label === 'keywords') fields.push({ label, lines: [line] });
    else fields.at(-1)?.lines.push(line);
  }
  return fields.map((field) => ({ claims: readField(field) }));
}

function read(lines: readonly Line[]): ListingReading {
  return sitePage(lines, blocksOf(lines).flatMap(draftOfBlock), () => false);
}

/** Citations that ScienceDirect exports as text. */
export const scienceDirect = listing({
  name: 'science-direct',
  label: 'citations that ScienceDirect exports as text',
  looksFor: 'names, title and journal above "(https://www.sciencedirect.com/science/article/…)"',
  expects: 'names, title and journal, each on a line that ends in a comma',
  recognise: (lines) => shareOfPage(read(lines), lines),
  read,
});
