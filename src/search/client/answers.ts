/** What the search page shows of an answer: its results, more of them when asked, and a line that says what was found. */
import { type Answer, TEXT_MAX, searchQuery, type SearchState } from '../query/question.ts';
import { required, element, link } from '../../browser/element.ts';
import { topicLabel, unknownTopics } from './filters.ts';
import { fullResultItem } from './results.ts';
import { counted, figure } from '../../site/figures.ts';

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

/** Zotero looks at a page again when it is told that the items on it are others. */
function tellReferenceManagers(): void {
  document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true, cancelable: true }));
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
  list.replaceChildren(...first);
  tools.hidden = first.length === 0;
  more.hidden = first.length >= answer.total;
  tellReferenceManagers();
  more.onclick = () => {
    void showMore(answer, current).catch(fail);
  };
  return true;
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
  ]);
}

/** Says that the index is not there, and what can be done. */
export function sayFailure(retry: () => void): void {
  const { topics = '', authors = '', years = '' } = status.dataset;
  const again = element('button', 'quiet', 'Try again');
  again.type = 'button';
  again.addEventListener('click', retry);
  say([
    ['The search index, or a part of it, could not be loaded.'],
    [again, ', or look among the ', link(topics, 'topics'), ', '],
    [link(authors, 'authors'), ' or ', link(years, 'years'), '.'],
  ]);
}

function say(lines: readonly Line[]): void {
  status.replaceChildren(...lines.flatMap((line) => [element('span', '', ...line), ' ']));
}

function howMany({ total, withoutFilters }: Answer, { q = '' }: SearchState): string {
  if (total > 0) return counted(total, 'paper');
  if (withoutFilters > 0) {
    return `No matches with these filters; ${counted(withoutFilters, 'paper')} without them.`;
  }
  return /[\p{L}\p{N}\p{S}]/u.test(q)
    ? 'No papers match. Try fewer words, or another spelling.'
    : 'No papers match: there is no word in it.';
}

function understood(answer: Answer, state: SearchState): readonly Line[] {
  const { q = '' } = state;
  const lines: Line[] = [...taken(answer, state), ...offered(answer, state)];
  if (answer.corrected !== undefined) {
    const shown = element('strong', '', answer.corrected);
    lines.push(['Showing results for ', shown, '; search for ', asTyped(state, q), ' instead.']);
  }
  if (answer.partial && answer.total > 0) {
    lines.push(['No paper has all these words; these have some of them.']);
  }
  if (q.length > TEXT_MAX) {
    lines.push([`Only the first ${figure(TEXT_MAX)} characters were searched for.`]);
  }
  return lines;
}

/** Leads to the same question, its words taken as they stand. */
function asTyped(state: SearchState, text: string): HTMLAnchorElement {
  const literal = link(searchQuery({ ...state, literal: '1' }), text);
  literal.dataset.searchLiteral = '';
  return literal;
}

/** What a sentence was taken for, and the way to its words. */
function taken({ understood }: Answer, state: SearchState): readonly Line[] {
  if (understood === undefined) return [];
  const { author = '', year = '', q = '' } = understood;
  const by = author === '' ? [] : [' by ', element('strong', '', element('bdi', '', author))];
  const about = q === '' ? [] : [' on ', element('strong', '', element('bdi', '', q))];
  const from =
    year === '' ? [] : [year.endsWith('-') ? ` since ${year.slice(0, -1)}` : ` from ${year}`];
  const words = asTyped(state, 'search for these words');
  return [['Showing papers', ...by, ...about, ...from, '; ', words, ' instead.']];
}

/** The same as filters, one click away. */
function offered({ offer }: Answer, state: SearchState): readonly Line[] {
  if (offer === undefined) return [];
  const { author = '', year = '', q = '' } = offer;
  const text = `${q === '' ? 'all papers' : `“${q}”`} by ${author} from ${year}`;
  const filtered = link(searchQuery({ ...state, ...offer }), text);
  filtered.dataset.searchOffer = '';
  return [['Or show ', filtered, '.']];
}

function notUnderstood({ unknown }: Answer): readonly Line[] {
  return unknown.map((typed) => [
    element('q', '', typed),
    ` is not a ${typed.endsWith(':') ? 'field' : 'value of that field'}; searched for as words.`,
  ]);
}

function unknown(state: SearchState): readonly Line[] {
  return unknownTopics(state).map((topic) => [
    'The library has no topic ',
    element('q', '', topic),
    '; ',
    link(status.dataset.topics ?? '', 'these are its topics'),
    '.',
  ]);
}
