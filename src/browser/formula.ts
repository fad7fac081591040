/** Formulas in a page, as KaTeX's HTML has them: their LaTeX, and whether they have a line of their own. */

/** The whole of the formula that a place in the page is in, if it is in one. */
export function formulaAround(place: Node): Element | null {
  const element = place instanceof Element ? place : place.parentElement;
  return element?.closest('.katex-display') ?? element?.closest('.katex') ?? null;
}

/** A formula's LaTeX, as its page has it. */
export function texOf(formula: Element): string {
  return formula.querySelector('annotation[encoding="application/x-tex"]')?.textContent ?? '';
}

/** A formula as it is typed: `$…$`, or `$$…$$` where it has a line of its own. */
export function typedFormula(formula: Element): string {
  const fence = formula.matches('.katex-display') ? '$$' : '$';
  return fence + texOf(formula) + fence;
}

/** Puts a text in the place of each formula below an element: KaTeX draws a formula twice. */
export function replaceFormulas(
  holder: Element,
  textOf: (formula: Element) => string,
): readonly Element[] {
  const formulas = [...holder.querySelectorAll('.katex-display, .katex:not(.katex-display *)')];
  for (const formula of formulas) formula.replaceWith(textOf(formula));
  return formulas;
}
