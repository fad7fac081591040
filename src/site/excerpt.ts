import type { ExcerptPart } from '../search/answer.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
};

/**
 * Takes an excerpt of the search index apart, so that a page can show it as text nodes alone.
 *
 * Pagefind writes excerpts as HTML in which `<mark>` is the only tag and all else is escaped
 * (https://pagefind.app/docs/api/). Whatever else looks like a tag is text here.
 */
export function excerptParts(html: string): readonly ExcerptPart[] {
  return html.split(/(<mark>[^<]*<\/mark>)/).flatMap((piece) => {
    const marked = /^<mark>([^<]*)<\/mark>$/.exec(piece);
    const text = unescapeHtml(marked?.[1] ?? piece);
    return text === '' ? [] : [{ text, marked: marked !== null }];
  });
}

function unescapeHtml(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
}
