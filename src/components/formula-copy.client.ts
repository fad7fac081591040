/** Copied text holds each formula as `$…$`: KaTeX draws it twice, and a copy would hold both. */
import { formulaAround, replaceFormulas, typedFormula } from '../browser/formula.ts';

/** What stands in a page for screen readers and the keyboard alone. */
const NOT_TEXT = '.loss, .formula-button';

document.addEventListener('copy', (event) => {
  const selection = document.getSelection();
  if (!event.clipboardData || !selection || selection.isCollapsed) return;
  const copied = selection.rangeCount > 0 ? contents(selection.getRangeAt(0)) : undefined;
  if (copied === undefined) return;
  event.clipboardData.setData('text/plain', shownText(copied));
  event.clipboardData.setData('text/html', copied.innerHTML);
  event.preventDefault();
});

/** What a range holds, formulas as typed; undefined where it holds none. */
function contents(range: Range): HTMLElement | undefined {
  const holder = document.createElement('div');
  holder.append(withWholeFormulas(range).cloneContents());
  if (replaceFormulas(holder, typedFormula).length === 0) return undefined;
  for (const element of holder.querySelectorAll(NOT_TEXT)) element.remove();
  return holder;
}

/** The range, grown over the formulas that it begins or ends in. */
function withWholeFormulas(range: Range): Range {
  const whole = range.cloneRange();
  const first = formulaAround(range.startContainer);
  const last = formulaAround(range.endContainer);
  if (first) whole.setStartBefore(first);
  if (last) whole.setEndAfter(last);
  return whole;
}

/** Text with the line breaks that it is shown with, which only the page itself can tell. */
function shownText(holder: HTMLElement): string {
  holder.className = 'visually-hidden';
  document.body.append(holder);
  const text = holder.innerText;
  holder.remove();
  return text;
}
