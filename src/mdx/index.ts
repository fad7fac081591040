/** Paper ⇄ page: the only door to the format of `content/papers/`. */
export { readPage } from './read-page.ts';
export { writePage } from './write-page.ts';
