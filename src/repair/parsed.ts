/** What a stretch of atoms was read as. */

/** How sure it is that a stretch was mathematics. */
export const NOTHING = 0;
/** A letter, or a figure beside one: mathematics if something else says so. */
export const MAYBE = 1;
export const PROVEN = 2;

export interface ParsedExpression {
  /** Index of the first atom after it. */
  readonly end: number;
  readonly tex: string;
  readonly weight: number;
  /** What is gone, in a few words. */
  readonly lossy?: string;
  readonly form: Form;
}

export type Form =
  | 'number'
  /** A letter or a sign, with or without scripts. */
  | 'symbol'
  /** The words a, A and I. */
  | 'article'
  /** Letters that may be a product or a name. */
  | 'run'
  /** A symbol applied to a group: `O(n)`. */
  | 'call'
  | 'group'
  /** A group that may as well be a bracket of prose. */
  | 'aside'
  | 'function'
  | 'expression';

/** Two stretches as one, the second after the first. */
export function joined(
  first: ParsedExpression,
  second: ParsedExpression,
  weight: number,
  form: Form,
): ParsedExpression {
  const lossy = first.lossy ?? second.lossy;
  return {
    end: second.end,
    tex: gluedTex(first.tex, second.tex),
    weight: Math.max(weight, first.weight, second.weight),
    form,
    ...(lossy === undefined ? {} : { lossy }),
  };
}

/** A command's name is not longer, backslash and all. */
const NAME_MAX = 24;

/** LaTeX after LaTeX: a command's name ends where a letter follows. */
export function gluedTex(first: string, second: string): string {
  return /^\p{L}/u.test(second) && /\\[A-Za-z]+$/u.test(first.slice(-NAME_MAX))
    ? `${first} ${second}`
    : first + second;
}

/** More LaTeX after a stretch, up to another atom. */
export function extended(
  first: ParsedExpression,
  tex: string,
  end: number,
  change: Partial<ParsedExpression> = {},
): ParsedExpression {
  return { ...first, tex: gluedTex(first.tex, tex), end, ...change };
}

/** One atom, read. */
export function part(at: number, tex: string, weight: number, form: Form): ParsedExpression {
  return { end: at + 1, tex, weight, form };
}
