/** Papers near each other by the words of their titles and abstracts. */
export { type FindNeighbours, type Neighbour, neighboursIn } from './neighbours.ts';
export { type Vector, vectorBuilder, type Vectors } from './tf-idf.ts';
