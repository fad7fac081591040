/** Addresses of authors, and which printed names are one person's. */
import type { Lock } from '../model/lock.ts';
import { slugify } from '../text/slug.ts';
import { freeAddress } from './address.ts';
import type { PersonRule } from '../model/overrides.ts';
import type { Problem } from '../model/problem.ts';
import { isInNaturalOrder, nameKey } from '../names/forms.ts';
import { latinName, romanised } from '../names/scripts.ts';

/** Longest slug of an author. */
const SLUG_MAX = 60;

/**
 * Gives each author's name, as printed, its permanent slug. Names that fold to one slug get
 * different ones; a name of a script that is not romanised letter by letter (Chinese, Arabic) gets one
 * made from a hash.
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
    const wish = slugify(romanised(latinName(name)), SLUG_MAX);
    const slug = freeAddress(wish, 'author', name, (one) => taken.has(one));
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

/** Form of a name → the form that its person's page is called by. A name that is not here is its own. */
export type People = ReadonlyMap<string, string>;

/**
 * The forms that are one person's: those that `overrides.yaml` declares to be, and one name in two
 * orders (`Maaten, Laurens van der`), which is called by its natural order.
 *
 * @param rules as read
 * @param names every form that is printed or has an address
 */
export function peopleOf(rules: readonly PersonRule[], names: Iterable<string> = []): People {
  const declared = new Map(
    rules.flatMap(({ name, also, formerly }) =>
      [...also.map((form) => form.name), ...formerly].map((form) => [form, name] as const),
    ),
  );
  const persons = new Set(declared.values());
  const isDeclared = (name: string) => declared.has(name) || persons.has(name);
  const people = new Map(declared);
  const forms = new Set([...names, ...declared.keys(), ...persons]);
  for (const [key, ordered] of Map.groupBy(forms, nameKey)) {
    const known = ordered.filter(isDeclared).sort()[0];
    const natural = ordered.toSorted().find(isInNaturalOrder) ?? ordered.toSorted()[0] ?? key;
    const person = known === undefined ? natural : (declared.get(known) ?? known);
    for (const form of ordered) if (form !== person && !isDeclared(form)) people.set(form, person);
  }
  return people;
}

/** The names that need an address: those printed, and what the persons among them are called by. */
export function namesOfPersons(names: readonly string[], people: People): readonly string[] {
  return [...names, ...names.flatMap((name) => people.get(name) ?? [])];
}

/**
 * A note on each declared form that no paper prints: most likely it is misspelt.
 *
 * @param rules as read
 * @param names as all papers print them
 */
export function unprintedForms(
  rules: readonly PersonRule[],
  names: Iterable<string>,
): readonly Problem[] {
  const printed = new Set(names);
  return rules.flatMap(({ file, also }) =>
    also
      .filter(({ name }) => !printed.has(name))
      .map(({ name, line }) => ({
        severity: 'note' as const,
        file,
        line,
        message: `expected a name as a paper prints it, but none prints "${name}"; compare it with the author index`,
      })),
  );
}
