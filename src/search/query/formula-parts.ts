/** The parts of a bound by which it is also found: its summands, factors and denominators. */

const BOUND = /^[^()/^√+]*\((.*)\)$/su;
const FACTOR = /√?\(?(?:[a-z]+)\)?(?:\^(?:\([^()]*\)|[0-9]))?/gu;

/** What stands in the brackets of a bound: `1/T` of `O(1/T)`. */
export function formulaInside(normal: string): string | undefined {
  const inside = BOUND.exec(normal.trim())?.[1];
  return inside === undefined || outer(inside) === undefined ? undefined : inside;
}

/** The inside of a normal formula, its summands, their factors, and one over each denominator. */
export function formulaParts(normal: string): readonly string[] {
  const inside = formulaInside(normal);
  const summands = splitOuter(inside ?? normal, '+');
  const factors = summands.flatMap((it) => splitOuter(it.replace(/log\s+/g, 'log\u2062'), ' ,·*'));
  const under = [...summands, ...factors].flatMap(denominators);
  const pieces = inside === undefined && summands.length === 1 ? [] : [...summands, ...factors];
  return [...(inside === undefined ? [] : [inside]), ...pieces, ...under];
}

/** One over all that stands below a summand's slash, and over each of its factors. */
function denominators(summand: string): readonly string[] {
  const [, ...below] = splitOuter(summand, '/');
  return below.flatMap((under) => {
    const open = /^\((.*)\)$/su.exec(under)?.[1] ?? under;
    const single = outer(open.replaceAll('⇧', ''))?.match(FACTOR) ?? [];
    return [`1/${under}`, ...single.map((factor) => `1/${factor}`)];
  });
}

/** A formula without what its brackets hold, scripts excepted; nothing where they do not match. */
function outer(formula: string): string | undefined {
  let [depth, lowest] = [0, 0];
  for (const sign of formula) {
    if (sign === '(') depth++;
    if (sign === ')') lowest = Math.min(lowest, --depth);
  }
  return depth !== 0 || lowest < 0 ? undefined : formula.replace(/(?<![\^√])\([^()]*\)/gu, ' ');
}

/** Splits at signs that stand in no bracket. */
function splitOuter(formula: string, signs: string): readonly string[] {
  const pieces = [''];
  let depth = 0;
  for (const sign of formula) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (depth === 0 && signs.includes(sign)) pieces.push('');
    else pieces.push(`${pieces.pop() ?? ''}${sign}`);
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}
