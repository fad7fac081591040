/** Functions and what they are applied to without brackets. */
import { afterSpace, TOP, type Grammar } from './grammar.ts';
import { joined, PROVEN, type ParsedExpression } from './parsed.ts';
import { isBareFunction, termAt } from './terms.ts';

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
