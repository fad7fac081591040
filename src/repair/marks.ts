/** Names of prose with a mark of mathematics: `NCTM^+`, `CO_2`. */
import type { Atom } from './atoms.ts';
import type { Found } from './formulas.ts';
import { isSign } from './grammar.ts';
import { operatorOf } from './operators.ts';

const ACRONYM = /^[A-Z][A-Za-z]*[A-Z]/u;
/** Two elements: `CO`, `TiO`, `MoS`. */
const COMPOUND =
  /^(?:[CNSHPWV]|Ti|Si|Fe|Al|Zr|Mo|Cu|Ni|Zn|Mg|Mn|Li|Sn|Ce|Ga|Ta|Nb)(?:O|H|S|N|F|Se|Te|Cl)$/u;

/** The mark of a name that begins at an atom; undefined where the name may be a product. */
export function nameMark(atoms: readonly Atom[], at: number): Found | undefined {
  const [name, script, mark, next] = [atoms[at], atoms[at + 1], atoms[at + 2], atoms[at + 3]];
  if (name?.kind !== 'run' && name?.kind !== 'word') return undefined;
  const plus = ACRONYM.test(name.text) && isSign(script, '^') && /^[+*]$/u.test(mark?.text ?? '');
  const count = COMPOUND.test(name.text) && isSign(script, '_') && mark?.kind === 'number';
  const goesOn = /^[([_^]$/u.test(next?.text ?? '') || operatorOf(next) !== undefined;
  if (!(plus || count) || goesOn) return undefined;
  return { from: at + 1, to: at + 3, tex: `${script?.text ?? ''}${mark?.text ?? ''}` };
}
