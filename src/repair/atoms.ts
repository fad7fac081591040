/** The smallest parts of a damaged text. */
import type { Role } from './commands.ts';

export type AtomKind =
  /** One letter: of ASCII, or one that Unicode holds for mathematics. */
  | 'letter'
  | 'number'
  /** A command, its backslash there or lost: `text` is its name. */
  | 'command'
  /** Two to four letters that are no English word: `KT`, `NP`, `opt`. */
  | 'run'
  /** A word of prose. */
  | 'word'
  /** One character, or an escaped one: `text` is the character. */
  | 'sign'
  | 'space'
  | 'dots'
  /** Never a part of a formula: an address, an accent, a dash. */
  | 'wall';

export interface Atom {
  readonly kind: AtomKind;
  readonly text: string;
  /** The stretch of the raw text, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly role?: Role;
  /** A command that was glued to its neighbour, or kept its backslash: it proves a formula. */
  readonly proof?: true;
  /** Its source as it stands, where that is not `text`: `\{`. */
  readonly source?: string;
}
