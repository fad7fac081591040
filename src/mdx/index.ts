/** Paper ⇄ page: the only door to the format of `content/papers/`. */
export { readAbstract, readFrontmatter, readPage } from './read-page.ts';
export { writePage } from './write-page.ts';
