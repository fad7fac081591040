/** What may follow a term without a space: scripts, brackets, braces, primes. */
import type { Atom } from './atoms.ts';
import { braceSuffix } from './braces.ts';
import { isSign, isSpace, type Grammar, type ParseContext, atomTex, nested } from './grammar.ts';
import { contentOf } from './groups.ts';
import {
  extended,
  joined,
  MAYBE,
  NOTHING,
  PROVEN,
  type ParsedExpression,
  gluedTex,
} from './parsed.ts';
import { bracketAt } from './brackets.ts';
import { isPrime } from './surroundings.ts';

/** What the next atom adds to a term; `identifier` where it shows that there is none. */
export function suffixOf(
  grammar: Grammar,
  left: ParsedExpression,
  place: ParseContext,
): ParsedExpression | 'identifier' | undefined {
  const { atoms } = grammar;
  const next = atoms[left.end];
  if (next?.kind !== 'sign')
    return next?.kind === 'number' ? stuckNumber(grammar, left, place) : undefined;
  if (next.text === '_' && isVersion(grammar, left, place)) return 'identifier';
  if (next.text === '^' || next.text === '_')
    return scriptSuffix(grammar, left, place) ?? (next.text === '_' ? 'identifier' : undefined);
  if (next.text === '{') return braceSuffix(grammar, left, place);
  if (next.text === '(' || next.text === '[') return callOf(grammar, left, place);
  if (/^['’]$/u.test(next.text)) return primeOf(grammar, left, place);
  return next.text === '!' ? (negativeSpace(grammar, left) ?? factorial(grammar, left)) : undefined;
}

/** `GPT_2`: a name and its number. */
function isVersion({ atoms }: Grammar, left: ParsedExpression, { depth }: ParseContext): boolean {
  const numbered = atoms[left.end + 1]?.kind === 'number';
  return depth === 0 && numbered && left.form === 'run' && /^[A-Z]{3,}$/u.test(left.tex);
}

/** `T5`, `x1` is an identifier of prose, not a term. */
function stuckNumber(
  { atoms }: Grammar,
  left: ParsedExpression,
  place: ParseContext,
): 'identifier' | undefined {
  // `=c1/n`, from `=c\sqrt{1/n}`.
  if (isSign(atoms[left.end - 2], '=') && isSign(atoms[left.end + 1], '/')) return undefined;
  return place.depth === 0 && /^[A-Za-z]+$/u.test(left.tex) ? 'identifier' : undefined;
}

/** `O(1/T)`, `f(x)`, `E[X]`: something applied to what is in the brackets. */
function callOf(
  grammar: Grammar,
  left: ParsedExpression,
  place: ParseContext,
): ParsedExpression | undefined {
  const group = bracketAt(grammar, left.end, place);
  if (group === undefined) return undefined;
  if (left.form === 'number' || left.form === 'group' || left.form === 'aside') {
    if (place.depth === 0 && /^\([a-z]\)$/u.test(group.tex)) return undefined;
    const weight = group.weight >= MAYBE ? PROVEN : NOTHING;
    return place.depth > 0 || weight === PROVEN ? joined(left, group, weight, 'group') : undefined;
  }
  if (/^(?:\\chi\^2|D(?:_\{?\w*\}?)?|\\operatorname\{KL\}|KL)$/u.test(left.tex))
    return divergenceOf(left, group);
  if (left.form === 'run' && !callsLikeAFunction(left.tex, group)) return undefined;
  const doubtful = left.form === 'article' && /^\([a-z]\)$/u.test(group.tex);
  return joined(left, group, doubtful ? MAYBE : PROVEN, 'call');
}

/** `KL(P|Q)`: between distributions stands a double bar, of which a single one is left. */
function divergenceOf(left: ParsedExpression, group: ParsedExpression): ParsedExpression {
  const tex = group.tex.replace(/^(\([^|]+)\|([^|]+\))$/u, String.raw`$1\|$2`);
  return joined(left, { ...group, tex }, PROVEN, 'call');
}

/** `opt(H)`, `KL(P|Q)`, but not `TD(lambda)` or `GNN(s)`. */
function callsLikeAFunction(name: string, group: ParsedExpression): boolean {
  return /^[a-z]+$/u.test(name)
    ? group.weight >= MAYBE && !/^\([a-z]\)$/u.test(group.tex)
    : /^(?:KL|TV|VC|SU|SO|SE|GL|SL|Sp|PSL|PGL|OPT)$/u.test(name);
}

/** `f'(x)`: a prime, where something follows that a quotation mark never has. */
function primeOf(
  grammar: Grammar,
  left: ParsedExpression,
  place: ParseContext,
): ParsedExpression | undefined {
  const after = grammar.atoms[left.end + 1];
  const named = grammar.known.has(left.tex) && isPrime(grammar.atoms, left.end);
  const compares =
    (after?.kind === 'command' && after.role === 'relation') ||
    /^[=<>≤≥]$/u.test(after?.text ?? '');
  const sure =
    named || compares || place.depth > 0 || ['(', '_', '^'].some((sign) => isSign(after, sign));
  return sure && left.form !== 'number' && left.form !== 'run'
    ? extended(left, "'", left.end + 1, { weight: PROVEN })
    : undefined;
}

/** `n!`: a letter of mathematics, and no sentence that ends. */
function factorial({ atoms }: Grammar, left: ParsedExpression): ParsedExpression | undefined {
  const after = atoms[left.end + (isSpace(atoms[left.end + 1]) ? 2 : 1)];
  const ends = after === undefined || /^[A-Z]/u.test(after.text);
  return /^[b-z]$/u.test(left.tex) && !ends
    ? extended(left, '!', left.end + 1, { weight: PROVEN })
    : undefined;
}

/** `O!left(`, from `O\!\left(`. */
function negativeSpace({ atoms }: Grammar, left: ParsedExpression): ParsedExpression | undefined {
  const after = atoms[left.end + 1];
  const sized = after?.role === 'sizer' || isSign(after, '(') || isSign(after, '{');
  return sized ? extended(left, '\\!', left.end + 1) : undefined;
}

/** A label typed without braces is not longer. */
const LABEL_MAX = 4;

/** A term with the script that begins at its end; undefined where it is none. */
function scriptSuffix(
  grammar: Grammar,
  left: ParsedExpression,
  place: ParseContext,
): ParsedExpression | undefined {
  const at = left.end;
  const mark = grammar.atoms[at];
  const next = grammar.atoms[at + 1];
  if (mark === undefined || next === undefined) return undefined;
  if (isSign(next, '{')) return bracedScript(grammar, left, place);
  const single = singleScript(grammar, at + 1, place);
  if (single === undefined) return undefined;
  const { tex, end, lossy } = single;
  return extended(left, gluedTex(mark.text, tex), end, {
    ...bound(left),
    ...(left.form === 'function' && next.kind === 'run' && { form: 'expression' as const }),
    weight: PROVEN,
    ...(lossy !== undefined && { lossy }),
  });
}

function bracedScript(
  grammar: Grammar,
  left: ParsedExpression,
  place: ParseContext,
): ParsedExpression | undefined {
  const at = left.end;
  const close = grammar.closing.get(at + 1);
  if (close === undefined) return undefined;
  const content = contentOf(grammar, at + 2, close, nested(place, true));
  if (content === undefined) return undefined;
  const lossy = left.lossy ?? content.lossy;
  return extended(left, `${grammar.atoms[at]?.text ?? ''}{${content.tex}}`, close + 1, {
    ...bound(left),
    weight: PROVEN,
    ...(lossy !== undefined && { lossy }),
  });
}

type Script = Pick<ParsedExpression, 'tex' | 'end' | 'lossy'>;

function singleScript(grammar: Grammar, at: number, place: ParseContext): Script | undefined {
  const atom = grammar.atoms[at];
  if (atom === undefined) return undefined;
  if (atom.role === 'over' || atom.role === 'fraction')
    return grammar.term(at, nested(place, true));
  const exponent = grammar.atoms[at + 1];
  if (isSign(atom, '-') || isSign(atom, '−') || isSign(atom, '+')) {
    const raises =
      exponent?.kind === 'number' || (exponent?.kind === 'letter' && !isSign(atom, '+'));
    if (raises) return { tex: `{${atom.text}${atomTex(exponent)}}`, end: at + 2 };
  }
  // TeX would raise the first figure alone, which nobody means.
  if (isSign(grammar.atoms[at - 1], '^') && /^\d{2,}$/u.test(atom.text))
    return { tex: `{${atom.text}}`, end: at + 1 };
  return standsAlone(atom) ? { tex: atomTex(atom), end: at + 1 } : undefined;
}

function standsAlone({ kind, text }: Atom): boolean {
  if (kind === 'sign') return /^[*+'−∗⋆⊤†-]$/u.test(text);
  if (kind === 'run' || kind === 'word') return text.length <= LABEL_MAX;
  return kind === 'letter' || kind === 'number' || kind === 'command';
}

/** A bracket with a script is no longer the sentence's. */
function bound({ form, tex }: ParsedExpression): Partial<ParsedExpression> {
  if (form === 'article' || form === 'number' || (form === 'run' && /^[a-z]{2}$/u.test(tex)))
    return { form: 'symbol' };
  return form === 'aside' ? { form: 'group' } : {};
}
