/** Marks the papers that came since the reader's last visit, and says how many there are. */
import { element } from '../browser/element.ts';
import { countSince, visitPage } from '../reading/visits.ts';
import * as texts from '../texts/current.ts';

const ROW = '.papers > [data-added]';
const rows = [...document.querySelectorAll<HTMLElement>(ROW)];
const since = visitPage(lastOf(rows.map(({ dataset }) => dataset.added ?? '')));
if (since) showNew(since);

/** The last of some days; empty where there is none. */
function lastOf(days: readonly string[]): string {
  return days.reduce((last, day) => (day > last ? day : last), '');
}

function showNew(day: string): void {
  for (const row of rows) mark(row, day);
  // Results of a search come later, as does what a list has on its other pages.
  const list = document.querySelector('[data-list]');
  if (list) new MutationObserver(markAdded).observe(list, { childList: true, subtree: true });
  function markAdded(changes: readonly MutationRecord[]): void {
    for (const row of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (row instanceof HTMLElement && row.matches(ROW)) mark(row, day);
    }
  }
  const said = document.querySelector<HTMLElement>('[data-new-count]');
  const count = countSince(day, said?.dataset.newCount ?? '');
  if (!said || count === 0) return;
  said.textContent = texts.newSince(count);
  said.hidden = false;
}

function mark(row: HTMLElement, day: string): void {
  const isNew = (row.dataset.added ?? '') > day;
  if (isNew && !row.querySelector('.new')) row.prepend(newMark());
}

/** Seen as a dot, which says what it means under the mouse; heard as words. */
function newMark(): HTMLElement {
  const mark = element('span', 'new', element('span', 'visually-hidden', `${texts.newMark}: `));
  mark.title = texts.newMark;
  return mark;
}
