/** The search page: its address says what is asked, its form and its list show it. */
import {
  type Answer,
  questionOf,
  searchQuery,
  searchState,
  type SearchState,
} from '../query/question.ts';
import { moveThrough } from './results.ts';
import { required } from '../../browser/element.ts';
import {
  showChosen,
  hideCounts,
  showCounts,
  earlyFields,
  fillFields,
  readFields,
  offerNames,
} from './filters.ts';
import { createSearch } from './engine.ts';
import {
  showAnswer,
  showNothing,
  returnToPlace,
  sayAnswer,
  sayFailure,
  sayNothing,
} from './answers.ts';
import * as texts from '../../texts/current.ts';

const PAUSE_MS = 160;
/** A question that is still being typed is not read out. */
const HUSH_MS = 900;
const SLOW_MS = 400;

const form = required('[data-search-form]', HTMLFormElement);
const status = required('[data-search-status]', HTMLElement);
const answers = required('[data-search-answers]', HTMLElement);
const start = required('[data-search-start]', HTMLElement);
const loading = required('[data-search-loading]', HTMLElement);
const filters = required('[data-search-filters]', HTMLElement);
const search = createSearch(form.dataset.pagefind ?? '');

/** Counts the questions, so that a late answer to an earlier one is dropped. */
let asked = 0;
let pause: ReturnType<typeof setTimeout> | undefined;
let hush: ReturnType<typeof setTimeout> | undefined;
/** The present step of the history is still being typed. */
let typing = false;
/** Counts cost a fetch: those of a question are shown once the filters are looked at. */
let counting = false;

async function ask(): Promise<void> {
  const turn = ++asked;
  const current = (): boolean => turn === asked;
  const state = readFields();
  const question = questionOf(state);
  showChosen(state, askInstead);
  start.hidden = question !== undefined;
  if (counting || !question) void showCounts(search, question);
  else hideCounts();
  answers.ariaBusy = String(question !== undefined);
  if (!question) {
    showNothing();
    sayNothing();
    loading.hidden = true;
    return;
  }
  const slow = setTimeout(() => (loading.hidden = !current()), SLOW_MS);
  try {
    let answer: Answer | undefined = await search.ask(question);
    while (answer && current() && (await showAnswer(answer, current, fail))) {
      sayAnswer(answer, state);
      answers.dataset.list = texts.searchNamed(state.q ?? '');
      answers.dataset.total = String(answer.total);
      start.hidden = answer.total > 0;
      clearTimeout(slow);
      loading.hidden = true;
      answer = await answer.whole?.();
    }
  } catch {
    if (current()) fail();
  }
  clearTimeout(slow);
  if (!current()) return;
  loading.hidden = true;
  answers.ariaBusy = 'false';
  // Last: whatever comes and goes above the list would move it.
  returnToPlace();
}

function fail(): void {
  showNothing();
  sayFailure(() => {
    form.querySelector<HTMLElement>('[name="q"]')?.focus();
    void ask();
  });
}

/** The address follows the form; “back” undoes what was asked, and what was typed as one step. */
function settle(step: 'push' | 'replace'): void {
  clearTimeout(pause);
  const address = `${location.pathname}${searchQuery(readFields())}`;
  if (address !== location.pathname + location.search) {
    if (step === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }
  void ask();
}

/** Asked on purpose: it is read out when it is there. */
function settleAtOnce(): void {
  clearTimeout(hush);
  status.ariaBusy = 'false';
  settle(typing ? 'replace' : 'push');
  typing = false;
}

function settleWhenTyped(): void {
  clearTimeout(pause);
  clearTimeout(hush);
  status.ariaBusy = 'true';
  hush = setTimeout(() => (status.ariaBusy = 'false'), HUSH_MS);
  pause = setTimeout(() => {
    settle(typing ? 'replace' : 'push');
    typing = true;
  }, PAUSE_MS);
}

function askInstead(state: SearchState): void {
  fillFields(state);
  settleAtOnce();
  form.querySelector<HTMLElement>('[name="q"]')?.focus();
}

function askAddress(): void {
  clearTimeout(pause);
  typing = false;
  fillFields(searchState(location.search));
  void ask();
}

/** What the reader did meanwhile counts more than the address, which then follows. */
function askFirst(): void {
  const early = earlyFields();
  fillFields({ ...searchState(location.search), ...early });
  if (Object.keys(early).length > 0) settle('replace');
  else void ask();
}

function startCounting(): void {
  if (counting) return;
  counting = true;
  void showCounts(search, questionOf(readFields()));
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  settleAtOnce();
});
form.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === 'q') return;
  settleAtOnce();
});
form.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement) settleWhenTyped();
});
filters.addEventListener('pointerenter', startCounting);
filters.addEventListener('focusin', startCounting);
addEventListener('popstate', askAddress);

offerNames(search);
moveThrough(
  required('[data-search-form] [name="q"]', HTMLInputElement),
  required('[data-search-results]', HTMLElement),
);
askFirst();
