/** How much an operator between two terms proves. */
import { isSign, isSpace, type Grammar, afterSpace } from './grammar.ts';
import { type Atom, isUnambiguous, operatorOf } from './atoms.ts';
import { NOTHING, PROVEN, type ParsedExpression, MAYBE } from './parsed.ts';

/** Where the term after an operator was read, with the LaTeX that leads to it. */
export interface Right {
  readonly lead: string;
  readonly term: ParsedExpression;
  readonly spaced: boolean;
}

export interface Joint {
  readonly left: ParsedExpression;
  /** Index of the operator. */
  readonly at: number;
  readonly operator: Atom;
  readonly right: Right;
}

/** How much an operator between two terms proves; undefined where it may be prose's own. */
export function weightOf(grammar: Grammar, joint: Joint): number | undefined {
  const { left, at, operator, right } = joint;
  if (left.form === 'function') return undefined;
  if (operator.kind === 'command') return commandWeight(grammar, joint);
  if (left.form === 'article') return articleWeight(joint);
  const figures = left.weight === NOTHING && right.term.weight === NOTHING;
  if (operatorOf(operator) === 'relation') {
    if (left.form === 'run' && right.term.form === 'number' && !/^[a-z]/u.test(left.tex))
      return undefined;
    const runs = left.form === 'run' || right.term.form === 'run';
    return figures && !runs ? NOTHING : PROVEN;
  }
  const difference = operator.text === '-' && isDifference(grammar, left, right.term);
  if (difference && at === left.end && !right.spaced) return PROVEN;
  if (right.term.form === 'run' || left.form === 'run' || right.term.form === 'article') {
    if (!(left.weight === PROVEN && operator.text !== '-')) return undefined;
  }
  return signWeight(grammar, joint, figures);
}

/** `a = 1`, `a+b`: the letter a before a relation, or before a sign that touches both sides. */
function articleWeight({ left, at, operator, right }: Joint): number | undefined {
  if (/^[=<>≤≥∈]$/u.test(operator.text)) return PROVEN;
  const tight = at === left.end && !right.spaced;
  return tight && /^[+*]$/u.test(operator.text) && right.term.form !== 'run' ? PROVEN : undefined;
}

/** What words stand for relations only between a variable and a set, or a limit. */
function commandWeight(grammar: Grammar, { left, at, operator, right }: Joint): number | undefined {
  const { term } = right;
  const glued = operator.proof === true || at === left.end;
  const figures = left.weight === NOTHING && term.weight === NOTHING;
  if (operator.text === 'in' && !glued)
    return readsAsMember(grammar, left, term, at) ? PROVEN : undefined;
  if (operator.text === 'to' && !glued)
    return readsAsLimit(grammar, left, term, at) ? PROVEN : undefined;
  if (/^(?:iff|implies)$/u.test(operator.text) && !glued) return undefined;
  if (operator.text === 'times' && term.tex === 'A' && /: /u.test(left.tex)) return PROVEN;
  if (term.form === 'article' || left.form === 'article')
    return isUnambiguous(operator) || glued || operator.text === 'in' ? PROVEN : undefined;
  if (isUnambiguous(operator) || glued) return PROVEN;
  return figures && operator.text !== 'times' ? undefined : PROVEN;
}

const ABBREVIATIONS =
  /^(?:I\/O|A\/B|N\/A|Q\/A|S\/N|D\/A|A\/D|A\/C|P\/E|B\/W|R\/W|C\/C|w\/o|c\/o|b\/w|a\/b|y\/n|i\/o|n\/a|m\/s|g\/L|J\/K|b\/s)$/u;

/** Signs of calculation: hyphens, slashes and stars are prose's too. */
function signWeight(grammar: Grammar, joint: Joint, figures: boolean): number | undefined {
  const { left, at, operator, right } = joint;
  const before = at > left.end;
  if (figures)
    return /^[-*]$/u.test(operator.text) && !goesOn(grammar, joint) ? undefined : NOTHING;
  if (operator.text === '/') {
    if (before !== right.spaced || isChoice(grammar, left, right.term)) return undefined;
    return ABBREVIATIONS.test(`${left.tex}/${right.term.tex}`) ? undefined : PROVEN;
  }
  if (operator.text === '-' || operator.text === '−') return minusWeight(grammar, joint, before);
  if (operator.text === '*') return before === right.spaced ? PROVEN : undefined;
  return PROVEN;
}

/** `S/M/L`, `B/W`: capitals to choose from, unless they are symbols of the text. */
function isChoice({ known }: Grammar, left: ParsedExpression, { tex }: ParsedExpression): boolean {
  const capitals = /^[A-Z](?:\/[A-Z])*$/u.test(left.tex) && /^[A-Z]$/u.test(tex);
  return capitals && !known.has(tex);
}

/** `1-1/e`, `1-2^{-n}`: what follows the second figure is no range's. */
function goesOn({ atoms }: Grammar, { left, at, right: { term, spaced } }: Joint): boolean {
  const next = atoms[term.end];
  const divided = isSign(next, '/') && atoms[term.end + 1]?.kind !== 'number';
  if (at > left.end || spaced) return divided && at > left.end && spaced;
  return isSign(next, '/') || next?.kind === 'command';
}

/** A minus, where no hyphen or dash is likelier. */
function minusWeight(
  grammar: Grammar,
  { left, right }: Joint,
  before: boolean,
): number | undefined {
  const { term } = right;
  if (before) return right.spaced || left.weight === PROVEN ? PROVEN : undefined;
  if (right.spaced) return undefined;
  if (/^\\(?:[A-Z][a-z]+|phi)$/u.test(left.tex) && term.form === 'number') return undefined;
  if (/^\\ell_/u.test(left.tex) && /^\\ell_/u.test(term.tex)) return undefined;
  if (left.weight === PROVEN) return hyphenFollows(grammar, term) ? undefined : PROVEN;
  const bare = /^[A-Za-z]$/u;
  if (left.form === 'number') return /^[dD]$/u.test(term.tex) ? undefined : PROVEN;
  if (bare.test(left.tex) && bare.test(term.tex)) return undefined;
  if (/^[A-Z]$/u.test(left.tex) && /^\\[a-z]+$/u.test(term.tex) && !grammar.known.has(left.tex))
    return undefined;
  if (/^[A-Z]$/u.test(left.tex) && term.form === 'number' && /^0\d/u.test(term.tex))
    return undefined;
  if (/^[A-Z]$/u.test(left.tex) && term.form === 'number')
    return grammar.known.has(left.tex) ? PROVEN : undefined;
  return PROVEN;
}

/** `b-a`, where both are symbols of the text, and no noun follows as in `x-y plane`. */
function isDifference(
  { atoms, known }: Grammar,
  left: ParsedExpression,
  term: ParsedExpression,
): boolean {
  const noun = isSpace(atoms[term.end]) && atoms[term.end + 1]?.kind === 'word';
  const letters = /^(?:[a-z]-[a-z]|[A-Z]-[A-Z])$/u.test(`${left.tex}-${term.tex}`);
  return letters && known.has(left.tex) && known.has(term.tex) && !noun;
}

/** `L_2-k-means`: another hyphen and a word. */
function hyphenFollows({ atoms }: Grammar, term: ParsedExpression): boolean {
  const word = atoms[term.end + 1];
  return isSign(atoms[term.end], '-') && (word?.kind === 'word' || word?.kind === 'run');
}

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

/** The numbers, by the names that authors give them. */
const NUMBERS = /^\\(?:[rR]eals?|nats|naturals|ints|integers|rationals|complexes|([RNZQC])\1)/u;

/** `h in H`, `x in R^d`, `t in {1,…}`: a variable, and a set after it. */
function readsAsMember(
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
    NUMBERS.test(set.tex) ||
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
function readsAsLimit(
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
