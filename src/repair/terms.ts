/** One term of a formula: a letter, a number, a command with its arguments, a group; and its tail. */
import { fractionAt, overAt, switchAt } from './arguments.ts';
import type { Atom } from './atoms.ts';
import { braceAt } from './braces.ts';
import { isAuthorsLetter, isGreek, isGreekCapital } from './commands.ts';
import { barsAt, fenceAt, sizedAt } from './fences.ts';
import { DEPTH_MAX, isSign, isSpace, type Grammar, type ParseContext } from './grammar.ts';
import { bracketAt } from './brackets.ts';
import { MAYBE, NOTHING, part, PROVEN, type ParsedExpression } from './parsed.ts';
import { suffixOf } from './suffixes.ts';

/** Names of functions that are typed as letters. */
const UPRIGHT =
  /^(?:(?:sub|quasi|super)?poly(?:log(?:log)?)?|rank|diag|sign|sgn|tr|Tr|Var|Cov|nnz|dist|vol|conv|span|supp|reg)$/u;

/** Words of two letters that are no product of letters, even in brackets. */
const SMALL_WORDS = /^(?:of|in|is|to|on|or|as|at|by|an|be|we|it|if|no|so|do|up|us|my|he|me|go)$/iu;

/** Longest tail of one term. */
const TAIL_MAX = 200;

/** Reads one term, with its scripts and what it is applied to. */
export function termAt(
  grammar: Grammar,
  at: number,
  place: ParseContext,
): ParsedExpression | undefined {
  let term = baseAt(grammar, at, place);
  for (let count = 0; term !== undefined && count < TAIL_MAX; count += 1) {
    const longer = suffixOf(grammar, term, place);
    if (longer === undefined) return term;
    term = longer === 'identifier' ? undefined : longer;
  }
  return term;
}

export function baseAt(
  grammar: Grammar,
  at: number,
  place: ParseContext,
): ParsedExpression | undefined {
  if (place.depth > DEPTH_MAX) return undefined;
  const atom = grammar.atoms[at];
  switch (atom?.kind) {
    case 'letter':
      return part(
        at,
        atom.text,
        MAYBE,
        place.depth === 0 && /^[aAI]$/u.test(atom.text) ? 'article' : 'symbol',
      );
    case 'number':
      return part(at, atom.text, NOTHING, 'number');
    case 'command':
      return commandAt(grammar, at, atom, place);
    case 'run':
    case 'word':
      return nameAt(grammar, at, atom, place);
    case 'sign':
      return signAt(grammar, at, atom, place);
    default:
      return undefined;
  }
}

/** Letters that are a name: `poly`, `KL`, `nk`. */
function nameAt(
  grammar: Grammar,
  at: number,
  { kind, text }: Atom,
  place: ParseContext,
): ParsedExpression | undefined {
  const next = grammar.atoms[at + 1];
  const applied = isSign(next, '(') || isSign(next, '^') || isSign(next, '_');
  if (UPRIGHT.test(text) && (applied || place.depth > 0))
    return part(at, `\\operatorname{${text}}`, NOTHING, 'function');
  const brief = isSign(next, '(') && /^[a-z]{2,4}$/u.test(text);
  const product = place.depth > 0 && text.length === 2 && !SMALL_WORDS.test(text);
  if (kind === 'word' && !brief && !product) return undefined;
  return part(at, text, NOTHING, 'run');
}

function signAt(
  grammar: Grammar,
  at: number,
  atom: Atom,
  place: ParseContext,
): ParsedExpression | undefined {
  if (atom.text === '(' || atom.text === '[') return bracketAt(grammar, at, place);
  if (atom.text === '{') return braceAt(grammar, at, place);
  if (atom.text === '|') return barsAt(grammar, at, place);
  return /^[√∑∏∫∀∃¬]$/u.test(atom.text) ? part(at, atom.text, MAYBE, 'symbol') : undefined;
}

function commandAt(
  grammar: Grammar,
  at: number,
  atom: Atom,
  place: ParseContext,
): ParsedExpression | undefined {
  const name = `\\${atom.text}`;
  switch (atom.role) {
    case 'letter':
      return letterCommand(grammar, at, atom, place);
    case 'function':
      return part(at, name, NOTHING, 'function');
    case 'big':
      return part(at, name, NOTHING, 'function');
    case 'over':
      return overAt(grammar, at, atom, place);
    case 'fraction':
      return fractionAt(grammar, at, atom, place);
    case 'switch':
      return switchAt(grammar, at, atom, place);
    case 'sizer':
      return sizedAt(grammar, at, place);
    case 'fence':
      return fenceAt(grammar, at, place);
    default:
      return undefined;
  }
}

/** `alpha`, `infty`, `nabla`; `top` and `prime` only in scripts, `partial` before a letter. */
function letterCommand(
  { atoms }: Grammar,
  at: number,
  atom: Atom,
  place: ParseContext,
): ParsedExpression | undefined {
  const tex = `\\${atom.text}`;
  const next = atoms[at + 1];
  const sure =
    atom.proof === true ||
    isAuthorsLetter(atom.text) ||
    /^(?:infty|nabla|lnot|varnothing|emptyset|imath|jmath|forall|aleph)$/u.test(atom.text);
  if (sure) return part(at, tex, PROVEN, 'symbol');
  if (isGreek(atom.text) || (/^(?:Re|Im)$/u.test(atom.text) && isSign(next, '(')))
    return part(at, tex, MAYBE, 'symbol');
  if (atom.text === 'partial' && isSpace(next) && isGreekCapital(atoms[at + 2]?.text ?? ''))
    return part(at, tex, PROVEN, 'symbol');
  if (atom.text === 'partial' && (isSign(next, '_') || isSign(next, '^') || place.depth > 0))
    return part(at, tex, MAYBE, 'symbol');
  return place.script === true ? part(at, tex, MAYBE, 'symbol') : undefined;
}

/** Whether a term is a bare name of a function, with nothing that it is applied to. */
export function isBareFunction({ form, tex }: ParsedExpression): boolean {
  return form === 'function' && !/[_^]/u.test(tex);
}
