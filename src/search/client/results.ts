/** Results as items of a list, and the arrow keys that lead through it. */
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
  item.append(forReferenceManagers(hit));
  return item;
}

/** What reference managers find a paper by; nobody sees or copies it. */
function forReferenceManagers({ coins }: Hit): HTMLElement {
  const span = element('span', 'Z3988');
  span.title = coins;
  span.hidden = true;
  return span;
}

function facts({ authors, date }: Hit): readonly HTMLElement[] {
  const shown = [authors, date].filter((fact) => fact !== '');
  if (shown.length === 0) return [];
  const spans = shown.map((fact, at) =>
    element('span', at === 0 ? '' : 'dot', element('bdi', '', fact)),
  );
  return [element('p', 'meta', ...spans)];
}

/** Lets the arrow keys go from a search field into the list of its results, through it, and back. */
export function moveThrough(field: HTMLInputElement, list: HTMLElement): void {
  // What is typed makes the list one of other words, until the next takes its place.
  let stale = false;
  field.addEventListener('input', () => (stale = true));
  new MutationObserver(() => (stale = false)).observe(list, { childList: true });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    if (stale || focusTitle(list, 0)) event.preventDefault();
  });
  list.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const to = titlesOf(list).findIndex((title) => title === document.activeElement) + by;
    if (to < 0) field.focus();
    else focusTitle(list, to);
  });
}

function focusTitle(list: HTMLElement, at: number): boolean {
  const title = titlesOf(list)[at];
  title?.focus();
  return title !== undefined;
}

function titlesOf(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('a.title')];
}
