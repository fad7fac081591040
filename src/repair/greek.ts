/** Greek letters by their names: mathematics, but for a few compounds of prose. */
import type { Atom } from './atoms.ts';
import { isGreek, isGreekCapital } from './commands.ts';
import { isSign, type Grammar } from './grammar.ts';
import { startsSentence, wordAfter } from './surroundings.ts';

const NOT_AFTER = /^(?:one|Krippendorff|Cronbach|chi|amyloid|interferon)$/iu;
const PROSE_GREEK: Readonly<Record<string, RegExp>> = {
  beta: /^(?:versions?|tests?|testers?|testing|tested|users?|readers?|releases?|programs?|phase|distribution|distributions|waves?|cells?|decay|carotene|process|blockers?|sheets?|strands?|barrels?|catenin|lactams?|amyloid|oxidation)$/iu,
  alpha:
    /^(?:versions?|waves?|particles?|tests?|testers?|testing|users?|releases?|radiation|blending|channels?|transparency|decay|beta|helix|helices|helical|carbons?|synuclein|males?)$/iu,
  gamma:
    /^(?:rays?|radiation|photons?|emission|function|functions|distribution|distributions|correction|waves?|process|aminobutyric|oscillations?|globulin|knife)$/iu,
  delta:
    /^(?:method|rule|wings?|blues|region|function|encoding|debugging|robot|waves?|variant|encoded)$/iu,
  lambda: /^(?:calculus|calculi|expressions?|functions?|architecture|terms?|abstraction)$/iu,
  chi: /^(?:square|squared|squares)$/iu,
  pi: /^(?:day|network)$/iu,
};

/** A Greek letter by its name: mathematics, but for a few compounds of prose. */
export function isGreekSymbol({ atoms, known }: Grammar, at: number, atom: Atom): boolean {
  if (!isGreek(atom.text)) return atom.proof === true && atom.role === 'letter';
  if (atom.source !== undefined) return true;
  const before = atoms[at - 1];
  const after = wordAfter(atoms, at);
  if (after !== undefined && PROSE_GREEK[atom.text.toLowerCase()]?.test(after)) return false;
  const earlier = atoms[at - 2]?.text ?? '';
  if (NOT_AFTER.test(earlier) || before?.kind === 'run' || before?.kind === 'number') return false;
  if (isSign(before, '-') && isNamed(atoms, at) && !known.has(atom.text)) return false;
  if (isSign(atoms[at + 1], '-') && atoms[at + 2]?.kind === 'number') return false;
  if (!isGreekCapital(atom.text) || known.has(atom.text)) return true;
  if (atoms[at + 1]?.kind === 'number') return false;
  return !startsSentence(atoms, at) && !/^[A-Z]/u.test(after ?? '');
}

/** `TNF-alpha`, `amyloid-beta`: part of a name, and no measure as in `rank-beta`. */
function isNamed(atoms: readonly Atom[], at: number): boolean {
  return /^[A-Z]{2}|^(?:amyloid|interferon)$/u.test(atoms[at - 2]?.text ?? '');
}
