import { excerptParts } from '../site/excerpt.ts';
import type { HitData } from './search-index.client.ts';

/** A result as an item of the list. Whatever the index holds becomes text, never markup. */
export function resultItem({ url, excerpt, meta }: HitData): HTMLLIElement {
  const title = element('a', 'title', meta.title ?? url);
  title.href = url;
  const facts = [meta.authors, meta.date].filter((fact) => fact !== undefined && fact !== '');
  const item = document.createElement('li');
  item.append(title);
  if (facts.length > 0) item.append(element('p', 'meta', facts.join(' · ')));
  item.append(excerptLine(excerpt));
  return item;
}

function excerptLine(html: string): HTMLParagraphElement {
  const line = element('p', 'excerpt', '');
  for (const { text, marked } of excerptParts(html)) {
    line.append(marked ? element('mark', '', text) : text);
  }
  return line;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
