/** On a paper's page: the buttons that save the paper and copy its address. */
import { required } from '../browser/element.ts';
import { copyOrSelect } from '../browser/copy.ts';
import { isSaved, onSavedChange, savePapers, unsavePapers } from '../reading/saved.ts';
import { teller } from './teller.ts';
import * as texts from '../texts/current.ts';

const save = required('[data-save-paper]', HTMLButtonElement);
const copy = required('[data-copy-link]', HTMLButtonElement);
const link = required('[data-permalink]', HTMLAnchorElement);
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

copy.addEventListener('click', () => void copyLink());

/** Where a page may not write to the clipboard, the reader can copy what it has selected. */
async function copyLink(): Promise<void> {
  const copied = await copyOrSelect(link.href, link);
  say(copied ? texts.linkCopied : texts.linkSelected);
}

function showSaved(): void {
  const saved = isSaved(href);
  save.ariaPressed = String(saved);
  save.textContent = saved ? texts.saved : texts.save;
}
