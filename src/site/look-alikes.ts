import type { Author } from './authors.ts';
import { canBeOne, likenessOf, type Likeness } from '../names/alike.ts';
import { grouped } from './order.ts';

/** Names of one block that are looked at for one author, so that a crowd of namesakes stays cheap. */
const PER_BLOCK = 400;

interface Known {
  readonly author: Author;
  readonly likeness: Likeness;
}

const remembered = new WeakMap<readonly Author[], ReadonlyMap<string, readonly Known[]>>();

/**
 * The authors whose names can be forms of an author's name (`Y. Chi` and `Yuejie Chi`), in surname
 * order. They stay apart: whether they are one person, nothing here says. Forms that a hand joined
 * are not compared: what `Y. Chi` stands for is decided then.
 *
 * @param authors all authors, in surname order
 */
export function lookAlikes(author: Author, authors: readonly Author[]): readonly Author[] {
  const blocks = remembered.get(authors) ?? blocksOf(authors);
  remembered.set(authors, blocks);
  const own = likenessOf(author.name);
  return (blocks.get(own.block) ?? [])
    .slice(0, PER_BLOCK)
    .filter((other) => other.author.slug !== author.slug && canBeOne(own, other.likeness))
    .map((other) => other.author);
}

function blocksOf(authors: readonly Author[]): ReadonlyMap<string, readonly Known[]> {
  const known = authors.map((author) => ({ author, likeness: likenessOf(author.name) }));
  return grouped(known, ({ likeness }) => [likeness.block]);
}
