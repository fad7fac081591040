/** The search page: its address says what is asked, its form and its list show it. */
import { counted } from '../site/figures.ts';
import { searchQuery } from '../site/search-state.ts';
import type { SearchState } from '../site/search-state.ts';
import { found } from './found.client.ts';
import { SearchIndex } from './search-index.client.ts';
import type { Filters, Hits } from './search-index.client.ts';
import { resultItem } from './search-results.client.ts';

const PAUSE_MS = 160;
const SHOWN_AT_ONCE = 20;
const NAMES_OFFERED = 40;

const form = found('[data-search-form]', HTMLFormElement);
const list = found('[data-search-results]', HTMLOListElement);
const status = found('[data-search-status]', HTMLElement);
const more = found('[data-search-more]', HTMLButtonElement);
const offered = found('[data-search-authors]', HTMLDataListElement);
const authorField = found('[name="author"]', HTMLInputElement);
const index = new SearchIndex(form.dataset.pagefind ?? '');

/** Counts the questions, so that a late answer to an earlier one is dropped. */
let asked = 0;
let pause: ReturnType<typeof setTimeout> | undefined;
let showMore: () => Promise<void> = () => Promise.resolve();

function fields(): Required<SearchState> {
  const data = new FormData(form);
  const field = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return { q: field('q'), topic: field('topic'), author: field('author'), year: field('year') };
}

function fillFields(): void {
  const query = new URLSearchParams(location.search);
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      control.value = query.get(control.name) ?? '';
    }
  }
}

async function ask(): Promise<void> {
  const question = ++asked;
  const state = fields();
  more.hidden = true;
  if (searchQuery(state) === '') {
    list.replaceChildren();
    status.textContent = '';
    return;
  }
  try {
    const filters = await filtersOf(state);
    const hits = await index.find(state.q, filters);
    if (question === asked) await show(hits, question);
  } catch {
    if (question === asked) showFailure();
  }
}

/** A topic and a year are exact; an author is a name, or any name that holds what was typed. */
async function filtersOf({ topic, author, year }: Required<SearchState>): Promise<Filters> {
  return {
    ...(topic === '' ? {} : { topic }),
    ...(year === '' ? {} : { year }),
    ...(author === '' ? {} : { author: { any: await namesLike(author) } }),
  };
}

async function namesLike(typed: string): Promise<readonly string[]> {
  const names = await index.authors();
  if (names.includes(typed)) return [typed];
  const lower = typed.toLowerCase();
  const like = names.filter((name) => name.toLowerCase().includes(lower));
  return like.length > 0 ? like : [typed];
}

async function show({ results, unfilteredResultCount }: Hits, question: number): Promise<void> {
  const first = await items(results, 0);
  if (question !== asked) return;
  list.replaceChildren(...first);
  status.textContent = summary(results.length, unfilteredResultCount);
  more.hidden = results.length <= SHOWN_AT_ONCE;
  showMore = async () => {
    const next = await items(results, list.childElementCount);
    if (question !== asked) return;
    list.append(...next);
    more.hidden = list.childElementCount >= results.length;
    next[0]?.querySelector('a')?.focus();
  };
}

async function items(results: Hits['results'], from: number): Promise<readonly HTMLLIElement[]> {
  const hits = results.slice(from, from + SHOWN_AT_ONCE);
  return (await Promise.all(hits.map((hit) => hit.data()))).map(resultItem);
}

function summary(count: number, withoutFilters: number): string {
  if (count > 0) return counted(count, 'paper');
  return withoutFilters > 0
    ? `No paper passes these filters; without them, ${counted(withoutFilters, 'paper')} would answer.`
    : 'No paper answers this. Try fewer words, or another spelling.';
}

function showFailure(): void {
  const topics = document.createElement('a');
  topics.href = form.dataset.topics ?? '';
  topics.textContent = 'Look among the topics';
  list.replaceChildren();
  status.replaceChildren('The search index could not be loaded. ', topics, ', or try again.');
}

/** The address follows the form; what was asked on purpose is a step that “back” undoes. */
function settle(step: 'push' | 'replace'): void {
  clearTimeout(pause);
  const address = `${location.pathname}${searchQuery(fields())}`;
  if (address !== location.pathname + location.search) {
    if (step === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }
  void ask();
}

async function offerNames(): Promise<void> {
  const typed = authorField.value.trim().toLowerCase();
  const names = await index.authors().catch(() => []);
  const like = names.filter((name) => name.toLowerCase().includes(typed));
  offered.replaceChildren(
    ...like.slice(0, NAMES_OFFERED).map((name) => {
      const option = document.createElement('option');
      option.value = name;
      return option;
    }),
  );
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  settle('push');
});
form.addEventListener('change', () => {
  settle('push');
});
form.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    settle('replace');
  }, PAUSE_MS);
});
authorField.addEventListener('focus', () => void offerNames());
authorField.addEventListener('input', () => void offerNames());
more.addEventListener('click', () => void showMore());
addEventListener('popstate', () => {
  fillFields();
  void ask();
});

fillFields();
void ask();
