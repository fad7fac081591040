/** Abstracts and titles as HTML. */
export { formulaError } from './formula.ts';
export { renderAbstract, renderTitle } from './inline.ts';
