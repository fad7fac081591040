/** Offers a link to the passage of an abstract that is selected, and the passage with its reference. */
import { copyText } from '../browser/copy.ts';
import { required } from '../browser/element.ts';
import { replaceFormulas, typedFormula } from '../browser/formula.ts';
import { placeBeside } from '../browser/place.ts';
import { textFragment } from '../reading/quote.ts';
import { teller } from './teller.ts';
import * as texts from '../texts/current.ts';

const panel = required('[data-quote]', HTMLElement);
const abstract = document.querySelector('.abstract');
const link = required('[data-permalink]', HTMLAnchorElement);
const reference = required('[data-cite-text]', HTMLElement);
const say = teller(required('[data-link-status]', HTMLElement));

document.addEventListener('selectionchange', () => {
  if (selected() === undefined) panel.hidePopover();
});
// A press would take the selection away before it is copied.
panel.addEventListener('pointerdown', (event) => {
  event.preventDefault();
});
onClick('[data-quote-link]', texts.passageLinked, (range) => {
  const fragment = textFragment(wordsOf(range, () => ' '));
  return fragment === undefined ? link.href : `${link.href}#${fragment}`;
});
onClick('[data-quote-copy]', texts.quotationCopied, (range) => {
  const passage = wordsOf(range, typedFormula).replace(/\s+/g, ' ').trim();
  return `${texts.quoted(passage)}\n${reference.textContent.trim()}`;
});

/** Shows the panel beside what is selected, if that lies in the abstract. */
export function offerPassage(): void {
  const range = selected();
  if (!range) return;
  panel.showPopover();
  placeBeside(panel, range.getBoundingClientRect(), 'above');
}

/** What is selected, if it lies in the abstract. */
function selected(): Range | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return abstract?.contains(range.commonAncestorContainer) ? range : undefined;
}

/** Words of a passage; a formula, which is drawn twice, stands in them as it is said. */
function wordsOf(range: Range, formulaAs: (formula: Element) => string): string {
  const holder = document.createElement('div');
  holder.append(range.cloneContents());
  replaceFormulas(holder, formulaAs);
  return holder.textContent;
}

function onClick(selector: string, done: string, text: (range: Range) => string): void {
  required(selector, HTMLElement).addEventListener('click', () => {
    const range = selected();
    if (!range) return;
    void copyText(text(range)).then((copied) => {
      if (copied) panel.hidePopover();
      say(copied ? done : texts.copyRefused);
    });
  });
}
