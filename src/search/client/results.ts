/** Results as items of a list, and the arrow keys that lead through it. */
import { element, link } from '../../browser/element.ts';
import { TOPICS_IN_ROW } from '../../model/list-row.ts';
import { markedParts } from '../query/marking.ts';
import type { ExcerptPart, Hit } from '../query/question.ts';
import { carryWords } from './carried-words.ts';
import * as texts from '../../texts/current.ts';

/**
 * A result as an item of the list. Whatever the index holds becomes text, never markup.
 *
 * @param words that the page which is opened marks
 */
export function resultItem(hit: Hit, words: readonly string[]): HTMLLIElement {
  return rowOf(hit, words, []);
}

/** A result with its first topics, and what its text says of the question. */
export function fullResultItem(
  hit: Hit,
  words: readonly string[],
  topicName: (topic: string) => string,
): HTMLLIElement {
  const shown = hit.authors === '' ? TOPICS_IN_ROW.alone : TOPICS_IN_ROW.withNames;
  const item = rowOf(hit, words, hit.topics.slice(0, shown).map(topicName));
  const excerpt = hit.excerpt().map(markedNode);
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

function rowOf(hit: Hit, words: readonly string[], topics: readonly string[]): HTMLLIElement {
  const title = link(hit.url, ...markedParts(hit.title, words).map(markedNode));
  title.className = 'title';
  carryWords(title, words);
  const row = element('li', '', title, ...dateOf(hit), ...facts(hit, words, topics));
  row.dataset.added = hit.added;
  return row;
}

function markedNode({ text, marked }: ExcerptPart): Node | string {
  return marked ? element('mark', '', text) : text;
}

function dateOf({ date }: Hit): readonly HTMLElement[] {
  if (date === '') return [];
  const shown = element('time', 'date', texts.shortDate(date));
  shown.dateTime = date;
  return [shown];
}

function facts(
  { authors }: Hit,
  words: readonly string[],
  topics: readonly string[],
): readonly HTMLElement[] {
  const names = element('bdi', '', ...markedParts(authors, words).map(markedNode));
  const named = authors === '' ? [] : [element('span', 'authors', names)];
  const label = element('span', 'visually-hidden', `${texts.topicsLabel} `);
  const filed = topics.length === 0 ? [] : [element('span', 'subjects', label, topics.join(', '))];
  const spans = [...named, ...filed];
  return spans.length === 0 ? [] : [element('p', 'meta', ...spans)];
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
