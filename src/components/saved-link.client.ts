/** The way to the reading list, in the header: there as long as something is saved. */
import { required } from '../browser/element.ts';
import { onSavedChange, savedPapers } from '../reading/saved.ts';
import { figure } from '../texts/current.ts';

const item = required('[data-saved-link]', HTMLElement);
const count = required('[data-saved-count]', HTMLElement);

onSavedChange(showCount);
showCount();

function showCount(): void {
  const papers = savedPapers();
  item.hidden = papers.length === 0;
  count.textContent = figure(papers.length);
}
