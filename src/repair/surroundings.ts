/** What stands around a letter. */
import type { Atom } from './atoms.ts';
import { isSign, isSpace, type Grammar } from './grammar.ts';

/** What a symbol follows after a hyphen: `top-k`. */
const HEADS = /^(?:top|by|max|min|rank|depth|width|size|length|order|degree|level|pass|log)$/iu;

/** The word after an atom, over one space or hyphen. */
export function wordAfter(atoms: readonly Atom[], at: number): string | undefined {
  const gap = atoms[at + 1];
  const word = atoms[at + 2];
  if (gap === undefined || word === undefined || !(isSpace(gap) || isSign(gap, '-')))
    return undefined;
  return word.kind === 'word' || word.kind === 'run' || word.kind === 'command'
    ? word.text
    : undefined;
}

/** No letter, digit or accent touches it. */
export function standsAlone({ atoms }: Grammar, at: number, multiple = false): boolean {
  const [before, after] = [atoms[at - 1], atoms[at + 1]];
  const open =
    before === undefined ||
    isSpace(before) ||
    (before.kind === 'sign' && /^[("“‘`'[\-@/]$/u.test(before.text)) ||
    (before.kind === 'wall' && /^[-–—]/u.test(before.text));
  const shut =
    after === undefined ||
    isPrime(atoms, at + 1) ||
    isSpace(after) ||
    (after.kind === 'sign' && /^[)"”’'\]}.,;:?!\-/]$/u.test(after.text)) ||
    (after.kind === 'wall' && /^(?:['’]s|[-–—]|th$)/u.test(after.text));
  // `d.ts`
  if (isSign(after, '.') && /^(?:letter|word|run)$/u.test(atoms[at + 2]?.kind ?? '')) return false;
  const slashed = isSign(before, '/') || isSign(after, '/');
  return (open || multiple) && shut && !slashed;
}

/** `k-means`, where the atom is `k`. */
export function compoundAt(atoms: readonly Atom[], at: number): string | undefined {
  const word = atoms[at + 2];
  if (!isSign(atoms[at + 1], '-') || word === undefined) return undefined;
  return /^[\p{L}]/u.test(word.text) ? `${atoms[at]?.text ?? ''}-${word.text}` : undefined;
}

/** `top` in `top-k`. */
function headOf(atoms: readonly Atom[], at: number): string | undefined {
  const head = atoms[at - 2];
  return isSign(atoms[at - 1], '-') && /^\p{L}/u.test(head?.text ?? '') ? head?.text : undefined;
}

export function startsSentence(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[isSpace(atoms[at - 1]) ? at - 2 : at - 1];
  return before === undefined || /^[.?!:;("“`]/u.test(before.text);
}

/** Whether a letter measures the word before its hyphen: `top-k`, `rank-r`. */
export function followsHead(atoms: readonly Atom[], at: number): boolean {
  return HEADS.test(headOf(atoms, at) ?? '');
}

/** How far back a quotation may begin, in atoms. */
const QUOTED_WITHIN = 60;

/** `D'`: a prime at `at`, where no quotation ends. */
export function isPrime(atoms: readonly Atom[], at: number): boolean {
  const after = atoms[at + 1];
  const ends = after === undefined || isSpace(after) || /^[),.;:?\]}-]$/u.test(after.text);
  if (!/^['’]$/u.test(atoms[at]?.text ?? '') || !ends) return false;
  for (let from = at - 1; from >= Math.max(0, at - QUOTED_WITHIN); from -= 1) {
    const opens =
      /^['`‘]$/u.test(atoms[from]?.text ?? '') && !/^\p{L}/u.test(atoms[from - 1]?.text ?? '');
    if (opens) return false;
  }
  return true;
}
