/** The dialog of the quick search: made when it is first opened, so that no page carries it. */
import { element, link } from '../../browser/element.ts';

export interface QuickDialog {
  readonly dialog: HTMLDialogElement;
  readonly field: HTMLInputElement;
  readonly status: HTMLElement;
  readonly list: HTMLOListElement;
  /** Leads to all results. */
  readonly all: HTMLAnchorElement;
  /** Says what can be done while nothing is found. */
  readonly hint: HTMLElement;
}

/** @param page address of the search page, where the form of the dialog leads */
export function makeQuickDialog(page: string): QuickDialog {
  const dialog = element('dialog', 'keys quick');
  const field = searchField();
  const status = element('p', 'search-status');
  const list = element('ol', 'papers');
  const all = link(page, 'All results');
  const hint = element('p', 'note quick-hints', ...hints(page));
  dialog.setAttribute('aria-label', 'Quick search');
  // A click beside the dialog closes it, where the browser knows how.
  dialog.setAttribute('closedby', 'any');
  status.role = 'status';
  all.hidden = true;
  dialog.append(searchForm(page, field, dialog), status, list, element('p', 'more', all), hint);
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
  return { dialog, field, status, list, all, hint };
}

function hints(page: string): readonly Node[] {
  const keys = [
    ['↑ ↓', 'choose'],
    ['Enter', 'open'],
    ['Esc', 'close'],
  ].map(([key = '', does = '']) => element('span', '', element('kbd', '', key), ` ${does}`));
  return [...keys, link(page, 'Filters and orders')];
}

function searchField(): HTMLInputElement {
  const field = element('input', '');
  Object.assign(field, { id: 'quick-q', name: 'q', type: 'search', placeholder: 'Search' });
  Object.assign(field, { autocomplete: 'off', autocapitalize: 'off', spellcheck: false });
  return field;
}

/** Entered, it leads to the search page. */
function searchForm(
  page: string,
  field: HTMLInputElement,
  dialog: HTMLDialogElement,
): HTMLFormElement {
  const label = element('label', 'visually-hidden', 'Search the library');
  const close = element('button', 'quiet', 'Close');
  const form = element('form', 'search-field', label, field, close);
  label.htmlFor = field.id;
  close.type = 'button';
  close.addEventListener('click', () => {
    dialog.close();
  });
  form.action = page;
  form.role = 'search';
  form.addEventListener('submit', (event) => {
    if (field.value.trim() === '') event.preventDefault();
  });
  return form;
}
