/** Abstracts and titles as HTML. */
export { formulaError, mendedTex } from './formula.ts';
export { type RepairMarks, renderAbstract, renderTitle } from './inline.ts';
export type { RepairMark } from './repaired.ts';
