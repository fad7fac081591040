import type { Abstract, Inline } from '../model/abstract.ts';
import { parseTitle } from '../text/title.ts';
import { isSafeUrl } from '../text/url.ts';
import { escapeHtml } from './escape.ts';
import { renderFormula } from './formula.ts';

/** An abstract as HTML: a `<p>` for each paragraph. */
export function renderAbstract(abstract: Abstract): string {
  return abstract.map((inlines) => `<p>${renderInlines(inlines)}</p>`).join('\n');
}

/** A title (frontmatter's, which may hold `$…$`) as HTML for a heading or a link. */
export function renderTitle(title: string): string {
  return renderInlines(parseTitle(title));
}

function renderInlines(inlines: readonly Inline[]): string {
  return inlines.map(renderInline).join('');
}

function renderInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.value);
    case 'code':
      return `<code>${escapeHtml(inline.value)}</code>`;
    case 'formula':
      return renderFormula(inline.tex, inline.display);
    case 'emphasis':
      return `<em>${renderInlines(inline.children)}</em>`;
    case 'strong':
      return `<strong>${renderInlines(inline.children)}</strong>`;
    case 'link':
      return renderLink(inline.url, renderInlines(inline.children));
  }
}

/** A link; an address that is none of ours leaves its text. */
function renderLink(url: string, content: string): string {
  return isSafeUrl(url) ? `<a href="${escapeHtml(url)}">${content}</a>` : content;
}
