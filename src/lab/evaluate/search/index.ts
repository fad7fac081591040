/** The search of a built site, judged. */
export { chosenQueries } from './choice.ts';
export { inShards, ofSynthetic, withOtherIndex } from './other-index.ts';
export { evaluateSearch as evaluate } from './run.ts';
export { searchTable, weakLines } from './table.ts';
