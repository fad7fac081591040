/** Finds the formulas of an abstract that lost its dollars and backslashes, and rebuilds them. */
import { ABSTRACT_MAX } from '../text/limits.ts';
import type { Atom } from './atoms.ts';
import { delimitedIn } from './delimited.ts';
import { recognizeFormulas, type FoundFormula } from './formulas.ts';
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
  return recognizeFormulas(atoms, closing, delimitedIn(atoms, closing))
    .map((found) => repairOf(raw, atoms, found))
    .sort((a, b) => a.start - b.start);
}

function repairOf(raw: string, atoms: readonly Atom[], found: FoundFormula): Repair {
  const { from, to, tex, lossy, asSource } = found;
  const start = atoms[from]?.start ?? 0;
  const end = atoms[to - 1]?.end ?? start;
  return {
    ...{ start, end, seen: raw.slice(start, end), tex, lossy: lossy !== undefined },
    ...(lossy !== undefined && { because: lossy }),
    ...(asSource && { asSource }),
  };
}

const CLOSER: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** How many open brackets are looked through for the one that a bracket closes. */
const OPEN_LOOK = 8;
/** A half-open interval is not longer, in atoms. */
const INTERVAL_MAX = 14;

/** Index of an opening bracket's atom → index of the closing one's. A bracket without is left out. */
function pairBrackets(atoms: readonly Atom[]): ReadonlyMap<number, number> {
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
