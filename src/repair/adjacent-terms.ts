/** Terms side by side, a space between or none. */
import { isDistinctive, isGreek } from './commands.ts';
import { applied, argumentOf } from './operations.ts';
import { afterSpace, isSign, atomTex, TOP, type Grammar } from './grammar.ts';
import { type Atom, operatorOf } from './atoms.ts';
import { extended, joined, MAYBE, PROVEN, type ParsedExpression } from './parsed.ts';
import { isBareFunction, termAt } from './terms.ts';

/** What touches a term: `2k`, `)(`, glued commands. */
export function withTouchingTerm(
  grammar: Grammar,
  left: ParsedExpression,
): ParsedExpression | undefined {
  const { atoms } = grammar;
  const next = atoms[left.end];
  if (next === undefined || left.form === 'article') return undefined;
  if (next.role === 'dots' && left.weight === PROVEN)
    return extended(left, atomTex(next), left.end + 1);
  if (/\d$/u.test(left.tex) && isUnit(grammar, next, left.end)) return undefined;
  const term = termAt(grammar, left.end, TOP);
  if (term === undefined || term.form === 'article') return undefined;
  if (left.form === 'number' && /^\([a-zA-Z]\)/u.test(term.tex)) return undefined;
  const right = applied(grammar, term);
  if (right === undefined) return undefined;
  if (right.form === 'run' && left.weight !== PROVEN) return undefined;
  const multiple = left.form === 'number' && isGreek(next.text);
  const proven =
    left.weight === PROVEN || right.weight === PROVEN || next.proof === true || multiple;
  return joined(left, right, proven ? PROVEN : MAYBE, 'expression');
}

/** `128k`, `7B`, `3D`: a letter that counts thousands, unless it is a symbol of the text. */
function isUnit({ atoms, known }: Grammar, { kind, text }: Atom, at: number): boolean {
  const after = atoms[at + 1];
  const raised = isSign(after, '^') || isSign(after, '_');
  return kind === 'letter' && /^[kKMBGTmbxXDdhs]$/u.test(text) && !raised && !known.has(text);
}

/** What stands beside a term, a space between: `d log T`, `kappa d`, `O (n)`. */
export function withSpacedTerm(
  grammar: Grammar,
  left: ParsedExpression,
  at: number,
): ParsedExpression | undefined {
  const { atoms } = grammar;
  const next = atoms[at];
  if (next === undefined || left.form === 'run') return undefined;
  if (isBareFunction(left))
    return countsAfter(grammar, left, at) ? undefined : argumentOf(grammar, left);
  const term = termAt(grammar, at, TOP);
  if (term === undefined || (term.form === 'run' && !isImage(left, term))) return undefined;
  if (term.form === 'number' && left.form !== 'function') return undefined;
  const right = applied(grammar, term);
  if (right === undefined || !belongTogether(grammar, left, right, next)) return undefined;
  return joined(left, { ...right, tex: ` ${right.tex}` }, PROVEN, 'expression');
}

/** `min 3 times`: words of prose before a figure; `log 2` and `liminf 2n` are not. */
function countsAfter({ atoms }: Grammar, left: ParsedExpression, at: number): boolean {
  const alone = !/^(?:letter|command)$/u.test(atoms[at + 1]?.kind ?? '');
  return atoms[at]?.kind === 'number' && alone && /^\\(?:max|min|sup|inf|lim|dim)$/u.test(left.tex);
}

/** `x^top Ax`: two letters after a transposed one are a product. */
function isImage(left: ParsedExpression, { tex }: ParsedExpression): boolean {
  return /\^(?:\\top|T|\\intercal)$/u.test(left.tex) && /^[A-Z][a-z]$/u.test(tex);
}

/** How far back a sum or a number is looked for, in characters. */
const REACH = 60;

/** A sum, a limit or a derivative, and what little may stand between it and its term. */
const AWAITS_TERM =
  /\\(?:sum|prod|int|min|max|sup|inf|lim|limsup|liminf|argmin|argmax|nabla|partial)(?![a-z])[^=<>]*$/u;

function belongTogether(
  grammar: Grammar,
  left: ParsedExpression,
  right: ParsedExpression,
  next: Atom,
): boolean {
  if (right.form === 'article')
    return right.tex === 'A'
      ? /\\top$|\^T$/u.test(left.tex)
      : right.tex === 'I' && (ORDER.test(left.tex) || orderFollows(grammar, right));
  if (left.form === 'function') return true;
  if (left.form === 'article') return left.tex === 'A' && relationFollows(grammar, right);
  if (isSign(next, '('))
    return (
      (left.weight === PROVEN && /^\([^]*\)\^/u.test(right.tex)) ||
      /(?:^|[^A-Za-z])(?:O|\\Omega|\\Theta|o|\\omega)$/u.test(left.tex) ||
      (left.weight === PROVEN &&
        (right.form === 'aside' || right.form === 'group') &&
        /^\([^,]*[|\\^_][^,]*\)$/u.test(right.tex) &&
        !/=|\\[lg]eq?|[a-z]{3}\./u.test(right.tex))
    );
  if (isSign(next, '[')) return false;
  if (isSign(next, '{')) return right.form === 'group' ? false : left.weight === PROVEN;
  if (isSign(next, '|')) return left.weight === PROVEN && right.form === 'group';
  if (next.kind === 'command' && next.role === 'function')
    return left.form !== 'number' ? true : right.weight === PROVEN;
  if (next.role === 'big' && /[_^]/u.test(right.tex)) return true;
  if (next.role === 'sizer' || isDistinctive(next.text)) return true;
  if (hyphenated(grammar, right) || /^(?:call|aside)$/u.test(left.form)) return false;
  if (right.form === 'call' && /^\\[a-z]+$/u.test(left.tex) && /^[A-Z]_/u.test(right.tex))
    return true;
  if (right.form === 'call')
    return AWAITS_TERM.test(left.tex.slice(-REACH)) || relationFollows(grammar, right);
  if (left.form === 'number') return isGreek(next.text) && relationFollows(grammar, right);
  const factor = /^(?:symbol|expression|run)$/u.test(right.form);
  return (
    factor &&
    !/(?:^|[=<>\s])[\d.]+$/u.test(left.tex.slice(-REACH)) &&
    !bothPlainCapitals(grammar, left, right)
  );
}

/** The order of matrices, of which one is `I`. */
const ORDER = /\\(?:succ|prec)(?:curly)?(?:eq)?[^=]*$/u;

function orderFollows(grammar: Grammar, { end }: ParsedExpression): boolean {
  return /^(?:succ|prec)(?:curly)?eq$/u.test(grammar.atoms[afterSpace(grammar, end)]?.text ?? '');
}

/** `vitamin K D`: two capitals side by side, unless they are symbols of the text. */
function bothPlainCapitals(
  { known }: Grammar,
  left: ParsedExpression,
  right: ParsedExpression,
): boolean {
  const capital = /^[A-Z]$/u;
  if (!capital.test(left.tex) || !capital.test(right.tex)) return false;
  return !known.has(left.tex) || !known.has(right.tex);
}

function hyphenated({ atoms }: Grammar, { end }: ParsedExpression): boolean {
  const word = atoms[end + 1];
  return isSign(atoms[end], '-') && (word?.kind === 'word' || word?.kind === 'run');
}

function relationFollows(grammar: Grammar, { end }: ParsedExpression): boolean {
  const next = grammar.atoms[afterSpace(grammar, end)];
  return operatorOf(next) === 'relation' && next?.text !== 'in' && next?.text !== 'to';
}
