/** A formula in running prose: terms joined by operators, lists, and terms side by side. */
import { withSpacedTerm, withTouchingTerm } from './adjacent-terms.ts';
import { isGreek } from './commands.ts';
import { applied, withColon, withOperator } from './operations.ts';
import { afterSpace, isSign, atomTex, TOP, type Grammar } from './grammar.ts';
import { withList } from './lists.ts';
import { type Atom, isUnambiguous, operatorOf } from './atoms.ts';
import { extended, gluedTex, NOTHING, PROVEN, type ParsedExpression } from './parsed.ts';
import { termAt } from './terms.ts';

/** Longest formula read, in terms. */
const TERMS_MAX = 150;

/** Reads a formula that begins at an atom, as far as it goes. */
export function expressionAt(grammar: Grammar, at: number): ParsedExpression | undefined {
  let left = firstTerm(grammar, at);
  for (let count = 0; left !== undefined && count < TERMS_MAX; count += 1) {
    const longer: ParsedExpression | undefined = longerThan(grammar, left);
    if (longer === undefined) break;
    left = longer;
  }
  return left;
}

/** A term, or a sign or relation and its term: `-1`, `geq 3`, `sim n`. */
function firstTerm(grammar: Grammar, at: number): ParsedExpression | undefined {
  const atom = grammar.atoms[at];
  if (atom === undefined) return undefined;
  if (operatorOf(atom) === undefined) return termAt(grammar, at, TOP);
  const minus = isSign(atom, '-') && !touchesWord(grammar, at);
  const before = grammar.atoms[afterSpace(grammar, at + 1)];
  const about = /^(?:sim|approx|le|ge|pm|mp)$/u.test(atom.text) && leadsTo(before);
  if (!minus && !isUnambiguous(atom) && !about) return undefined;
  const from = isSign(atom, '-') ? at + 1 : afterSpace(grammar, at + 1);
  const term = termAt(grammar, from, TOP);
  const right = term && applied(grammar, term);
  if (right === undefined || right.form === 'run' || right.form === 'article') return undefined;
  const weight = minus ? NOTHING : PROVEN;
  const space = from > at + 1 ? ' ' : '';
  return {
    ...right,
    tex: gluedTex(atomTex(atom) + space, right.tex),
    weight: Math.max(weight, right.weight),
    form: 'expression',
  };
}

/** A number, or a Greek letter: `sim 30`, `pm epsilon`. */
function leadsTo(atom: Atom | undefined): boolean {
  return atom?.kind === 'number' || (atom?.kind === 'command' && isGreek(atom.text));
}

/** Whether a sign stands right after a letter or a figure, as a hyphen does. */
function touchesWord({ atoms }: Grammar, at: number): boolean {
  return /[\p{L}\d]$/u.test(atoms[at - 1]?.text ?? '');
}

function longerThan(grammar: Grammar, left: ParsedExpression): ParsedExpression | undefined {
  const at = afterSpace(grammar, left.end);
  const next = grammar.atoms[at];
  if (next === undefined) return undefined;
  const operator = operatorOf(next);
  if (operator !== undefined) return withOperator(grammar, left, at);
  if (isSign(next, '%')) return withPercent(grammar, left, at);
  if (isSign(next, ':')) return withColon(grammar, left, at);
  if (isSign(next, ',')) return withList(grammar, left, at);
  return at === left.end ? withTouchingTerm(grammar, left) : withSpacedTerm(grammar, left, at);
}

/** `leq 5%`: a share that a formula ends with. */
function withPercent(
  { atoms }: Grammar,
  left: ParsedExpression,
  at: number,
): ParsedExpression | undefined {
  const share = at === left.end && left.weight === PROVEN && atoms[at - 1]?.kind === 'number';
  return share ? extended(left, '\\%', at + 1) : undefined;
}
