import type { Inline } from '../model/abstract.ts';
import { cutText, TITLE_MAX } from './limits.ts';
import { findFormulas } from './delimiters.ts';
import { parseProse } from './prose.ts';
import { joinSpans } from './span.ts';
import { tidyInlines } from './tidy.ts';
import { findUrls } from './url.ts';

/** What a title may hold. */
type TitleInline = Extract<Inline, { type: 'text' | 'formula' | 'emphasis' }>;

/** Longest printed title looked at: its TeX may be longer than what it shows. */
const RAW_MAX = 4 * TITLE_MAX;
const EMPHASIS = /(?<![\w*\\])\*(?![\s*])([^*]*[^\s*])\*(?![\w*])/gu;

/**
 * A title as the library keeps it, from a title as printed: on one line, accents and escapes
 * decoded, mathematics as `$…$`, emphasis as `*…*`, at most `TITLE_MAX` characters.
 */
export function cleanTitle(raw: string): string {
  const text = cutText(raw, RAW_MAX);
  const prose = parseProse(text, joinSpans(findUrls(text), findFormulas(text)));
  return serialise(cutTitle(tidyInlines(prose.inlines.flatMap(titleInline))));
}

/**
 * The parts of a title as the library keeps it: text, formulas and emphasis. `\$` is a dollar that
 * opens no formula.
 */
export function parseTitle(title: string): readonly TitleInline[] {
  const inlines: TitleInline[] = [];
  let at = 0;
  for (const { start, end, node } of findFormulas(title)) {
    inlines.push(...readEmphasis(title.slice(at, start)), ...titleInline(node));
    at = end;
  }
  inlines.push(...readEmphasis(title.slice(at)));
  return tidyInlines(inlines).flatMap(titleInline);
}

/** An inline as a title holds it: no links, no code, nothing on a line of its own. */
function titleInline(inline: Inline): readonly TitleInline[] {
  switch (inline.type) {
    case 'text':
      return [inline];
    case 'code':
      return [{ type: 'text', value: inline.value }];
    case 'formula':
      return [{ ...inline, display: false }];
    case 'emphasis':
      return [{ type: 'emphasis', children: inline.children.flatMap(titleInline) }];
    case 'strong':
    case 'link':
      return inline.children.flatMap(titleInline);
  }
}

function readEmphasis(text: string): readonly TitleInline[] {
  return text.split(EMPHASIS).flatMap((part, index): readonly TitleInline[] => {
    if (part === '') return [];
    const node = { type: 'text' as const, value: part.replaceAll('\\$', '$') };
    return index % 2 === 0 ? [node] : [{ type: 'emphasis', children: [node] }];
  });
}

/** The plainest spelling that reads back as the same parts; at the worst, without the emphasis. */
function serialise(inlines: readonly Inline[]): string {
  const spellings = [
    spell(inlines, '$', '*'),
    spell(inlines, '\\$', '*'),
    spell(inlines, '\\$', ''),
  ];
  const meant = JSON.stringify(inlines);
  return (
    spellings.find((spelling) => JSON.stringify(parseTitle(spelling)) === meant) ??
    spellings[2] ??
    ''
  );
}

function spell(inlines: readonly Inline[], dollar: string, star: string): string {
  const parts = inlines.map((inline) => {
    if (inline.type === 'text') return inline.value.replaceAll('$', dollar);
    if (inline.type === 'formula') return `$${inline.tex}$`;
    return 'children' in inline ? star + spell(inline.children, dollar, star) + star : '';
  });
  return parts.join('');
}

/** The parts that fit into `TITLE_MAX`, the last text cut; a formula that does not fit ends it. */
function cutTitle(inlines: readonly Inline[]): readonly Inline[] {
  const taken: Inline[] = [];
  let room = TITLE_MAX - 2 * inlines.length;
  for (const inline of inlines) {
    const { length } = spell([inline], '\\$', '*');
    if (length > room) {
      const value = inline.type === 'text' ? cutText(inline.value, Math.max(room, 1)) : '…';
      return tidyInlines([...taken, { type: 'text', value }]);
    }
    taken.push(inline);
    room -= length;
  }
  return taken;
}
