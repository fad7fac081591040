/** What stands in brackets. */
import { DEPTH_MAX, isSign, isSpace, atomTex, type Grammar, type ParseContext } from './grammar.ts';
import { type Atom, operatorOf } from './atoms.ts';
import { gluedTex, MAYBE, NOTHING, PROVEN, type ParsedExpression } from './parsed.ts';

/** The inside of a group. */
export interface Content {
  readonly tex: string;
  readonly weight: number;
  readonly commas: number;
  readonly relations: number;
  /** Pluses and minuses. */
  readonly sums: number;
  readonly dots: boolean;
  /** Terms that are letters or more. */
  readonly symbols: number;
  readonly terms: number;
  /** Terms that are letters in a row: a product, or a name of prose. */
  readonly runs: number;
  readonly lossy?: string;
}

const EMPTY: Content = {
  ...{ tex: '', weight: NOTHING, commas: 0, relations: 0, sums: 0, dots: false },
  ...{ symbols: 0, terms: 0, runs: 0 },
};

/** Longest group read, in atoms. */
const GROUP_MAX = 400;

/** The atoms `[from, to)` as mathematics throughout; undefined where some are prose. */
export function contentOf(
  grammar: Grammar,
  from: number,
  to: number,
  place: ParseContext,
): Content | undefined {
  if (to - from > GROUP_MAX || place.depth > DEPTH_MAX) return undefined;
  const key = `${from}${place.script === true ? 's' : ''}`;
  if (grammar.refused.has(key)) return undefined;
  const content = readContent(grammar, from, to, place);
  if (content === undefined) grammar.refused.add(key);
  return content;
}

function readContent(
  grammar: Grammar,
  from: number,
  to: number,
  place: ParseContext,
): Content | undefined {
  let content: Content | undefined = EMPTY;
  let at = from;
  while (content !== undefined && at < to) {
    const step = stepAt(grammar, at, to, place, content);
    content = step?.content;
    at = step?.end ?? to;
  }
  return content;
}

interface Step {
  readonly content: Content;
  readonly end: number;
}

function stepAt(
  grammar: Grammar,
  at: number,
  to: number,
  place: ParseContext,
  content: Content,
): Step | undefined {
  const atom = grammar.atoms[at];
  if (atom === undefined) return undefined;
  if (isSpace(atom) || isControlSpace(atom)) {
    const tex = `${content.tex}${atom.source ?? ' '}`;
    return { content: { ...content, tex }, end: at + 1 };
  }
  const term = grammar.term(at, place);
  if (term !== undefined && term.end <= to)
    return { content: withTerm(content, term), end: term.end };
  if (isInfix(atom, place) && isSign(grammar.atoms[to], '}'))
    return {
      content: { ...content, tex: `${content.tex}\\${atom.text}`, weight: PROVEN },
      end: at + 1,
    };
  return signStep(grammar, at, place, content) ?? labelStep(atom, at, place, content);
}

function withTerm(content: Content, term: ParsedExpression): Content {
  const lossy = content.lossy ?? term.lossy;
  return {
    ...content,
    tex: gluedTex(content.tex, term.tex),
    weight: Math.max(content.weight, term.weight),
    terms: content.terms + 1,
    runs: content.runs + (term.form === 'run' ? 1 : 0),
    symbols: content.symbols + (term.weight >= MAYBE ? 1 : 0),
    ...(lossy === undefined ? {} : { lossy }),
  };
}

/** An operator, a comma or another sign of a formula. */
function signStep(
  { atoms }: Grammar,
  at: number,
  place: ParseContext,
  content: Content,
): Step | undefined {
  const atom = atoms[at];
  if (atom === undefined) return undefined;
  const operator = operatorOf(atom);
  const separates = atom.kind === 'sign' && /^[,;]$/u.test(atom.text);
  const isDots = atom.kind === 'dots' || atom.role === 'dots';
  const stands =
    operator !== undefined || separates || isDots || atom.role === 'space' || isBare(atom);
  if (!stands) return undefined;
  const spaced = place.under !== 'set' && isThinSpace(atoms, at);
  const thin = separates && (spaced || isProduct(atoms, at, place));
  const tex = thin ? '\\,' : atomTex(atom);
  return {
    content: {
      ...content,
      tex: gluedTex(content.tex, tex),
      commas: content.commas + (separates && !thin ? 1 : 0),
      relations: content.relations + (operator === 'relation' ? 1 : 0),
      sums: content.sums + (/^(?:[-+−]|pm|mp)$/u.test(atom.text) ? 1 : 0),
      dots: content.dots || isDots,
      weight: Math.max(content.weight, proofOf(atom)),
      // `f(cdot)`: the dot stands for a term.
      terms: content.terms + (atom.text === 'cdot' ? 1 : 0),
    },
    end: at + 1,
  };
}

function proofOf(atom: Atom): number {
  return atom.kind === 'command' && (atom.proof === true || atom.role === 'dots')
    ? PROVEN
    : NOTHING;
}

/** `1/(beta, n)`, `O(n,log n)`: factors, between which stood a thin space. */
function isProduct(atoms: readonly Atom[], at: number, { under }: ParseContext): boolean {
  const next = atoms[at + (isSpace(atoms[at + 1]) ? 2 : 1)];
  return under === 'slash' || (under === 'O' && next?.role === 'function' && /^l/u.test(next.text));
}

/** `n , 2^n`, from `n \, 2^n`: nobody sets a space before the comma of a list. */
function isThinSpace(atoms: readonly Atom[], at: number): boolean {
  const listed = atoms[at - 2]?.role === 'dots' || atoms[at - 2]?.kind === 'dots';
  return isSign(atoms[at], ',') && isSpace(atoms[at - 1]) && !listed;
}

/** `\\,`, where the backslash survived. */
function isControlSpace({ source }: Atom): boolean {
  return source !== undefined && /^\\[,;:!> ]$/u.test(source);
}

/** `{n choose k}`. */
function isInfix(atom: Atom, place: ParseContext): boolean {
  return place.depth > 0 && /^(?:choose|over)$/u.test(atom.text) && atom.kind === 'word';
}

/** Signs that a formula may hold anywhere. */
function isBare(atom: Atom): boolean {
  if (atom.role === 'big' || atom.role === 'function') return true;
  return atom.kind === 'sign' && /^[:|!'.?]$/u.test(atom.text);
}

/** A word in a script is a label: `_{test}`, `^{th}`. */
function labelStep(
  atom: Atom,
  at: number,
  place: ParseContext,
  content: Content,
): Step | undefined {
  if (place.script !== true || (atom.kind !== 'word' && atom.kind !== 'run')) return undefined;
  return {
    content: { ...content, tex: gluedTex(content.tex, atom.text), terms: content.terms + 1 },
    end: at + 1,
  };
}
