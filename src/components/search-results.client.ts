import type { ExcerptPart, Hit } from '../search/answer.ts';

/** A result as an item of the list. Whatever the index holds becomes text, never markup. */
export async function resultItem(hit: Hit): Promise<HTMLLIElement> {
  const title = element('a', 'title', hit.title);
  title.href = hit.url;
  const facts = [hit.authors, hit.date].filter((fact) => fact !== '');
  const item = document.createElement('li');
  item.append(title);
  if (facts.length > 0) item.append(element('p', 'meta', facts.join(' · ')));
  item.append(excerptLine(await hit.excerpt()));
  return item;
}

function excerptLine(parts: readonly ExcerptPart[]): HTMLParagraphElement {
  const line = element('p', 'excerpt', '');
  for (const { text, marked } of parts) {
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
