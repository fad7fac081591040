import type { Abstract, Formula, Inline } from '../model/abstract.ts';
import { isTex } from '../text/plain.ts';
import { parseTitle } from '../text/title.ts';
import { isSafeUrl } from '../text/url.ts';
import { partText } from './cling.ts';
import { escapeHtml } from './escape.ts';
import { renderFormula, renderSource } from './formula.ts';
import { markRepaired, type RepairMark } from './repaired.ts';

/** Repaired formulas, each with what is to be said of it. */
export type RepairMarks = ReadonlyMap<Formula, RepairMark>;

const NO_REPAIRS: RepairMarks = new Map();

/** An abstract as HTML: a `<p>` for each paragraph. The repaired formulas among its own are marked. */
export function renderAbstract(abstract: Abstract, repairs: RepairMarks = NO_REPAIRS): string {
  return abstract.map((inlines) => `<p>${renderInlines(inlines, repairs)}</p>`).join('\n');
}

/** A title (frontmatter's, which may hold `$…$`) as HTML for a heading or a link. */
export function renderTitle(title: string): string {
  return renderInlines(parseTitle(title), NO_REPAIRS);
}

function renderInlines(inlines: readonly Inline[], repairs: RepairMarks): string {
  return inlines
    .map((inline, at) => {
      if (inline.type === 'text') return escapeHtml(partText(inlines, at).rest);
      if (inline.type !== 'formula') return renderInline(inline, repairs);
      const formula = markRepaired(renderFormula(inline.tex, inline.display), repairs.get(inline));
      return held(partText(inlines, at - 1).tail, formula, partText(inlines, at + 1).head);
    })
    .join('');
}

/** A formula and what clings to it, in a box that no line breaks but inside the formula. */
function held(before: string, formula: string, after: string): string {
  if (before + after === '') return formula;
  return `<span class="held">${escapeHtml(before)}${formula}${escapeHtml(after)}</span>`;
}

function renderInline(
  inline: Exclude<Inline, { type: 'text' | 'formula' }>,
  repairs: RepairMarks,
): string {
  switch (inline.type) {
    case 'code':
      return isTex(inline.value)
        ? renderSource(inline.value)
        : `<code>${escapeHtml(inline.value)}</code>`;
    case 'emphasis':
      return `<em>${renderInlines(inline.children, repairs)}</em>`;
    case 'strong':
      return `<strong>${renderInlines(inline.children, repairs)}</strong>`;
    case 'link':
      return renderLink(inline.url, renderInlines(inline.children, repairs));
  }
}

/** A link; an address that is none of ours leaves its text. */
function renderLink(url: string, content: string): string {
  return isSafeUrl(url) ? `<a href="${escapeHtml(url)}">${content}</a>` : content;
}
