/** The formulas of a text by their atoms: those that prove themselves, then the symbols they use. */
import { measures } from './capitals.ts';
import { isGreek } from './commands.ts';
import { expressionAt } from './expression.ts';
import { isSign, type Grammar, type Known } from './grammar.ts';
import { isUnit } from './names.ts';
import { type Atom, operatorOf } from './atoms.ts';
import { MAYBE, PROVEN, type ParsedExpression } from './parsed.ts';
import { multipleAt, symbolAt } from './symbols.ts';
import { baseAt, isBareFunction, termAt } from './terms.ts';

/** A formula by its atoms, `[from, to)`. */
export interface FoundFormula {
  readonly from: number;
  readonly to: number;
  readonly tex: string;
  /** What is gone, where the text shows that something is. */
  readonly lossy?: string;
  /** To be shown as it stands. */
  readonly asSource?: true;
}

/**
 * Finds the formulas of a text.
 * @param settled stretches already understood: nothing is looked for in them
 */
export function recognizeFormulas(
  atoms: readonly Atom[],
  closing: ReadonlyMap<number, number>,
  settled: readonly FoundFormula[],
): readonly FoundFormula[] {
  const asked = new Set<string>();
  const none: Known = { size: 0, has: (symbol) => !asked.add(symbol) };
  const first = proven(grammarOf(atoms, closing, none), settled);
  const known = symbolsIn(atoms, [...first, ...settled]);
  const grammar = grammarOf(atoms, closing, known);
  // Read again only where a symbol that was asked for turned out to be one.
  const again = [...asked].some((symbol) => known.has(symbol));
  const formulas = [...(again ? proven(grammar, settled) : first), ...settled];
  return [...formulas, ...symbolsOutside(grammar, formulas)];
}

/** The rules, with the text that they read. */
export function grammarOf(
  atoms: readonly Atom[],
  closing: ReadonlyMap<number, number>,
  known: Known,
): Grammar {
  const grammar: Grammar = {
    ...{ atoms, closing, known, refused: new Set<string>() },
    term: (at, place) => termAt(grammar, at, place),
    base: (at, place) => baseAt(grammar, at, place),
  };
  return grammar;
}

/** Formulas that prove themselves. */
function proven(grammar: Grammar, settled: readonly FoundFormula[]): readonly FoundFormula[] {
  const found: FoundFormula[] = [];
  const skip = new Map(settled.map(({ from, to }) => [from, to]));
  let at = 0;
  while (at < grammar.atoms.length) {
    const past = skip.get(at);
    if (past !== undefined) {
      at = past;
      continue;
    }
    const mark = nameMark(grammar.atoms, at);
    if (mark !== undefined) {
      found.push(mark);
      at = mark.to;
      continue;
    }
    const parsed = mayBegin(grammar.atoms, at) ? expressionAt(grammar, at) : undefined;
    const apart = parsed === undefined || !reaches(settled, at, parsed.end);
    if (parsed !== undefined && apart && isProven(grammar, parsed)) {
      const { end, tex, lossy } = parsed;
      found.push({ from: at, to: end, tex: tex.trim(), ...(lossy !== undefined && { lossy }) });
      at = end;
    } else {
      at = parsed?.form === 'expression' && apart ? parsed.end : at + 1;
    }
  }
  return found;
}

/** Whether the atoms `[from, to)` reach into a stretch that is settled. */
function reaches(settled: readonly FoundFormula[], from: number, to: number): boolean {
  return settled.some((stretch) => stretch.from < to && from < stretch.to);
}

function isProven(grammar: Grammar, parsed: ParsedExpression): boolean {
  const { weight, form, tex } = parsed;
  if (form === 'article' || isBareFunction(parsed)) return false;
  if (form === 'aside') return weight >= MAYBE && qualifies(grammar, parsed);
  const range = /^\[([a-zA-Z])\]$/u.exec(tex)?.[1];
  if (form === 'group' && range !== undefined)
    return grammar.known.has(range) || /[nkmdprstKNMTHLS]/u.test(range);
  return weight === PROVEN;
}

/** `(2k)-sparse`: brackets before a hyphen and a word are the formula's own. */
function qualifies({ atoms }: Grammar, { end, tex }: ParsedExpression): boolean {
  return isSign(atoms[end], '-') && atoms[end + 1]?.kind === 'word' && tex.length > 3;
}

/** A formula begins at no space, and not within a word. */
function mayBegin(atoms: readonly Atom[], at: number): boolean {
  const [before, atom] = [atoms[at - 1], atoms[at]];
  if (atom === undefined || atom.kind === 'space' || atom.kind === 'wall') return false;
  if (
    before !== undefined &&
    isSign(before, '.') &&
    /^(?:word|run)$/u.test(atoms[at - 2]?.kind ?? '')
  )
    return false;
  const stuck = before !== undefined && /^(?:letter|number|word|run)$/u.test(before.kind);
  if (!stuck) return true;
  const counted =
    before.kind === 'number' && !/^(?:letter|word|run)$/u.test(atoms[at - 2]?.kind ?? '');
  return counted && atom.kind !== 'letter';
}

/** The letters that stand in formulas. */
function symbolsIn(atoms: readonly Atom[], found: readonly FoundFormula[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { from, to } of found) {
    for (const { kind, text } of atoms.slice(from, to)) {
      if (kind === 'letter' || (kind === 'command' && isGreek(text))) known.add(text);
      // `sqrt{HSAT}`: a product of the text's symbols.
      else if (kind === 'run' && /^[A-Z]{2,4}$/u.test(text)) for (const one of text) known.add(one);
    }
  }
  for (const [at, { kind, text }] of atoms.entries()) {
    if (
      kind === 'letter' &&
      /^[b-z]$/u.test(text) &&
      atoms[at - 1]?.kind === 'space' &&
      atoms[at + 1]?.kind === 'space' &&
      !isUnit(atoms, at)
    )
      known.add(text);
    if (kind === 'letter' && measures(atoms, at)) known.add(text);
  }
  return known;
}

function symbolsOutside(
  grammar: Grammar,
  formulas: readonly FoundFormula[],
): readonly FoundFormula[] {
  const taken = new Set<number>();
  for (const { from, to } of formulas) for (let at = from; at < to; at += 1) taken.add(at);
  const symbols: FoundFormula[] = [];
  for (let at = 0; at < grammar.atoms.length; at += 1) {
    if (taken.has(at)) continue;
    const symbol = multipleAt(grammar, at) ?? symbolAt(grammar, at);
    if (symbol === undefined || taken.has(symbol.to - 1)) continue;
    symbols.push(symbol);
    at = symbol.to - 1;
  }
  return symbols;
}

const ACRONYM = /^[A-Z][A-Za-z]*[A-Z]/u;
/** Two elements: `CO`, `TiO`, `MoS`. */
const COMPOUND =
  /^(?:[CNSHPWV]|Ti|Si|Fe|Al|Zr|Mo|Cu|Ni|Zn|Mg|Mn|Li|Sn|Ce|Ga|Ta|Nb)(?:O|H|S|N|F|Se|Te|Cl)$/u;

/** The mark of a name that begins at an atom; undefined where the name may be a product. */
function nameMark(atoms: readonly Atom[], at: number): FoundFormula | undefined {
  const [name, script, mark, next] = [atoms[at], atoms[at + 1], atoms[at + 2], atoms[at + 3]];
  if (name?.kind !== 'run' && name?.kind !== 'word') return undefined;
  const plus = ACRONYM.test(name.text) && isSign(script, '^') && /^[+*]$/u.test(mark?.text ?? '');
  const count = COMPOUND.test(name.text) && isSign(script, '_') && mark?.kind === 'number';
  const goesOn = /^[([_^]$/u.test(next?.text ?? '') || operatorOf(next) !== undefined;
  if (!(plus || count) || goesOn) return undefined;
  return { from: at + 1, to: at + 3, tex: `${script?.text ?? ''}${mark?.text ?? ''}` };
}
