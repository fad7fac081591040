import type { Author } from './authors.ts';
import { canBeOne, likenessOf } from './names.ts';
import type { Likeness } from './names.ts';
import { grouped } from './order.ts';

/** Names of one block that are looked at for one author, so that a crowd of namesakes stays cheap. */
const PER_BLOCK = 400;

interface Known {
  readonly author: Author;
  readonly likeness: readonly Likeness[];
}

const remembered = new WeakMap<readonly Author[], ReadonlyMap<string, readonly Known[]>>();

/**
 * The authors whose names can be forms of an author's name (`Y. Chi` and `Yuejie Chi`), in surname
 * order. They stay apart: whether they are one person, nothing here says.
 *
 * @param authors all authors, in surname order
 */
export function lookAlikes(author: Author, authors: readonly Author[]): readonly Author[] {
  const known = remembered.get(authors) ?? blocksOf(authors);
  remembered.set(authors, known);
  const forms = formsOf(author);
  const near = [...new Set(forms.map(({ block }) => block))].flatMap((block) =>
    (known.get(block) ?? []).slice(0, PER_BLOCK),
  );
  const alike = near.filter(
    ({ author: other, likeness }) =>
      other.slug !== author.slug &&
      likeness.some((one) => forms.some((form) => form.block === one.block && canBeOne(form, one))),
  );
  return [...new Set(alike.map((one) => one.author))];
}

function blocksOf(authors: readonly Author[]): ReadonlyMap<string, readonly Known[]> {
  const known = authors.map((author) => ({ author, likeness: formsOf(author) }));
  return grouped(known, ({ likeness }) => new Set(likeness.map(({ block }) => block)));
}

function formsOf({ name, also }: Author): readonly Likeness[] {
  return [name, ...also].map(likenessOf);
}
