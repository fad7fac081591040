/** The search of a built site, judged. */
export { chosenQueries } from './choice.ts';
export { evaluateSearch as evaluate } from './run.ts';
export { costTable, searchTable, weakLines } from './table.ts';
