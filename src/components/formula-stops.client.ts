/**
 * The formulas of a page as stops of the keyboard: those of a paragraph are one stop of the Tab key,
 * and the arrows go from one to the next. What is focused is a button beside the mathematics: a screen
 * reader does not read as mathematics what a button holds.
 */
import { element } from '../browser/element.ts';

const BLOCKS = 'p, h1, h2, h3, li, td';

/** The formulas in a page's text. Those in links are left out: a link is followed, not copied. */
export const formulas = [...document.querySelectorAll('main .katex')]
  .filter((katex) => katex.closest('a, summary') === null)
  .map(boxOf);

const buttons = new Map(formulas.map((formula) => [formula, addButton(formula)]));
const stops = Map.groupBy(formulas, (formula) => formula.closest(BLOCKS));

for (const [first] of stops.values()) if (first) buttonOf(first).tabIndex = 0;
for (const formula of formulas) {
  formula.addEventListener('focusin', () => {
    for (const other of beside(formula)) buttonOf(other).tabIndex = other === formula ? 0 : -1;
  });
  formula.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
    if (step === 0 || canScroll(formula, step)) return;
    const next = beside(formula)[beside(formula).indexOf(formula) + step];
    if (!next) return;
    buttonOf(next).focus();
    event.preventDefault();
  });
}

/** The button of a formula. */
export function buttonOf(formula: HTMLElement): HTMLElement {
  return buttons.get(formula) ?? formula;
}

/** At its beginning, since a long formula may end out of sight. */
function addButton(formula: HTMLElement): HTMLElement {
  const button = element('button', 'formula-button visually-hidden');
  button.type = 'button';
  button.tabIndex = -1;
  button.ariaHasPopup = 'dialog';
  // Without this script, the formula itself is focused for its note.
  formula.removeAttribute('tabindex');
  const note = formula.getAttribute('aria-describedby');
  if (note !== null) button.setAttribute('aria-describedby', note);
  formula.prepend(button);
  return button;
}

/** The formulas of the same paragraph, itself among them. */
export function beside(formula: HTMLElement): readonly HTMLElement[] {
  return stops.get(formula.closest(BLOCKS)) ?? [];
}

/** What is focused and clicked for a formula: the outermost box that is its own. */
function boxOf(katex: Element): HTMLElement {
  const box = ['.repaired', '.formula', '.katex-display', '.katex']
    .map((selector) => katex.closest(selector))
    .find((element) => element instanceof HTMLElement);
  if (!box) throw new Error('expected a formula in a box of HTML');
  return box;
}

/** Whether an arrow has something to scroll: a long formula is read to its end first. */
function canScroll(formula: HTMLElement, step: number): boolean {
  const scroller = formula.closest('.formula-display, .katex-display') ?? formula.closest(BLOCKS);
  if (!scroller) return false;
  const { scrollLeft, scrollWidth, clientWidth } = scroller;
  return step > 0 ? scrollLeft + clientWidth < scrollWidth - 1 : scrollLeft > 0;
}
