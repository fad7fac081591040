/** The permanent link of a paper can be copied; without a script it is a link. */
import { required } from '../browser/required.ts';

const SAID_MS = 4_000;

const link = required('[data-permalink]', HTMLAnchorElement);
const button = required('[data-copy-link]', HTMLButtonElement);
const status = required('[data-link-status]', HTMLElement);

button.hidden = false;
button.addEventListener('click', () => {
  void copy();
});

/** Where a page may not write to the clipboard, the reader can copy what it has selected. */
async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(link.href);
    say('Link copied.');
  } catch {
    document.getSelection()?.selectAllChildren(link);
    say('The link is selected: press Ctrl-C, or ⌘-C.');
  }
}

function say(words: string): void {
  status.textContent = words;
  setTimeout(() => {
    status.textContent = '';
  }, SAID_MS);
}
