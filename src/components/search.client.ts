/** The search page: its address says what is asked, its form and its list show it. */
import { counted } from '../site/figures.ts';
import { searchQuery } from '../site/search-state.ts';
import type { SearchState } from '../site/search-state.ts';
import { found } from './found.client.ts';
import type { Answer } from '../search/answer.ts';
import { createSearch } from './search-engine.client.ts';
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
const search = createSearch(form.dataset.pagefind ?? '');

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
    const { q: text, ...filters } = state;
    const answer = await search.ask({ text, ...filters });
    if (question === asked) await show(answer, question);
  } catch {
    if (question === asked) showFailure();
  }
}

async function show(answer: Answer, question: number): Promise<void> {
  const first = await items(answer, 0);
  if (question !== asked) return;
  list.replaceChildren(...first);
  status.textContent = summary(answer.total, answer.withoutFilters);
  more.hidden = answer.total <= SHOWN_AT_ONCE;
  showMore = async () => {
    const next = await items(answer, list.childElementCount);
    if (question !== asked) return;
    list.append(...next);
    more.hidden = list.childElementCount >= answer.total;
    next[0]?.querySelector('a')?.focus();
  };
}

async function items(answer: Answer, from: number): Promise<readonly HTMLLIElement[]> {
  return Promise.all((await answer.hits(from, from + SHOWN_AT_ONCE)).map(resultItem));
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
  const names = await search.names().catch(() => []);
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
