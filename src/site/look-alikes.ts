import type { Author } from './authors.ts';
import { canBeOne, likenessOf, type Likeness } from '../names/alike.ts';
import { grouped } from './order.ts';

/** Names of one block that are looked at for one author, so that a crowd of namesakes stays cheap. */
const PER_BLOCK = 400;

interface Known {
  readonly author: Author;
  readonly likeness: Likeness;
}

/**
 * Finds, by an author's slug, the authors whose names can be forms of the author's name (`Y. Chi` and
 * `Yuejie Chi`), in surname order. They stay apart: whether they are one person, nothing here says.
 * Forms that a hand joined are not compared: what `Y. Chi` stands for is decided then.
 *
 * @param authors all authors, in surname order
 */
export function lookAlikesAmong(authors: readonly Author[]): (slug: string) => readonly Author[] {
  const blocks = blocksOf(authors);
  const names = new Map(authors.map(({ slug, name }) => [slug, name]));
  return (slug) => {
    const own = likenessOf(names.get(slug) ?? '');
    return (blocks.get(own.block) ?? [])
      .slice(0, PER_BLOCK)
      .filter((other) => other.author.slug !== slug && canBeOne(own, other.likeness))
      .map((other) => other.author);
  };
}

function blocksOf(authors: readonly Author[]): ReadonlyMap<string, readonly Known[]> {
  const known = authors.map((author) => ({ author, likeness: likenessOf(author.name) }));
  return grouped(known, ({ likeness }) => [likeness.block]);
}
