/** Commands that an author defined in the paper and that nobody else knows. */
import { letterOf, type Commands } from '../text/macros.ts';

/** A formula with such commands in it, and their names. */
export interface Named {
  readonly html: string;
  readonly unknown: readonly string[];
}

/** Each takes one more attempt to set the formula. */
const UNKNOWN_MAX = 8;
const UNDEFINED = /Undefined control sequence: \\([a-zA-Z]+)/u;

/**
 * Sets a formula, its unknown commands by their names in typewriter type; where the name follows the
 * usual pattern for a letter of a font, as that letter.
 * @param set sets the formula with some more commands, or throws
 * @throws what `set` throws; a command with an argument in braces stays unknown, for nobody can say
 * what it does to it
 */
export function nameUnknown(tex: string, set: (more: Commands) => string): Named {
  const more: Record<string, string> = {};
  const unknown: string[] = [];
  for (;;) {
    try {
      return { html: set(more), unknown };
    } catch (error) {
      const name = UNDEFINED.exec(error instanceof Error ? error.message : '')?.[1];
      if (name === undefined || `\\${name}` in more || takesArgument(tex, name)) throw error;
      if (Object.keys(more).length === UNKNOWN_MAX) throw error;
      const letter = letterOf(name);
      more[`\\${name}`] = letter ?? `{\\,\\texttt{${name}}\\,}`;
      if (letter === undefined) unknown.push(`\\${name}`);
    }
  }
}

function takesArgument(tex: string, name: string): boolean {
  return new RegExp(String.raw`\\${name}(?![a-zA-Z])\s*[{[]`, 'u').test(tex);
}
