import type { Abstract, Formula, Inline } from '../model/abstract.ts';
import { isTex } from '../text/plain.ts';
import { parseTitle } from '../text/title.ts';
import { isSafeUrl } from '../text/url.ts';
import { escapeHtml } from './escape.ts';
import { renderFormula, renderSource } from './formula.ts';
import { markRepaired, withGaps, type RepairMark } from './repaired.ts';

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
      const mark = repairs.get(inline);
      const tex = mark?.lossy ? withGaps(inline.tex) : inline.tex;
      const formula = markRepaired(renderFormula(tex, inline.display), mark);
      return unbroken(partText(inlines, at - 1).tail, formula, partText(inlines, at + 1).head);
    })
    .join('');
}

/** A formula and the text that must stay with it, in a box that no line breaks but inside the formula. */
function unbroken(before: string, formula: string, after: string): string {
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

/** A text in three: what must stay with the formula before it, the rest, what must stay with the one after. */
interface TextParts {
  readonly head: string;
  readonly rest: string;
  readonly tail: string;
}

/** After a formula: a dash, or what stands there up to a dash or space (`th`, `).`). */
const HEAD = /^(?:[-–—]|[^\s–—-]{1,8})/u;
/** Before a formula: opening signs and figures (`(`, `2`). */
const TAIL = /[([{“‘"'«\p{N}]{1,8}$/u;

/**
 * What must stay on one line with the formulas next to a text. Browsers may break a line on either side of a box,
 * and a formula is set as boxes: a comma or `-optimal` would begin a line.
 */
function partText(inlines: readonly Inline[], at: number): TextParts {
  const inline = inlines[at];
  if (inline?.type !== 'text') return { head: '', rest: '', tail: '' };
  const head = isInline(inlines[at - 1]) ? (HEAD.exec(inline.value)?.[0] ?? '') : '';
  const after = inline.value.slice(head.length);
  const tail = isInline(inlines[at + 1]) ? (TAIL.exec(after)?.[0] ?? '') : '';
  return { head, rest: after.slice(0, after.length - tail.length), tail };
}

/** Whether there is a formula, and not on a line of its own. */
function isInline(inline: Inline | undefined): boolean {
  return inline?.type === 'formula' && !inline.display;
}
