/** What KaTeX's HTML says of a formula: its LaTeX, and whether it has a line of its own. */

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
