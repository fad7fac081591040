/** The smallest parts of a damaged text. */
import { type Role, isDistinctive } from './commands.ts';

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

export type Operator = 'relation' | 'binary';

const RELATIONS = /^[=<>≤≥≠≈≡∼≃∝∈∉∋⊂⊆⊃⊇→←↔⇒⇔↦≪≫≲≳⪯⪰≺≻⊥∥∣]$/u;
const BINARIES = /^[-+*/×·±∓∘∪∩⊗⊕⊙÷∗−⋅∖⋆]$/u;

/** What an atom does between two terms. */
export function operatorOf(atom: Atom | undefined): Operator | undefined {
  if (atom === undefined) return undefined;
  if (atom.kind === 'command')
    return atom.role === 'relation' || atom.role === 'binary' ? atom.role : undefined;
  if (atom.kind !== 'sign') return undefined;
  if (RELATIONS.test(atom.text)) return 'relation';
  return BINARIES.test(atom.text) ? 'binary' : undefined;
}

/** An operator that no prose holds. */
export function isUnambiguous(atom: Atom): boolean {
  if (atom.kind === 'command') return atom.proof === true || isDistinctive(atom.text);
  return /[^\u0020-\u007E]/u.test(atom.text) && !/[×·−÷]/u.test(atom.text);
}
