/** A search that opens over any page: the best results of what is typed, and the way to all. */
import { type Answer, questionOf, searchQuery } from '../query/question.ts';
import { moveThrough, resultItem } from './results.ts';
import { createSearch } from './engine.ts';
import { element, link } from '../../browser/element.ts';
import { needOverlayStyles } from '../../browser/styles.ts';
import * as texts from '../../texts/current.ts';

const PAUSE_MS = 140;
const SHOWN = 8;

let quick: QuickDialog | undefined;

/** @param page address of the search page, beside which the index lies */
export async function openQuickSearch(page: string): Promise<void> {
  await needOverlayStyles();
  quick ??= started(page);
  if (!quick.dialog.open) quick.dialog.showModal();
  quick.field.select();
}

function started(page: string): QuickDialog {
  const made = makeQuickDialog(page);
  const search = createSearch(new URL('../pagefind/pagefind.js', page).pathname);
  let asked = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const ask = async (): Promise<void> => {
    const turn = ++asked;
    const q = made.field.value;
    made.all.href = `${page}${searchQuery({ q: q.trim() })}`;
    const question = questionOf({ q });
    if (!question) {
      show(made, [], '');
      return;
    }
    try {
      let answer: Answer | undefined = await search.ask(question);
      while (answer && turn === asked) {
        const { total, words }: Answer = answer;
        const hits = await answer.hits(0, SHOWN);
        const items = hits.map((hit) => resultItem(hit, words));
        made.all.textContent = total > SHOWN ? texts.allResultsCounted(total) : texts.searchPage;
        if (turn === asked) show(made, items, summary(answer));
        answer = await answer.whole?.();
      }
    } catch {
      if (turn === asked) show(made, [], texts.quickNotLoaded);
    }
  };

  made.field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void ask(), PAUSE_MS);
  });
  moveThrough(made.field, made.list);
  made.form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    void ask().then(() => {
      openFirst(made);
    });
  });
  return made;
}

/** Enter opens the best result; where there is none, the page of all of them. */
function openFirst({ list, all, field }: QuickDialog): void {
  if (field.value.trim() === '') return;
  (list.querySelector<HTMLAnchorElement>('a.title') ?? all).click();
}

function show(
  { list, status, all, hint }: QuickDialog,
  items: readonly HTMLLIElement[],
  words: string,
): void {
  list.replaceChildren(...items);
  status.textContent = words;
  all.hidden = items.length === 0;
  hint.hidden = items.length > 0;
}

function summary({ total, corrected, partial }: Answer): string {
  return total === 0 ? texts.noneMatch : texts.quickFound(total, corrected ?? '', partial);
}

interface QuickDialog {
  readonly dialog: HTMLDialogElement;
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly status: HTMLElement;
  readonly list: HTMLOListElement;
  /** Leads to all results. */
  readonly all: HTMLAnchorElement;
  /** Says what can be done while nothing is found. */
  readonly hint: HTMLElement;
}

/** @param page address of the search page, where the form of the dialog leads */
function makeQuickDialog(page: string): QuickDialog {
  const dialog = element('dialog', 'keys quick');
  const field = searchField();
  const status = element('p', 'search-status');
  const list = element('ol', 'papers');
  const all = link(page, texts.allResults);
  const hint = element('p', 'note quick-hints', ...hints(page));
  dialog.setAttribute('aria-label', texts.quickSearch);
  // A click beside the dialog closes it, where the browser knows how.
  dialog.setAttribute('closedby', 'any');
  status.role = 'status';
  all.hidden = true;
  const form = searchForm(page, field, dialog);
  dialog.append(form, status, list, element('p', 'more', all), hint);
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    dialog.close();
  });
  // The paper may be this page: then nothing else would close the dialog.
  list.addEventListener('click', ({ target, ctrlKey, metaKey }) => {
    if (target instanceof Element && target.closest('a') && !ctrlKey && !metaKey) dialog.close();
  });
  document.body.append(dialog);
  return { dialog, form, field, status, list, all, hint };
}

function hints(page: string): readonly Node[] {
  const keys = [
    ['↑ ↓', texts.keyChoose],
    ['Enter', texts.keyOpenFirst],
    ['Esc', texts.keyClose],
  ].map(([key = '', does = '']) => element('span', '', element('kbd', '', key), ` ${does}`));
  return [...keys, link(page, texts.advancedSearch)];
}

function searchField(): HTMLInputElement {
  const field = element('input', '');
  Object.assign(field, { id: 'quick-q', name: 'q', type: 'search', placeholder: texts.search });
  Object.assign(field, { autocomplete: 'off', autocapitalize: 'off', spellcheck: false });
  return field;
}

/** The form of the dialog. */
function searchForm(
  page: string,
  field: HTMLInputElement,
  dialog: HTMLDialogElement,
): HTMLFormElement {
  const label = element('label', 'visually-hidden', texts.searchLibrary);
  const close = element('button', 'quiet', texts.close);
  const form = element('form', 'search-field', label, field, close);
  label.htmlFor = field.id;
  close.type = 'button';
  close.addEventListener('click', () => {
    dialog.close();
  });
  form.action = page;
  form.role = 'search';
  return form;
}
