/**
 * A list of papers, sorted and filtered where it stands. The address says how, so that it can be linked
 * to, and Back undoes it. A list of several pages is shown whole: the others' rows are fetched once.
 */
import { element, required } from '../browser/element.ts';
import { tellReferenceManagers } from '../browser/reference-managers.ts';
import { sentence } from '../browser/sentence.ts';
import { paperBefore } from '../reading/paper-before.ts';
import { paperOfRow } from '../reading/paper.ts';
import {
  isFiltered,
  listQuery,
  listState,
  nearId,
  refined,
  sortNear,
  type ListState,
} from '../reading/refine.ts';
import { isReturn, returnToRow, rows } from '../reading/rows.ts';
import { wholeList, type ListRow } from '../reading/whole-list.ts';
import * as texts from '../texts/current.ts';

const SLOW_MS = 300;

const box = required('[data-list-filters]', HTMLElement);
const fields = [...box.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input')];
const status = required('[data-filter-status]', HTMLElement);
const clear = required('[data-filter-clear]', HTMLButtonElement);
const list = required('[data-list]', HTMLElement);
/** The list as the page has it, and in its place what is sorted and filtered. */
const whole = required('[data-list-whole]', HTMLElement);
const found = element('ol', 'papers');
found.ariaLabel = texts.papersTitle;
const { number = '1', topic = '', search = '' } = box.dataset;
const pages = (box.dataset.pages ?? '').split(' ');
const { start, total = '0' } = list.dataset;
/** Where each row of this page stands in the list as it is. */
const homes = new Map(rows().map((row) => [row, row.parentElement]));
const [anyRow] = homes.keys();
/** Path of the folder of the papers' pages. */
const papersPath = paperOfRow(anyRow ?? list)?.href.replace(/[^/]+\/$/, '') ?? '';

let loading: Promise<readonly ListRow[]> | undefined;
/** Counts the wishes, so that a late answer to an earlier one is dropped. */
let asked = 0;

/** Shows what the fields ask for. */
async function show(state: ListState): Promise<void> {
  const turn = ++asked;
  const query = listQuery(state);
  clear.hidden = query === '';
  if (query === '') {
    showWhole();
    return;
  }
  const slow = setTimeout(() => (status.textContent = texts.loadingList), SLOW_MS);
  try {
    loading ??= wholeList(pages, Number(number), [...homes.keys()]);
    const all = await loading;
    const near = await nearnessFor(state);
    if (turn !== asked) return;
    showFound(refined(withNearness(all, near), state, topic), all.length, state);
  } catch {
    loading = undefined;
    if (turn === asked) sayFailure(state);
  } finally {
    clearTimeout(slow);
  }
}

/** How near the papers are, by their paths, to the one that the order is about; else undefined. */
async function nearnessFor(state: ListState): Promise<ReadonlyMap<string, number> | undefined> {
  const id = nearId(state);
  if (id === undefined) return undefined;
  const { fetchNearness } = await import('../reading/nearness.ts');
  return fetchNearness(`${papersPath}${id}/`, pages[0] ?? '');
}

function withNearness(
  all: readonly ListRow[],
  near: ReadonlyMap<string, number> | undefined,
): readonly ListRow[] {
  return near ? all.map((row) => ({ ...row, nearness: near.get(row.href) ?? 0 })) : all;
}

function showWhole(): void {
  status.textContent = '';
  for (const [row, home] of homes) home?.append(row);
  found.replaceWith(whole);
  list.dataset.start = start;
  list.dataset.total = total;
  tellReferenceManagers();
}

function showFound(some: readonly ListRow[], all: number, state: ListState): void {
  whole.replaceWith(found);
  found.replaceChildren(...some.map(({ row }) => row));
  list.dataset.start = '1';
  list.dataset.total = String(some.length);
  status.textContent = said(some.length, all, state);
  tellReferenceManagers();
}

function said(shown: number, all: number, state: ListState): string {
  if (shown === 0) return texts.noneWithFilters(all);
  return isFiltered(state) ? texts.shownOf(shown, all) : texts.papers(all);
}

/** The search can do the same with other files. */
function sayFailure(state: ListState): void {
  const address = new URL(search, location.href);
  for (const [key, value] of new URLSearchParams(listQuery(state))) {
    address.searchParams.set(key, value);
  }
  status.replaceChildren(...sentence(texts.listNotLoaded, { search: address.href }));
}

function fieldsState(): ListState {
  const set = fields.filter((field) => !(field instanceof HTMLInputElement) || field.checked);
  return listState(new URLSearchParams(set.map(({ name, value }) => [name, value])));
}

/** What the address asks for, as far as the fields have it. */
function fillFields(): ListState {
  const state = new URLSearchParams(location.search);
  for (const field of fields) {
    if (field instanceof HTMLSelectElement) field.value = state.get(field.name) ?? '';
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    if (field instanceof HTMLInputElement) field.checked = state.has(field.name);
  }
  return fieldsState();
}

/** The address follows the fields. */
function settle(): void {
  const state = fieldsState();
  history.pushState(null, '', location.pathname + listQuery(state));
  void show(state);
}

box.addEventListener('change', settle);
clear.addEventListener('click', () => {
  for (const field of fields) {
    if (field instanceof HTMLInputElement) field.checked = false;
    else field.value = '';
  }
  settle();
  fields[0]?.focus();
});
addEventListener('popstate', () => void show(fillFields()));

offerNearest();
delete box.dataset.waiting;
void begin();

/** To whom comes from a paper, or with the address of such an order, the papers nearest to it. */
function offerNearest(): void {
  const id = nearId(listState(new URLSearchParams(location.search))) ?? paperBefore(papersPath);
  const order = fields.find(({ name }) => name === 'sort');
  if (id !== undefined && order instanceof HTMLSelectElement) {
    order.add(new Option(texts.nearestToRead, sortNear(id)));
  }
}

/** What the address asks for is shown at once, without a sight of the whole list that it would move. */
async function begin(): Promise<void> {
  const state = fillFields();
  if (listQuery(state) === '') return;
  const moved = list.parentElement ?? list;
  moved.dataset.waiting = '';
  await show(state);
  await drawn();
  delete moved.dataset.waiting;
  // With Back, the row that was read last may be of another page of the list: it is there by now.
  if (isReturn()) returnToRow();
}

/** Waits until the browser has drawn what is there. */
function drawn(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
}
