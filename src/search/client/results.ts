import type { Hit } from '../query/question.ts';
import { element, link } from '../../browser/element.ts';
import { carryWords } from './carried-words.ts';

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

/** A result with its topics, and what its text says of the question. */
export function fullResultItem(
  hit: Hit,
  words: readonly string[],
  topicName: (topic: string) => string,
): HTMLLIElement {
  const item = resultItem(hit, words);
  if (hit.topics.length > 0) {
    const topics = hit.topics.map(topicName).join(', ');
    item.append(element('p', 'subjects', element('span', 'visually-hidden', 'Topics: '), topics));
  }
  const excerpt = hit
    .excerpt()
    .map(({ text, marked }) => (marked ? element('mark', '', text) : text));
  if (excerpt.length > 0) item.append(element('p', 'excerpt', ...excerpt));
  return item;
}

function facts({ authors, date }: Hit): readonly HTMLElement[] {
  const shown = [authors, date].filter((fact) => fact !== '');
  if (shown.length === 0) return [];
  const spans = shown.map((fact, at) =>
    element('span', at === 0 ? '' : 'dot', element('bdi', '', fact)),
  );
  return [element('p', 'meta', ...spans)];
}
