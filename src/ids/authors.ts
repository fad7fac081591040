import type { Lock } from '../model/lock.ts';
import { slugify } from '../text/slug.ts';
import { freeAddress } from './address.ts';

/** Longest slug of an author. */
const SLUG_MAX = 60;

/**
 * Gives each author's name, as printed, its permanent slug. Names that fold to one slug get
 * different ones; a name without a Latin letter gets one made from a hash.
 *
 * @param names in any order, repeated or not
 * @param lock the slugs given before: they stay
 */
export function authorSlugs(
  names: Iterable<string>,
  lock: Lock,
): { readonly slugs: ReadonlyMap<string, string>; readonly lock: Lock } {
  const wanted = [...new Set(names)].sort();
  const authors = distinctSlugs(lock);
  const taken = new Set(authors.values());
  for (const name of wanted) {
    if (authors.has(name)) continue;
    const slug = freeAddress(slugify(name, SLUG_MAX), 'author', name, (one) => taken.has(one));
    authors.set(name, slug);
    taken.add(slug);
  }
  const slugs = new Map(wanted.map((name) => [name, authors.get(name) ?? '']));
  return { slugs, lock: { ...lock, authors } };
}

/** The slugs of the lock; where two names have one (after a git merge), only the first name's. */
function distinctSlugs(lock: Lock): Map<string, string> {
  const names = new Map<string, string>();
  for (const name of [...lock.authors.keys()].sort()) {
    const slug = lock.authors.get(name) ?? '';
    if (!names.has(slug)) names.set(slug, name);
  }
  return new Map([...names].map(([slug, name]) => [name, slug]));
}
