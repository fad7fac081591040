/** On a paper's page: the button that saves the paper. */
import { required } from '../browser/element.ts';
import { isSaved, onSavedChange, savePapers, unsavePapers } from '../reading/saved.ts';
import { teller } from './teller.ts';
import * as texts from '../texts/current.ts';

const save = required('[data-save-paper]', HTMLButtonElement);
const say = teller(required('[data-link-status]', HTMLElement));
const href = location.pathname;

onSavedChange(showSaved);
showSaved();

save.addEventListener('click', () => {
  const { title = '', authors = '', date = '' } = save.dataset;
  try {
    if (isSaved(href)) unsavePapers([href]);
    else savePapers([{ href, title, authors, date }]);
  } catch {
    say(texts.nothingKept);
  }
});

function showSaved(): void {
  const saved = isSaved(href);
  save.ariaPressed = String(saved);
  save.textContent = saved ? texts.saved : texts.save;
}
