import type { Inline } from '../model/abstract.ts';

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
