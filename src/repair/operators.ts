/** Signs and commands that stand between terms. */
import type { Atom } from './atoms.ts';
import { isDistinctive } from './commands.ts';

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
export function isTelling(atom: Atom): boolean {
  if (atom.kind === 'command') return atom.proof === true || isDistinctive(atom.text);
  return /[^\u0020-\u007E]/u.test(atom.text) && !/[×·−÷]/u.test(atom.text);
}
