import type { ExcerptPart, Hit } from '../query/question.ts';
import { element, link } from '../../browser/element.ts';
import { carryWords } from './carried-words.ts';
import { whenNear } from './near.ts';

/**
 * A result as an item of the list. Whatever the index holds becomes text, never markup.
 *
 * @param words that the page which is opened marks
 */
export function resultItem(hit: Hit, words: readonly string[]): HTMLLIElement {
  const title = link(hit.url, hit.title);
  title.className = 'title';
  carryWords(title, words);
  return element('li', '', title, ...facts(hit));
}

/** A result with its topics and, once it comes near the window, what its text says of the question. */
export function fullResultItem(
  hit: Hit,
  words: readonly string[],
  topicName: (topic: string) => string,
): HTMLLIElement {
  const item = resultItem(hit, words);
  const excerpt = element('p', 'excerpt');
  if (hit.topics.length > 0) {
    const topics = hit.topics.map(topicName).join(', ');
    item.append(element('p', 'subjects', element('span', 'visually-hidden', 'Topics: '), topics));
  }
  item.append(excerpt);
  whenNear(item, () => void fill(excerpt, hit));
  return item;
}

/** A result whose excerpt cannot be fetched is still a result. */
async function fill(line: HTMLParagraphElement, hit: Hit): Promise<void> {
  const parts = await hit.excerpt().catch((): readonly ExcerptPart[] => []);
  line.append(...parts.map(({ text, marked }) => (marked ? element('mark', '', text) : text)));
  if (line.textContent.trim() === '') line.remove();
}

function facts({ authors, date }: Hit): readonly HTMLElement[] {
  const shown = [authors, date].filter((fact) => fact !== '');
  if (shown.length === 0) return [];
  const spans = shown.map((fact, at) =>
    element('span', at === 0 ? '' : 'dot', element('bdi', '', fact)),
  );
  return [element('p', 'meta', ...spans)];
}
