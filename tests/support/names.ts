import { wholeName, type Name } from '../../src/model/name.ts';
import type { Frontmatter } from '../../src/model/paper.ts';

/** Fields of a paper as a test writes them: a string is a whole name. */
export type PaperPart<T extends Frontmatter = Frontmatter> = Partial<Omit<T, 'authors'>> & {
  readonly authors?: readonly (string | Name)[];
};

/** Names, of which those that are strings are whole names. */
export function namesOf(names: readonly (string | Name)[] = []): Name[] {
  return names.map((name) => (typeof name === 'string' ? wholeName(name) : name));
}
