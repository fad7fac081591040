/** Reads what inline content holds: its plain text, its TeX source, its formulas. */
import type { Abstract, Inline, Formula } from '../model/abstract.ts';
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

/** What an inline says, as text: a formula between its dollars, an address after what it is under. */
export function sourceOf(inline: Inline): string {
  if (inline.type === 'text' || inline.type === 'code') return inline.value;
  if (inline.type === 'formula') {
    const dollars = inline.display ? '$$' : '$';
    return dollars + inline.tex + dollars;
  }
  const text = inline.children.map(sourceOf).join('');
  return inline.type === 'link' && text !== inline.url ? `${text} (${inline.url})` : text;
}

/** The formulas of a title or a paragraph in reading order, those within emphasis and links too. */
export function formulasIn(inlines: readonly Inline[]): readonly Formula[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'formula') return [inline];
    return 'children' in inline ? formulasIn(inline.children) : [];
  });
}
