/** A formula in running prose: terms joined by operators, lists, and terms side by side. */
import { withSpacedTerm, withTouchingTerm } from './adjacent-terms.ts';
import { isGreek } from './commands.ts';
import { applied, withColon, withOperator } from './operations.ts';
import { afterSpace, isSign, atomTex, TOP, type Grammar } from './grammar.ts';
import { type Atom, isUnambiguous, operatorOf } from './atoms.ts';
import { extended, gluedTex, NOTHING, PROVEN, type ParsedExpression, joined } from './parsed.ts';
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

/** `x_1, ldots, x_n`, `M,N to infty`, `i,j in [n]`: items of one list. */
function withList(
  grammar: Grammar,
  left: ParsedExpression,
  at: number,
): ParsedExpression | undefined {
  if (at > left.end || (left.form === 'article' && left.tex !== 'a')) return undefined;
  if (left.form === 'function')
    return AWAITS.test(left.tex) ? beforeSummand(grammar, left, at) : undefined;
  const spaced = beforeDifferential(grammar, left, at) ?? beforeCommand(grammar, left, at);
  return spaced ?? listOf(grammar, left);
}

/** What ends no formula, once it has its scripts. */
const AWAITS = /^\\(?:sum|prod|int|min|max|sup|inf|lim|big[a-z]+)_/u;

/** Longest list, in items; after dots comes only the last one. */
const ITEMS_MAX = 8;

function listOf(grammar: Grammar, left: ParsedExpression): ParsedExpression | undefined {
  let list = left;
  let dots = false;
  let tight = true;
  const forms = left.form === 'group' ? /^(?:symbol|number|group)$/u : /^(?:symbol|number)$/u;
  for (let count = 0; count < ITEMS_MAX && isSign(grammar.atoms[list.end], ','); count += 1) {
    const from = afterSpace(grammar, list.end + 1);
    const item = listItem(grammar, from, forms);
    if (item === undefined) break;
    tight &&= from === list.end + 1;
    dots ||= item.form === 'function';
    const comma = from > list.end + 1 ? ', ' : ',';
    list = joined(list, { ...item, tex: comma + item.tex }, PROVEN, left.form);
  }
  if (list === left) return undefined;
  if (dots) return { ...list, form: 'expression' };
  if (left.form === 'article')
    return tight && isRelated(grammar, list) ? symbolic(list) : undefined;
  if (tight && left.weight === PROVEN && /^(?:expression|call)$/u.test(left.form))
    return { ...list, form: 'expression' };
  const doubled = /^(\S+), \1$/u.test(list.tex);
  return left.form === 'symbol' && !doubled && (tight || isRelated(grammar, list))
    ? list
    : undefined;
}

function symbolic(list: ParsedExpression): ParsedExpression {
  return { ...list, form: 'symbol' };
}

/** Small letters alone: `epsilon, delta`. */
const BARE_LIST = /^(?:\\?[a-z]+)(?:, ?\\?[a-z]+)+$/u;

/** `i, j in [n]`, `epsilon, delta > 0`: what is said of the last item is said of the list. */
function isRelated(grammar: Grammar, list: ParsedExpression): boolean {
  const at = afterSpace(grammar, list.end);
  const sign = grammar.atoms[at];
  const other = termAt(grammar, afterSpace(grammar, at + 1), TOP);
  const member = /^(?:in|∈|sim)$/u.test(sign?.text ?? '');
  const bounded = operatorOf(sign) === 'relation' && BARE_LIST.test(list.tex);
  const limit = sign?.text === 'to' && other?.tex === '\\infty';
  const relates = member || limit || (bounded && !/^(?:=|to|mid)$/u.test(sign?.text ?? ''));
  return relates && other !== undefined && other.form !== 'article';
}

/** `int f(s),dB_s`, from `\int f(s)\,dB_s`. */
function beforeDifferential(
  grammar: Grammar,
  left: ParsedExpression,
  at: number,
): ParsedExpression | undefined {
  const next = grammar.atoms[at + 1];
  const integrates = left.tex.includes('\\int') && next?.text.startsWith('d');
  if (!integrates && !/^d[txysruzwWBX]$/u.test(next?.text ?? '')) return undefined;
  const term = termAt(grammar, at + 1, TOP);
  return term && joined(left, { ...term, tex: `\\,${term.tex}` }, PROVEN, 'expression');
}

/** `sum_i, x_i`, from `\sum_i\, x_i`. */
function beforeSummand(
  grammar: Grammar,
  left: ParsedExpression,
  at: number,
): ParsedExpression | undefined {
  const from = afterSpace(grammar, at + 1);
  const term = termAt(grammar, from, TOP);
  if (term === undefined || !/^(?:symbol|call|expression)$/u.test(term.form)) return undefined;
  const tex = `\\,${from > at + 1 ? ' ' : ''}${term.tex}`;
  return joined(left, { ...term, tex }, PROVEN, 'expression');
}

/** `1.5,Delta`, from `1.5\,\Delta`. */
function beforeCommand(
  grammar: Grammar,
  left: ParsedExpression,
  at: number,
): ParsedExpression | undefined {
  const next = grammar.atoms[at + 1];
  if (
    next?.kind !== 'command' ||
    next.role !== 'letter' ||
    !/(?:^|[^_^{\d.])[\d.]+$/u.test(left.tex)
  )
    return undefined;
  const term = termAt(grammar, at + 1, TOP);
  return term && joined(left, { ...term, tex: `\\,${term.tex}` }, PROVEN, 'expression');
}

/** A symbol, a number or dots: dots are given the form of a function, which no item has. */
function listItem(grammar: Grammar, at: number, forms: RegExp): ParsedExpression | undefined {
  const atom = grammar.atoms[at];
  if (atom?.kind === 'dots' || atom?.role === 'dots')
    return { end: at + 1, tex: atomTex(atom), weight: NOTHING, form: 'function' };
  const term = termAt(grammar, at, TOP);
  return term !== undefined && forms.test(term.form) ? term : undefined;
}
