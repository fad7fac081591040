/** Marks the papers that came since the reader's last visit, and says how many there are. */
import { element } from '../browser/element.ts';
import { countSince, visitPage } from '../reading/visits.ts';
import * as texts from '../texts/current.ts';

const library = document.querySelector<HTMLElement>('[data-last-added]');
const since = library?.dataset.lastAdded && visitPage(library.dataset.lastAdded);
if (since) showNew(since);

function showNew(day: string): void {
  for (const row of document.querySelectorAll<HTMLElement>('[data-added]')) {
    if ((row.dataset.added ?? '') > day) row.prepend(newMark());
  }
  const said = document.querySelector<HTMLElement>('[data-new-count]');
  const count = countSince(day, said?.dataset.newCount ?? '');
  if (!said || count === 0) return;
  said.textContent = texts.newSince(count);
  said.hidden = false;
}

/** Seen as a dot, which says what it means under the mouse; heard as words. */
function newMark(): HTMLElement {
  const mark = element('span', 'new', element('span', 'visually-hidden', `${texts.newMark}: `));
  mark.title = texts.newMark;
  return mark;
}
