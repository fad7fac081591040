/** What the search page shows of an answer: its results, more of them when asked, and a line that says what was found. */
import { type Answer, TEXT_MAX, searchQuery, type SearchState } from '../query/question.ts';
import { LIST_NAMES } from '../../model/parts.ts';
import { required, element, link } from '../../browser/element.ts';
import { tellReferenceManagers } from '../../browser/reference-managers.ts';
import { topicLabel, unknownTopics } from './filters.ts';
import { fullResultItem } from './results.ts';
import { sentence } from '../../browser/sentence.ts';
import * as texts from '../../texts/current.ts';

const SHOWN_AT_ONCE = 20;

/** The second click of a double one is not meant for what came under the pointer meanwhile. */
const DOUBLE_CLICK_MS = 500;

const list = required('[data-search-results]', HTMLOListElement);
const more = required('[data-search-more]', HTMLButtonElement);
const tools = required('[data-search-tools]', HTMLElement);

let grownAt = -Infinity;
list.addEventListener('click', (event) => {
  if (event.detail > 1 && performance.now() - grownAt < DOUBLE_CLICK_MS) event.preventDefault();
});

/** Empties the list. */
export function showNothing(): void {
  list.replaceChildren();
  more.hidden = true;
  tools.hidden = true;
  tellReferenceManagers();
}

/**
 * Shows an answer, as far as this step of the history has shown it before.
 *
 * @param current whether the answer is still wanted once its results are there
 * @param fail called where further results cannot be had
 * @returns whether it is shown
 */
export async function showAnswer(
  answer: Answer,
  current: () => boolean,
  fail: () => void,
): Promise<boolean> {
  const first = await items(answer, 0, shownBefore());
  if (!current()) return false;
  const focused = first.find((item) => hrefIn(item) === hrefIn(document.activeElement));
  list.replaceChildren(...first);
  focused?.querySelector('a')?.focus();
  tools.hidden = first.length === 0;
  more.hidden = first.length >= answer.total;
  tellReferenceManagers();
  more.onclick = () => {
    void showMore(answer, current).catch(fail);
  };
  return true;
}

function hrefIn(element: Element | null): string | undefined {
  return element?.closest('li')?.querySelector('a')?.href;
}

async function showMore(answer: Answer, current: () => boolean): Promise<void> {
  const from = list.childElementCount;
  const next = await items(answer, from, from + SHOWN_AT_ONCE);
  if (!current() || from !== list.childElementCount) return;
  list.append(...next);
  tellReferenceManagers();
  grownAt = performance.now();
  more.hidden = next.length === 0 || list.childElementCount >= answer.total;
  keepPlace({ shown: list.childElementCount });
  next[0]?.querySelector('a')?.focus();
}

async function items(answer: Answer, from: number, to: number): Promise<readonly HTMLLIElement[]> {
  const hits = await answer.hits(from, to);
  return hits.map((hit) =>
    fullResultItem(hit, answer.words, (topic) => topicLabel(topic) ?? topic),
  );
}

function shownBefore(): number {
  return Math.max(placeInHistory().shown ?? 0, SHOWN_AT_ONCE);
}

interface Place {
  /** Results that were shown. */
  readonly shown?: number;
  /** Pixels from the top. */
  readonly top?: number;
}

/** Nothing is kept while the page moves: browsers refuse too many changes of the history. */
const STILL_MS = 200;

let still: ReturnType<typeof setTimeout> | undefined;
let arrived = false;

/** What this step of the history keeps; another's state says nothing. */
function placeInHistory(): Place {
  const { shown, top } = (history.state ?? {}) as Readonly<Record<keyof Place, unknown>>;
  return {
    ...(typeof shown === 'number' ? { shown } : {}),
    ...(typeof top === 'number' ? { top } : {}),
  };
}

/** Keeps a part of it. */
function keepPlace(place: Place): void {
  history.replaceState({ ...placeInHistory(), ...place }, '');
}

/** Goes there once the list of the page that was opened has come. */
export function returnToPlace(): void {
  const { top } = placeInHistory();
  if (!arrived && top !== undefined) scrollTo({ top, behavior: 'instant' });
  arrived = true;
}

addEventListener('scroll', () => {
  clearTimeout(still);
  still = setTimeout(() => {
    if (arrived) keepPlace({ top: scrollY });
  }, STILL_MS);
});

type Line = readonly (Node | string)[];

const status = required('[data-search-status]', HTMLElement);

/** Says nothing. */
export function sayNothing(): void {
  status.replaceChildren();
}

/** Says how many papers answer, and how the question was understood where that is not plain. */
export function sayAnswer(answer: Answer, state: SearchState): void {
  say([
    [howMany(answer, state)],
    ...understood(answer, state),
    ...notUnderstood(answer),
    ...unknown(state),
    ...(answer.whole ? [[texts.searchingRest]] : []),
  ]);
}

/** Says that the index is not there, and what can be done. */
export function sayFailure(retry: () => void): void {
  const addresses = listAddresses();
  const lists = LIST_NAMES.filter((list) => addresses[list] !== undefined);
  const again = element('button', 'quiet', texts.tryAgain);
  again.type = 'button';
  again.addEventListener('click', retry);
  say([[texts.indexNotLoaded], [again, ...sentence(texts.tryAgainElse(lists), addresses)]]);
}

function say(lines: readonly Line[]): void {
  status.replaceChildren(...lines.flatMap((line) => [element('span', '', ...line), ' ']));
}

function howMany({ total, withoutFilters }: Answer, { q = '' }: SearchState): string {
  if (total > 0) return texts.papers(total);
  if (withoutFilters > 0) return texts.noneWithFilters(withoutFilters);
  return /[\p{L}\p{N}\p{S}]/u.test(q) ? texts.noneMatch : texts.noneMatchNoWord;
}

function understood(answer: Answer, state: SearchState): readonly Line[] {
  const { q = '' } = state;
  const lines: Line[] = [...taken(answer, state), ...offered(answer, state)];
  if (answer.corrected !== undefined) {
    const values = { shown: answer.corrected, typed: q };
    lines.push(sentence(texts.showingFor, { typed: asTyped(state) }, values));
  }
  if (answer.partial && answer.total > 0) {
    lines.push([texts.partly]);
  }
  if (q.length > TEXT_MAX) {
    lines.push([texts.onlyFirst(TEXT_MAX)]);
  }
  return lines;
}

/** Leads to the same question, its words taken as they stand. */
function asTyped(state: SearchState): HTMLAnchorElement {
  const literal = link(searchQuery({ ...state, literal: '1' }));
  literal.dataset.searchLiteral = '';
  return literal;
}

/** What a sentence was taken for, and the way to its words. */
function taken({ understood }: Answer, state: SearchState): readonly Line[] {
  if (understood === undefined) return [];
  const { author = '', year = '', q = '' } = understood;
  const said = texts.showingPapers(author, q, year);
  return [sentence(said, { typed: asTyped(state) }, { author, subject: q })];
}

/** The same as filters, one click away. */
function offered({ offer }: Answer, state: SearchState): readonly Line[] {
  if (offer === undefined) return [];
  const { author = '', year = '', q = '' } = offer;
  const filtered = link(searchQuery({ ...state, ...offer }));
  filtered.dataset.searchOffer = '';
  const what = texts.offered(q, author, year);
  return [sentence(texts.orShow, { offer: filtered }, { what })];
}

function notUnderstood({ unknown }: Answer): readonly Line[] {
  return unknown.map((typed) => sentence(isNoPart(typed), {}, { typed }));
}

function isNoPart(typed: string): string {
  if (!typed.includes(':')) return texts.noOperator;
  return typed.endsWith(':') ? texts.noField : texts.noFieldValue;
}

function unknown(state: SearchState): readonly Line[] {
  return unknownTopics(state).map((topic) => sentence(texts.noTopic, listAddresses(), { topic }));
}

/** Where the lists are that the library has, by their names. */
function listAddresses(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    LIST_NAMES.flatMap((list) => {
      const address = status.dataset[list];
      return address === undefined ? [] : [[list, address]];
    }),
  );
}
