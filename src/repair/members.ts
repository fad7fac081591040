/** `in` and `to`: relations between symbols, and prepositions everywhere else. */
import type { Atom } from './atoms.ts';
import { afterSpace, type Grammar } from './grammar.ts';
import { MAYBE, PROVEN, type ParsedExpression } from './parsed.ts';

/** `the degree of v in G`: the letter before the word at `at` belongs to what is of it. */
function ofIt(atoms: readonly Atom[], at: number): boolean {
  return atoms[at - 2]?.kind === 'letter' && atoms[at - 4]?.text === 'of';
}

/** Nouns that count: before them, `in K` is prose. */
const COUNTED =
  /^(?:rounds?|steps?|iterations?|time|queries|episodes?|dimensions?|samples?|bits?|passes|epochs?|stages?|space|memory|calls?|evaluations?|expectation|operations?|variables?|cases?)$/u;

/** `[0,1]`, `\\{\\pm 1\\}`: no preposition comes before it. */
function isRange({ form, tex }: ParsedExpression): boolean {
  return form === 'group' && /^(?:\\\{|[[(][^,]+,[^,]+[\])]$)/u.test(tex);
}

/** `h in H`, `x in R^d`, `t in {1,…}`: a variable, and a set after it. */
export function readsAsMember(
  grammar: Grammar,
  left: ParsedExpression,
  set: ParsedExpression,
  at: number,
): boolean {
  const { atoms } = grammar;
  const bare = /^[^(=]*$/u.test(left.tex) || isRange(set);
  const variable = bare && left.form !== 'number' && left.form !== 'run' && !ofIt(atoms, at);
  const follows = atoms[afterSpace(grammar, set.end)];
  const counted = follows?.kind === 'word' && COUNTED.test(follows.text);
  const isSet =
    (set.form === 'symbol' &&
      /^(?:\\(?:math\w+|bar|tilde|hat)\s?)?\{?(?:[A-Z]|\\[A-Z])/u.test(set.tex)) ||
    isRange(set) ||
    (set.form === 'group' && !/^[|\\]/u.test(set.tex.replace(/^\\\{/u, ''))) ||
    (/^(?:[A-Z](?:_|\^|\()|\\(?:Delta|Pi|Phi|Sigma|Lambda|Gamma)\()/u.test(set.tex) &&
      !/^[OT]\(/u.test(set.tex)) ||
    (set.form === 'article' && set.tex === 'A');
  const cloud = /^(?:points|set|subset|dataset|collection)$/u.test(atoms[at - 4]?.text ?? '');
  return (
    variable &&
    isSet &&
    (!counted || set.form === 'group' || /^\\math/u.test(set.tex)) &&
    !(cloud && /^[A-Z]$/u.test(left.tex))
  );
}

/** `n to infty`, `varepsilon to 0`, `q to 2 norm`. */
export function readsAsLimit(
  grammar: Grammar,
  left: ParsedExpression,
  limit: ParsedExpression,
  at: number,
): boolean {
  if (/^-?\\infty|^0$|^0\^/u.test(limit.tex)) return left.weight >= MAYBE || left.form === 'number';
  if (left.weight === PROVEN && /\//u.test(left.tex) && /^\\[a-z]+(?:\(\w\))?$/u.test(limit.tex))
    return true;
  const end = /^([a-zA-Z])(?:\^|_)(?:\{?(?:\*|\\star|\\infty)\}?)$/u.exec(limit.tex)?.[1];
  if (end !== undefined && left.tex.startsWith(end)) return true;
  if (/: |\\rightarrow|\\mapsto/u.test(left.tex)) return true;
  const follows = grammar.atoms[afterSpace(grammar, limit.end)];
  return at > 0 && follows?.kind === 'word' && /^(?:norm|operator)s?$/u.test(follows.text);
}
