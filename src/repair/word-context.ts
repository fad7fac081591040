/** Glued words that are English, or too short to prove anything: what follows them decides. */
import { isGreek, roleOf } from './commands.ts';
import { isEnglish } from './english.ts';

/** What stands around a word. */
export interface WordContext {
  /** The character before it, `''` at the start. */
  readonly before: string;
  /** Some of the text after it. */
  readonly after: string;
}

/** `bin [0,1]`, `kin {1,…}`: an English word, but for the set that follows it. */
export function membership(
  word: string,
  { before, after }: WordContext,
): readonly string[] | undefined {
  if (word === 'amid' && before === '(' && /^ [a-z]\)/u.test(after)) return ['a', 'mid'];
  const element = /^([a-zA-HJ-Z])in$/u.exec(word)?.[1];
  if (element === undefined) return undefined;
  const capital = /^ ([A-Z])(?![A-Za-z])/u.exec(after)?.[1];
  const likely = capital !== undefined && before !== '-' && /[df-hj-lpqtvyz]/u.test(element);
  if (likely || capital === element.toUpperCase()) return [element, 'in'];
  const inside = /[:{(,|]$/u.test(before) && /^ [A-Z](?![A-Za-z])/u.test(after);
  return inside || SET_AHEAD.test(after) ? [element, 'in'] : undefined;
}

/** English, but rarer than `i \\ne j`, `u \\le 1`, `\\mu \\le x`. */
const RARE = /^(i|e|u|o|mu|pi|eta|[sS](?=t)|i(?=gg))(ne|le|ge|times|gg)$/u;

/** `ine j`, `mule 1`: a rare word, and one letter or figure after it. */
export function comparison(word: string, { after }: WordContext): readonly string[] | undefined {
  const [, left = '', relation = ''] = RARE.exec(word) ?? [];
  const compares = relation !== '' && !/^(?:one|ole|pine|pige)$/u.test(word);
  return compares && /^ ?(?:\d|[a-zA-Z](?![a-zA-Z]))/u.test(after) ? [left, relation] : undefined;
}

const SET_AHEAD =
  /^(?:[[(]| \[\d+, ?[a-z])|^ ?(?:\[[-0a-zA-Z]|\(-?[\da-z][\w^*./]*, ?[-\w^*./]+[)\]]|\\?\{(?:[-\d]|pm)|math[bc]|[A-Z][\^_([])/u;

const OPERAND =
  /^ ?(?:[-+]?\d|[A-Z]{1,3}(?![a-zA-Z'])|[A-HJ-VX-Z][a-z](?![a-zA-Z'])|[a-z](?![a-zA-Z'])|([a-zA-Z]+)|\[[-0a-zA-Z]|\([-|\da-zA-Z]|\{|\|)/u;

/** `kle p`, `nto infty`, `Tlog N`, `loglog K`: short commands, and an operand for the last one. */
export function readsAsRelation(pieces: readonly string[], after: string): boolean {
  const [first = '', second = '', third] = pieces;
  if (/^[A-Za-z]{2,3}log$/u.test(pieces.join(''))) return operandIn(after);
  if (pieces.length > 3 || second.length < 2) return false;
  if (!/^[a-zA-Z]$/u.test(first) && !isGreek(first)) return false;
  const role = roleOf(second);
  const joins = role === 'relation' || role === 'binary' || /^(?:log|ln)$/u.test(second);
  if (!joins) return false;
  if (second === 'log' && third === 'log') return operandIn(after);
  if (isGreek(first) && second.length > 3 && third === undefined) return true;
  if (third !== undefined)
    return (
      /^[A-Z]$/u.test(third) &&
      (/^[a-z]+$/u.test(first) || (second === 'sim' && after.startsWith('(')))
    );
  if (second === 'in' && /^[a-z]$/u.test(first) && /^\[\d/u.test(after)) return true;
  if (second === 'in' && /^[A-Z]$/u.test(first)) return SET_AHEAD.test(after);
  return operandIn(after);
}

/** `timeslog k`, `rllmin{`, `xgetau`, `zletilde m`, `geqdotsgeqmu_K`: an operator, and what it leads to. */
export function readsAsChain(pieces: readonly string[], { before, after }: WordContext): boolean {
  const commands = /^[a-zA-Z]$/u.test(pieces[0] ?? '') ? pieces.slice(1) : pieces;
  const roles = commands.map((name) => (isGreek(name) ? 'letter' : roleOf(name)));
  if (roles.includes(undefined) || commands.some((name) => /^(?:in|to)$/u.test(name))) return false;
  const chain = roles.join(' ').replace(/relation|binary/gu, 'operator');
  if (commands.length > 2 || /^function letter$/u.test(chain))
    return /operator|function/u.test(chain);
  if (/^(?:letter )?operator (?:function|over)$/u.test(chain))
    return commands.join('').length > 5 || /^[{(_]/u.test(after) || operandIn(after);
  // Not `Alemu`, which is a name.
  if (/^letter$/u.test(chain)) return commands !== pieces && isWithin(before, after);
  return (
    chain === 'operator letter' &&
    (commands.join('').length > 4 || /^[a-z]/u.test(pieces[0] ?? '') || /[\d)}\]]/u.test(before))
  );
}

/** `(tnu)`, `=Mtau`, `pxi=`: a word that touches what prose never lets it touch. */
function isWithin(before: string, after: string): boolean {
  return (
    /[=<>+]/u.test(before) || /^ ?[=<>+]/u.test(after) || (before === '(' && /^[)+]/u.test(after))
  );
}

/** `PneNP`: a relation in small letters between names in capitals. */
const BETWEEN_CAPITALS =
  /^([A-Z]{1,6})(neq?|leq?|geq?|n?subseteq|n?subset|equiv|cong|cup|cap|times|oplus|otimes)([A-Z]{0,6})$/u;

/** The names and the relation of `PneNP`, letter by letter. */
export function betweenCapitals(
  word: string,
  { after }: WordContext,
): readonly string[] | undefined {
  const [, left, relation, right] = BETWEEN_CAPITALS.exec(word) ?? [];
  if (left === undefined || relation === undefined || right === undefined) return undefined;
  if (right === '' && (left.length < 2 || !operandIn(after))) return undefined;
  return [...Array.from(left), relation, ...Array.from(right)];
}

/** `{dover 2}`, `{nchoose k}`: what is over and under a line, in braces. */
export function overLine(
  word: string,
  { before, after }: WordContext,
): readonly string[] | undefined {
  const [, upper = '', infix = ''] = /^([a-zA-Z])(over|choose)$/u.exec(word) ?? [];
  return infix !== '' && before === '{' && /^ ?\w+\}/u.test(after) ? [upper, infix] : undefined;
}

/** `dll n`, `Kmu^+`: what looks like the beginning of a formula again. */
function readsAsTerm(name: string, after: string): boolean {
  return (
    !isEnglish(name) &&
    (/^[\^_{(]/u.test(after) ||
      /(?:ll|gg|[lgn]eq?|in|to|log|o?times|cdot|sim|approx|cup|cap|left|right|[bB]igg?[lr]?)$/u.test(
        name,
      ))
  );
}

/** Whether a term of a formula comes next. */
export function operandIn(after: string): boolean {
  const match = OPERAND.exec(after);
  const name = match?.[1];
  if (match === null || name === undefined) return match !== null;
  return (
    roleOf(name) !== undefined ||
    (name.length <= 9 && readsAsTerm(name, after.slice(match[0].length)))
  );
}
