/** Finds the formulas of an abstract that lost its dollars and backslashes, and rebuilds them. */
import { ABSTRACT_MAX } from '../text/caps.ts';
import type { Atom } from './atoms.ts';
import { pairBrackets } from './brackets.ts';
import { delimitedIn } from './delimited.ts';
import { findFormulas, type Found } from './formulas.ts';
import { lex } from './lexer.ts';

/** A formula rebuilt from a damaged text. */
export interface Repair {
  /** The stretch of the raw text, `[start, end)` in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What stands there. */
  readonly seen: string;
  /** LaTeX without its delimiters. */
  readonly tex: string;
  /** The text itself shows that something of the formula is gone. */
  readonly lossy: boolean;
  /** Where lossy: what is gone, in a few words. */
  readonly because?: string;
  /** No one knows how it was laid out: it is to be shown as it stands, in code style. */
  readonly asSource?: true;
}

/**
 * The formulas of a damaged text, in order and disjoint. Prose stays prose: what may be either is
 * left alone. Pure, and linear in the length of the text, of which `ABSTRACT_MAX` characters are
 * read.
 *
 * @param raw an abstract as a search or daily page prints it
 */
export function repairFormulas(raw: string): readonly Repair[] {
  const atoms = lex(raw.slice(0, ABSTRACT_MAX));
  const closing = pairBrackets(atoms);
  return findFormulas(atoms, closing, delimitedIn(atoms, closing))
    .map((found) => repairOf(raw, atoms, found))
    .sort((a, b) => a.start - b.start);
}

function repairOf(raw: string, atoms: readonly Atom[], found: Found): Repair {
  const { from, to, tex, lossy, asSource } = found;
  const start = atoms[from]?.start ?? 0;
  const end = atoms[to - 1]?.end ?? start;
  return {
    ...{ start, end, seen: raw.slice(start, end), tex, lossy: lossy !== undefined },
    ...(lossy !== undefined && { because: lossy }),
    ...(asSource && { asSource }),
  };
}
