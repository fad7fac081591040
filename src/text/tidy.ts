/** The canonical form of an abstract's tree: what a page can hold, and hold in one way only. */
import type { Abstract, Inline, Link, Paragraph } from '../model/abstract.ts';
import { boundMarks } from './unwanted.ts';
import { isSafeUrl } from './url.ts';

type Styled = Extract<Inline, { type: 'emphasis' | 'strong' }>;

/**
 * An abstract in canonical form: white space is single spaces, none at the edges of a paragraph or
 * of a style; neighbouring texts are one; nothing is empty; a style does not hold itself; a link is
 * http, https or mailto and holds no link. No visible character is lost, but for combining marks that
 * are too many on one letter.
 */
export function tidyAbstract(abstract: readonly Paragraph[]): Abstract {
  return abstract
    .map((paragraph) => tidyInlines(paragraph))
    .filter((inlines) => inlines.length > 0);
}

/** One paragraph, or one title, in canonical form. */
export function tidyInlines(inlines: readonly Inline[]): Paragraph {
  return trimmed(joined(inlines.flatMap((inline) => tidyInline(inline, []))));
}

/** One node in canonical form, within styles and links already open. */
function tidyInline(inline: Inline, open: readonly Inline['type'][]): readonly Inline[] {
  switch (inline.type) {
    case 'text':
      return [{ type: 'text', value: oneLine(inline.value) }];
    case 'code':
      return atom(inline, oneLine(inline.value).trim(), (value) => ({ type: 'code', value }));
    case 'formula': {
      const { display } = inline;
      const tex = oneLine(inline.tex).trim();
      return atom(inline, tex, (value) => ({ type: 'formula', tex: value, display }));
    }
    case 'link':
      return tidyLink(inline, open);
    case 'emphasis':
    case 'strong':
      return tidyStyled(inline, open);
  }
}

function atom(_: Inline, value: string, make: (value: string) => Inline): readonly Inline[] {
  return value === '' ? [] : [make(value)];
}

function tidyLink(link: Link, open: readonly Inline['type'][]): readonly Inline[] {
  const within = joined(link.children.flatMap((child) => tidyInline(child, [...open, 'link'])));
  if (open.includes('link') || !isSafeUrl(link.url)) return within;
  return around(within, (children) => ({ type: 'link', url: link.url, children }));
}

function tidyStyled(styled: Styled, open: readonly Inline['type'][]): readonly Inline[] {
  const { type } = styled;
  const within = joined(styled.children.flatMap((child) => tidyInline(child, [...open, type])));
  return open.includes(type) ? within : around(within, (children) => ({ type, children }));
}

/** Wraps inlines, with the spaces at their edges left outside the wrapping. */
function around(
  inlines: readonly Inline[],
  wrap: (children: readonly Inline[]) => Inline,
): readonly Inline[] {
  const children = trimmed(inlines);
  const space: Inline = { type: 'text', value: ' ' };
  if (children.length === 0) return inlines.length > 0 ? [space] : [];
  const [first, last] = [inlines[0], inlines.at(-1)];
  const before = first?.type === 'text' && first.value.startsWith(' ') ? [space] : [];
  const after = last?.type === 'text' && last.value.endsWith(' ') ? [space] : [];
  return [...before, wrap(children), ...after];
}

/** Neighbours made one where they are of one kind; two formulas or codes that touch get a space. */
function joined(inlines: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  // Asked of each piece and not of the text so far, whose letters would be copied for each answer.
  let afterSpace = false;
  for (const inline of inlines) {
    const last = result.at(-1);
    if (last?.type === 'text' && inline.type === 'text') {
      const seam = afterSpace ? inline.value.replace(/^ /u, '') : inline.value;
      result[result.length - 1] = { type: 'text', value: last.value + seam };
      if (seam === '') continue;
    } else if (isStyled(last) && last.type === inline.type) {
      const children = joined([...last.children, ...inline.children]);
      result[result.length - 1] = { type: last.type, children };
    } else if (touches(last, inline)) {
      result.push({ type: 'text', value: ' ' }, inline);
    } else if (inline.type !== 'text' || inline.value !== '') {
      result.push(inline);
    }
    afterSpace = inline.type === 'text' && inline.value.endsWith(' ');
  }
  return result;
}

function isStyled(inline: Inline | undefined): inline is Styled {
  return inline?.type === 'emphasis' || inline?.type === 'strong';
}

function touches(last: Inline | undefined, next: Inline): boolean {
  return last?.type === next.type && (next.type === 'formula' || next.type === 'code');
}

function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  const first = inlines[0];
  const start = first?.type === 'text' ? withText(first.value.trimStart()) : [];
  const rest = first?.type === 'text' ? [...start, ...inlines.slice(1)] : inlines;
  const last = rest.at(-1);
  return last?.type === 'text' ? [...rest.slice(0, -1), ...withText(last.value.trimEnd())] : rest;
}

function withText(value: string): readonly Inline[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

const UNEVEN_SPACE = / {2}|[\t\r\n\u2028\u2029]/u;

function oneLine(text: string): string {
  const bound = boundMarks(text.toWellFormed());
  return UNEVEN_SPACE.test(bound) ? bound.replace(/[ \t\r\n\u2028\u2029]+/gu, ' ') : bound;
}
