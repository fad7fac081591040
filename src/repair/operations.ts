/** Terms joined by an operator or a colon. */
import type { Atom } from './atoms.ts';
import { afterSpace, isSign, atomTex, TOP, type Grammar } from './grammar.ts';
import { extended, gluedTex, joined, NOTHING, PROVEN, type ParsedExpression } from './parsed.ts';
import { termAt, isBareFunction } from './terms.ts';
import { weightOf, type Right } from './weights.ts';

/** The operator at `at`, written out, and the term that it leads to. */
function rightOf(grammar: Grammar, left: ParsedExpression, at: number): Right | undefined {
  const operator = grammar.atoms[at];
  if (operator === undefined) return undefined;
  let from = at + 1;
  let lead = `${at > left.end ? ' ' : ''}${atomTex(operator)}`;
  const second = grammar.atoms[from];
  if (second?.kind === 'sign' && /^[=<>]$/u.test(second.text) && /^[<>=:]$/u.test(operator.text)) {
    lead += second.text;
    from += 1;
  }
  const start = afterSpace(grammar, from);
  if (start > from) lead += ' ';
  const signed = signedTerm(grammar, start);
  return signed && { lead, term: signed, spaced: start > from };
}

/** A term with a sign before it, or not. */
function signedTerm(grammar: Grammar, at: number): ParsedExpression | undefined {
  const sign = grammar.atoms[at];
  if (sign?.role === 'dots')
    return { end: at + 1, tex: atomTex(sign), weight: NOTHING, form: 'symbol' };
  if (!isSign(sign, '-') && !isSign(sign, '+') && !isSign(sign, '−'))
    return termAt(grammar, at, TOP);
  const term = termAt(grammar, at + 1, TOP);
  return term && { ...term, tex: `${sign?.text ?? ''}${term.tex}` };
}

/** After a relation or an operator, a function reaches over its argument: `= log n`. */
export function withOperator(
  grammar: Grammar,
  left: ParsedExpression,
  at: number,
): ParsedExpression | undefined {
  const operator = grammar.atoms[at];
  const postfix = operator && timesAfter(grammar, left, at, operator);
  if (postfix !== undefined) return postfix;
  const right = rightOf(grammar, left, at);
  if (operator === undefined || right === undefined) return undefined;
  const term = applied(grammar, right.term);
  if (term === undefined) return undefined;
  const weight = weightOf(grammar, { left, at, operator, right: { ...right, term } });
  if (weight === undefined) return undefined;
  return joined(left, { ...term, tex: gluedTex(right.lead, term.tex) }, weight, 'expression');
}

/** `6times` faster: a number, and the sign that follows it. */
function timesAfter(
  grammar: Grammar,
  left: ParsedExpression,
  at: number,
  operator: Atom,
): ParsedExpression | undefined {
  const counted = left.form === 'number' || /^\\(?:sim|approx) ?[\d.]+$/u.test(left.tex);
  if (operator.text !== 'times' || !counted || at !== left.end) return undefined;
  const right = rightOf(grammar, left, at);
  if (right !== undefined && right.term.form !== 'article') return undefined;
  return extended(left, '\\times', at + 1, { weight: PROVEN, form: 'expression' });
}

/** `f : X to Y` and `K := …`; any other colon is the sentence's. */
export function withColon(
  grammar: Grammar,
  left: ParsedExpression,
  at: number,
): ParsedExpression | undefined {
  const right = rightOf(grammar, left, at);
  if (right === undefined || left.form === 'number') return undefined;
  const defines = right.lead.trim() === ':=';
  const arrow = grammar.atoms[afterProduct(grammar, right.term.end)];
  const maps =
    arrow?.role === 'relation' &&
    /^(?:to|rightarrow|mapsto|subseteq|subset|longrightarrow|hookrightarrow)$/u.test(arrow.text);
  if (!defines && !maps) return undefined;
  return joined(
    left,
    { ...right.term, tex: gluedTex(right.lead, right.term.tex) },
    PROVEN,
    'expression',
  );
}

/** Factors of a product that a map begins with. */
const FACTORS_MAX = 4;

/** Index of what follows `X times Y`, from the end of the first factor on. */
function afterProduct(grammar: Grammar, end: number): number {
  let at = afterSpace(grammar, end);
  for (let count = 1; count < FACTORS_MAX && grammar.atoms[at]?.text === 'times'; count += 1) {
    const factor = termAt(grammar, afterSpace(grammar, at + 1), TOP);
    if (factor === undefined) return at;
    at = afterSpace(grammar, factor.end);
  }
  return at;
}

/** Functions of functions: `log log log n`. */
const FUNCTIONS_MAX = 4;

/** `log n`, `log log T`, `log (1+x)`. */
export function argumentOf(
  grammar: Grammar,
  left: ParsedExpression,
  depth = 0,
): ParsedExpression | undefined {
  if (depth > FUNCTIONS_MAX) return undefined;
  const at = afterSpace(grammar, left.end);
  const next = termAt(grammar, at, TOP);
  if (next === undefined || next.form === 'run') return undefined;
  // The article is small within a sentence: `det A`.
  if (next.form === 'article' && !(next.tex === 'A' && /^\\(?:det|ker)$/u.test(left.tex)))
    return undefined;
  const term = isBareFunction(next) ? argumentOf(grammar, next, depth + 1) : next;
  if (term === undefined) return undefined;
  const tex = at > left.end ? ` ${term.tex}` : term.tex;
  return joined(left, { ...term, tex }, PROVEN, 'expression');
}

/** A function with its argument, any other term as it is; undefined for a function without one. */
export function applied(grammar: Grammar, term: ParsedExpression): ParsedExpression | undefined {
  return isBareFunction(term) ? argumentOf(grammar, term) : term;
}
