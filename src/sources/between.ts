/** Text between the records of a file of tagged lines or of BibTeX that is a listing of its own. */
import type { Run } from '../model/read-source.ts';
import { textSource } from '../model/source.ts';
import type { Reading, SourceFormat } from './format.ts';

/** Formats whose records stand in plain text. */
const IN_TEXT: ReadonlySet<string> = new Set([
  'bibtex',
  'ris',
  'medline',
  'refer',
  'web-of-science',
]);
/** What ends a record and its file, what is BibTeX's own (a comment, a preamble), and blank lines. */
const NO_LISTING = /^(?:E[RF] {0,2}-?|[@%].*)?\s*$/u;
/** Lines that may be a listing, at least. */
const LEAST = 3;

/** The reading of a stretch of lines, by the listing that it is. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly format: string;
  readonly reading: Reading;
}

/**
 * The stretches between records that are listings.
 * @param runs of the lines of the text
 * @param listingOf the listing that a text is, if any
 */
export function listingsBetween(
  text: string,
  runs: readonly Run[],
  format: string,
  listingOf: (text: string) => SourceFormat | undefined,
): readonly Stretch[] {
  if (!IN_TEXT.has(format)) return [];
  const stretches = stretchesOf(runs);
  const lines = stretches.length === 0 ? [] : text.split('\n');
  return stretches.flatMap(([from, last]): Stretch[] => {
    const skipped = lines.slice(from - 1, last).findIndex((line) => !NO_LISTING.test(line));
    const first = from + Math.max(0, skipped);
    const own = lines.slice(first - 1, last).join('\n');
    const listing = listingOf(own);
    const reading = listing?.read(textSource('', '\n'.repeat(first - 1) + own));
    return listing && reading && reading.entries.length > 0
      ? [{ first, last, format: listing.name, reading }]
      : [];
  });
}

/** Lines that follow each other and are no record, where enough of them are not blank. */
function stretchesOf(runs: readonly Run[]): readonly (readonly [number, number])[] {
  const found: { from: number; to: number; filled: number }[] = [];
  let isOpen = false;
  for (const { kind, range } of runs) {
    const last = found.at(-1);
    const filled = kind === 'blank' ? 0 : range[1] - range[0] + 1;
    if (kind === 'entry') isOpen = false;
    else if (isOpen && last !== undefined) {
      last.to = range[1];
      last.filled += filled;
    } else {
      found.push({ from: range[0], to: range[1], filled });
      isOpen = true;
    }
  }
  return found.filter(({ filled }) => filled >= LEAST).map(({ from, to }) => [from, to]);
}
