/** Papers near each other by the words of their titles and abstracts. */
export { type FindNeighbours, neighboursIn } from './neighbours.ts';
export { vectorBuilder } from './tf-idf.ts';
