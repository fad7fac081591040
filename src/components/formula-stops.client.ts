/**
 * The formulas of a page as stops of the keyboard: those of a paragraph are one stop of the Tab key,
 * and the arrows go from one to the next.
 */

const BLOCKS = 'p, h1, h2, h3, li, td';

/** The formulas in a page's text. Those in links are left out: a link is followed, not copied. */
export const formulas = [...document.querySelectorAll('main .katex')]
  .filter((katex) => katex.closest('a, summary') === null)
  .map(boxOf);

const stops = Map.groupBy(formulas, (formula) => formula.closest(BLOCKS));

for (const [first, ...others] of stops.values()) {
  if (first) first.tabIndex = 0;
  for (const other of others) other.tabIndex = -1;
}
for (const formula of formulas) {
  formula.addEventListener('focus', () => {
    for (const other of beside(formula)) other.tabIndex = other === formula ? 0 : -1;
  });
  formula.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
    if (step === 0 || canScroll(formula, step)) return;
    const next = beside(formula)[beside(formula).indexOf(formula) + step];
    next?.focus();
    if (next) event.preventDefault();
  });
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
