import type { PersonRule } from '../model/overrides.ts';
import type { Problem } from '../model/problem.ts';

/** Form of a name → the form that its person's page is called by. A name that is not here is its own. */
export type People = ReadonlyMap<string, string>;

/** The forms that a hand declared to be one person's. */
export function peopleOf(rules: readonly PersonRule[]): People {
  return new Map(rules.flatMap(({ name, also }) => also.map((form) => [form.name, name] as const)));
}

/** The names that need an address: those printed, and what the persons among them are called by. */
export function namesOfPersons(names: readonly string[], people: People): readonly string[] {
  return [...names, ...names.flatMap((name) => people.get(name) ?? [])];
}

/**
 * A note on each declared form that stands on no paper: most likely it is misspelt.
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
