/** Formulas whose delimiters survived, and environments whose names did. */
import type { Atom } from './atoms.ts';
import { contentOf } from './groups.ts';
import { type FoundFormula, grammarOf } from './formulas.ts';
import { TOP } from './grammar.ts';

/** Longest formula or environment looked for, in atoms. */
const REACH = 600;

const CLOSERS: Readonly<Record<string, string>> = { '\\(': '\\)', '\\[': '\\]' };

/** Environments of whole lines, whose starred names no prose holds. */
const DISPLAYED = /^(?:align|alignat|equation|gather|eqnarray|multline|flalign|displaymath)$/u;
/** Environments within a formula. */
const INNER = /^(?:cases|array|matrix|[bpvV]matrix|aligned|split|gathered)$/u;

const ROWS_GONE = 'the layout of its rows is gone';

/** What is read before anything else: `\\( … \\)`, `align* … align*`, `cases … & … cases`. */
export function delimitedIn(
  atoms: readonly Atom[],
  closing: ReadonlyMap<number, number>,
): readonly FoundFormula[] {
  const found: FoundFormula[] = [];
  for (let at = 0; at < atoms.length; at += 1) {
    const delimited = bracketed(atoms, closing, at) ?? environmentAt(atoms, at);
    if (delimited === undefined) continue;
    found.push(delimited);
    at = delimited.to - 1;
  }
  return found;
}

/** `\\( … \\)`: only commands with their braces are gone inside. */
function bracketed(
  atoms: readonly Atom[],
  closing: ReadonlyMap<number, number>,
  at: number,
): FoundFormula | undefined {
  const closer = CLOSERS[atoms[at]?.source ?? ''];
  if (closer === undefined) return undefined;
  const close = indexOf(atoms, at + 1, ({ source = '' }) => /^\\[()[\]]$/u.test(source));
  if (close === undefined || atoms[close]?.source !== closer) return undefined;
  const content = contentOf(grammarOf(atoms, closing, new Set()), at + 1, close, TOP);
  if (content === undefined)
    return { from: at, to: close + 1, tex: sourceOf(atoms, at + 1, close), asSource: true };
  const { tex, lossy } = content;
  return { from: at, to: close + 1, tex: tex.trim(), ...(lossy !== undefined && { lossy }) };
}

function sourceOf(atoms: readonly Atom[], from: number, to: number): string {
  return atoms
    .slice(from, to)
    .map(({ source, text }) => source ?? text)
    .join('')
    .trim();
}

/** An environment from its name to its name again: where its rows ended, nobody knows. */
function environmentAt(atoms: readonly Atom[], at: number): FoundFormula | undefined {
  const name = atoms[at]?.text ?? '';
  const displayed = DISPLAYED.test(name);
  if (atoms[at]?.kind !== 'word' || (!displayed && !INNER.test(name))) return undefined;
  const starred = displayed && atoms[at + 1]?.text === '*';
  const last = indexOf(atoms, at + 1, ({ kind, text }, index) => {
    return kind === 'word' && text === name && (!starred || atoms[index + 1]?.text === '*');
  });
  if (last === undefined) return undefined;
  const to = last + (starred ? 2 : 1);
  if (!starred && !holdsRows(atoms.slice(at + 1, last))) return undefined;
  return { from: at, to, tex: sourceOf(atoms, at, to), lossy: ROWS_GONE, asSource: true };
}

/** Columns, and no sentence between them. */
function holdsRows(atoms: readonly Atom[]): boolean {
  const words = atoms.filter(({ kind }) => kind === 'word').length;
  return atoms.some(({ text }) => text === '&') && words <= atoms.length / 6;
}

function indexOf(
  atoms: readonly Atom[],
  from: number,
  is: (atom: Atom, index: number) => boolean,
): number | undefined {
  for (let at = from; at < Math.min(atoms.length, from + REACH); at += 1) {
    const atom = atoms[at];
    if (atom !== undefined && is(atom, at)) return at;
  }
  return undefined;
}
