/** Which bracket closes which. */
import type { Atom } from './atoms.ts';

const CLOSER: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** How many open brackets are looked through for the one that a bracket closes. */
const OPEN_LOOK = 8;
/** A half-open interval is not longer, in atoms. */
const INTERVAL_MAX = 14;

/** Index of an opening bracket's atom → index of the closing one's. A bracket without is left out. */
export function pairBrackets(atoms: readonly Atom[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  atoms.forEach(({ kind, text }, at) => {
    if (kind !== 'sign') return;
    if (CLOSER[text] !== undefined) open.push(at);
    else if (/^[)\]}]$/u.test(text)) {
      const partner = partnerOf(atoms, open, at);
      if (partner !== undefined) pairs.set(partner, at);
    }
  });
  return pairs;
}

/** The open bracket that one closes; those opened after it close nowhere, and are forgotten. */
function partnerOf(atoms: readonly Atom[], open: number[], at: number): number | undefined {
  const last = open.at(-1);
  if (last !== undefined && isHalfOpen(atoms, last, at)) return open.pop();
  for (let depth = 1; depth <= Math.min(open.length, OPEN_LOOK); depth += 1) {
    const candidate = open.at(-depth) ?? 0;
    if (CLOSER[atoms[candidate]?.text ?? ''] !== atoms[at]?.text) continue;
    open.length -= depth;
    return candidate;
  }
  return undefined;
}

/** `(0,1]` and `[0,1)`: two ends and one comma. */
function isHalfOpen(atoms: readonly Atom[], open: number, close: number): boolean {
  const ends = `${atoms[open]?.text ?? ''}${atoms[close]?.text ?? ''}`;
  if ((ends !== '(]' && ends !== '[)') || close - open > INTERVAL_MAX) return false;
  const inside = atoms.slice(open + 1, close);
  return inside.filter(({ text }) => text === ',').length === 1;
}
