import type { Abstract, Inline } from '../model/abstract.ts';
import { formulaText } from './formula-text.ts';

/**
 * A title's or an abstract's readable text, without markup, formulas in Unicode: what slugs, page
 * titles, feeds and the search index use. Paragraphs are separated by a blank line.
 */
export function plainText(content: readonly Inline[] | Abstract): string {
  return content
    .map((part) => ('type' in part ? plainInline(part) : plainText(part)))
    .join(content.some((part) => !('type' in part)) ? '\n\n' : '');
}

/** Whether a piece of code is mathematics that is shown as its source: commands and scripts or columns. */
export function isTex(code: string): boolean {
  return /\\[a-zA-Z]{2,}/u.test(code) && /[_^&]/u.test(code);
}

function plainInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'code':
      return isTex(inline.value) ? formulaText(inline.value) : inline.value;
    case 'formula':
      return formulaText(inline.tex);
    case 'emphasis':
    case 'strong':
    case 'link':
      return plainText(inline.children);
  }
}
