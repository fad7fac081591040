/** Commands that an author defined in the paper and that nobody else knows. */
import { katexHas } from '../text/katex-commands.ts';
import { COMMANDS, styledLetter, type Commands } from '../text/macros.ts';
import { definitionIn } from './expansions.ts';

/** A formula with such commands in it, and their names. */
export interface Named {
  readonly html: string;
  readonly unknown: readonly string[];
}

/** A formula of more says nothing to anyone. */
const UNKNOWN_MAX = 8;

/**
 * Sets a formula, its unknown commands by their names in typewriter type; where the name follows the
 * usual pattern for a letter of a font, as that letter.
 * @param set sets the formula with some more commands, or throws
 * @throws what `set` throws; a command with an argument in braces stays unknown, for nobody can say
 * what it does to it, and so do all of a formula that defines commands itself
 */
export function nameUnknown(tex: string, set: (more: Commands) => string): Named {
  const names = definitionIn(tex) === undefined ? unknownIn(tex) : [];
  if (names.length > UNKNOWN_MAX || names.some((name) => takesArgument(tex, name))) {
    return { html: set({}), unknown: [] };
  }
  const shown = names.map((name) => styledLetter(name) ?? `{\\,\\texttt{${name}}\\,}`);
  const html = set(Object.fromEntries(names.map((name, at) => [`\\${name}`, shown[at] ?? ''])));
  const unknown = names.filter((name) => styledLetter(name) === undefined);
  return { html, unknown: unknown.map((name) => `\\${name}`) };
}

/** The commands of a formula that nobody knows, in order. */
function unknownIn(tex: string): readonly string[] {
  const names = [...tex.matchAll(/\\(?:([a-zA-Z]+)|[^])/gu)].map(([, name = '']) => name);
  return [...new Set(names)].filter(
    (name) => name !== '' && !Object.hasOwn(COMMANDS, `\\${name}`) && !katexHas(name),
  );
}

function takesArgument(tex: string, name: string): boolean {
  return new RegExp(String.raw`\\${name}(?![a-zA-Z])\s*[{[]`, 'u').test(tex);
}
