/** Text on one line, which is all that a field of most formats can hold. */
import type { Abstract, Inline } from '../model/abstract.ts';
import type { Frontmatter } from '../model/paper.ts';
import { plainText, sourceOf } from '../text/plain.ts';
import { parseTitle } from '../text/title.ts';

/** A text on one line: white space and control characters are single spaces, none at the edges. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** What inlines say, on one line, formulas between their dollars. */
export function lineOf(inlines: readonly Inline[]): string {
  return oneLine(inlines.map(sourceOf).join(''));
}

/** An abstract's paragraphs, each on one line, formulas between their dollars. */
export function paragraphsOf(abstract: Abstract): readonly string[] {
  return abstract.map(lineOf);
}

/** A title in plain text, as RIS and CSL want it: `$O(1/T)$` becomes `O(1/T)`. */
export function plainTitle({ title }: Pick<Frontmatter, 'title'>): string {
  return oneLine(plainText(parseTitle(title)));
}
