/** Commands that an author defined in the paper and that nobody else knows. */
import type { Commands } from './commands.ts';

/** A formula with such commands in it, and their names. */
export interface Named {
  readonly html: string;
  readonly unknown: readonly string[];
}

/** Each takes one more attempt to set the formula. */
const UNKNOWN_MAX = 8;
const UNDEFINED = /Undefined control sequence: \\([a-zA-Z]+)/u;

/** How authors name letters of a font: `\Ocal`, `\bbE`, `\RR`, `\bfx`, `\vx`. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:cal|mc|c)([A-Z])$|^([A-Z])cal$/u, '\\mathcal'],
  [/^bb([A-Z])$|^([A-Z])bb$|^([RNZQCEP])\3$|^([QC])$/u, '\\mathbb'],
  [/^bf([a-zA-Z])$|^([a-zA-Z])bf$|^[bv]([a-z])$/u, '\\mathbf'],
];

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

function letterOf(name: string): string | undefined {
  for (const [pattern, font] of LETTERS) {
    const letter = pattern.exec(name)?.slice(1).join('');
    if (letter !== undefined) return `${font}{${letter}}`;
  }
  return undefined;
}

function takesArgument(tex: string, name: string): boolean {
  return new RegExp(String.raw`\\${name}(?![a-zA-Z])\s*[{[]`, 'u').test(tex);
}
