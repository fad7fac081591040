/** Papers near each other by the words of their titles and abstracts. */
export { type FindNeighbours, neighboursIn } from './neighbours.ts';
export { countWords, vectorBuilder, type WordCount } from './tf-idf.ts';
