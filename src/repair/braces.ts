/** Braces: a set whose backslashes are gone, a group, or what a lost command left behind. */
import { isSign, nested, type Grammar, type ParseContext } from './grammar.ts';
import { contentOf, type Content } from './groups.ts';
import { extended, NOTHING, PROVEN, type ParsedExpression } from './parsed.ts';

const PART_GONE = 'a fraction or another command that held these braces is gone';

/** Braces where a term begins. */
export function braceAt(
  grammar: Grammar,
  at: number,
  place: ParseContext,
): ParsedExpression | undefined {
  const close = grammar.closing.get(at);
  if (close === undefined) return undefined;
  const content = contentOf(grammar, at + 1, close, { ...nested(place), under: 'set' });
  if (content === undefined || content.terms === 0) return undefined;
  const escaped = grammar.atoms[at]?.source !== undefined;
  const indexed = isSign(grammar.atoms[close + 1], '_') && content.terms === 1;
  const set =
    escaped ||
    readsAsSet(content) ||
    indexed ||
    (place.depth === 0 && holdsItem(grammar, at, content));
  return {
    end: close + 1,
    tex: set ? `\\{${content.tex}\\}` : `{${content.tex}}`,
    weight: set ? setWeight(content) : groupWeight(content),
    form: set ? 'group' : 'symbol',
    ...(content.lossy !== undefined && { lossy: content.lossy }),
  };
}

/** `{alpha in [1,2]}`: a relation between symbols in braces is no prose. */
function groupWeight({ relations, symbols, weight }: Content): number {
  return relations > 0 && symbols > 0 ? PROVEN : weight;
}

function setWeight(content: Content): number {
  return content.symbols > 0 || /\d/u.test(content.tex) ? PROVEN : NOTHING;
}

function readsAsSet(content: Content): boolean {
  return (
    content.commas > 0 ||
    /^\s*\\(?:pm(?![a-z])|emptyset\s*$)/u.test(content.tex) ||
    content.dots ||
    /^\s*\d+,\d+\s*$/u.test(content.tex) ||
    /^\([^()]*,[^()]*\)$/u.test(content.tex) ||
    /[<>]|\\(?:leq?|geq?|neq?)(?![a-z])/u.test(content.tex) ||
    (/:|\\mid|\|/u.test(content.tex) && content.relations > 0)
  );
}

/** `{mu_k}`: the items of a set, but for a side of a fraction. */
function holdsItem({ atoms, closing }: Grammar, at: number, { terms, tex }: Content): boolean {
  const divided = isSign(atoms[at - 1], '/') || isSign(atoms[(closing.get(at) ?? at) + 1], '/');
  return terms === 1 && !divided && /^\\?[A-Za-z]+[_^]\S+$/u.test(tex);
}

/** `10{,} 000`: the digits after a comma that is no list's. */
function thousands(
  { atoms }: Grammar,
  left: ParsedExpression,
  from: number,
): ParsedExpression | undefined {
  const at = from + (atoms[from]?.kind === 'space' ? 1 : 0);
  const digits = atoms[at];
  if (digits?.kind !== 'number' || !/^\d{3}/u.test(digits.text)) return undefined;
  return extended(left, `{,}${digits.text}`, at + 1);
}

/** `O{(n)}`: braces that hold nothing but a bracket lost no command. */
const BRACKETED = /^\s*(?:\(|\\left\()[^]*\)\s*$/u;

/** How deep braces nest inside the ones that open at `at`: two levels, and the damage passed by. */
export function bracesWithin({ atoms, closing }: Grammar, at: number): number {
  let depth = 0;
  let deepest = 0;
  for (let inner = at + 1; inner < (closing.get(at) ?? at); inner += 1) {
    if (isSign(atoms[inner], '{')) deepest = Math.max(deepest, (depth += 1));
    else if (isSign(atoms[inner], '}')) depth -= 1;
  }
  return deepest;
}

/** `{bf y}`, `{mathbb R}`: braces that bound a font. */
const FONT = /^\\(?:bf|cal|rm|sf|math[a-z]+) ?\\?[A-Za-z]+$/u;

/** `max{`, `min_i{`, `P{`: what braces follow that authors typed to be seen. */
const TAKES_SET =
  /(?:\\(?:min|max|sup|inf|exp|Pr|arg(?:min|max))|(?:^|[^A-Za-z\\])[EP])(?:_(?:\{[^{}]*\}|\\?\w+))?$/u;

/** Braces that touch the term before them, and what they show to be gone. */
export function braceSuffix(
  grammar: Grammar,
  left: ParsedExpression,
  place: ParseContext,
): ParsedExpression | undefined {
  const at = left.end;
  const close = grammar.closing.get(at);
  if (close === undefined) return undefined;
  if (left.form === 'number' && close === at + 2 && isSign(grammar.atoms[at + 1], ','))
    return thousands(grammar, left, close + 1);
  const content = contentOf(grammar, at + 1, close, { ...nested(place), under: 'set' });
  if (content === undefined || content.terms === 0) return undefined;
  if (FONT.test(content.tex))
    return extended(left, `{${content.tex}}`, close + 1, { weight: PROVEN });
  if (readsAsSet(content) || TAKES_SET.test(left.tex))
    return extended(left, `\\{${content.tex}\\}`, close + 1, { weight: PROVEN, form: 'call' });
  const applies =
    left.form === 'run' || /(?:^|[^A-Za-z])(?:O|o|Omega|Theta|omega)$/u.test(left.tex);
  if (applies && BRACKETED.test(content.tex))
    return extended(left, `{${content.tex}}`, close + 1, { weight: PROVEN, form: 'call' });
  if (left.form === 'function')
    return extended(left, `{${content.tex}}`, close + 1, {
      ...{ weight: PROVEN, form: 'call' },
      // `sum_i{x_i}` may have been typed so, and deep braces stay; `log{n}` does not.
      ...(!(/[_^]/u.test(left.tex) || bracesWithin(grammar, at) > 1) && {
        lossy: content.lossy ?? AROUND_GONE,
      }),
    });
  return extended(left, `\\{${content.tex}\\}`, close + 1, { weight: PROVEN, lossy: PART_GONE });
}

/** Braces of a command's argument survive only inside another command's braces. */
export const AROUND_GONE = 'a command that stood around it is gone';
