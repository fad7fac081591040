/** Formulas in texts, and the words that the index and the query have for them. */
import { fold } from '../../words/fold.ts';

/** A formula in a text, and the words that stand for it. */
export interface MathRun {
  readonly start: number;
  readonly end: number;
  /** The whole first, then its parts; letters alone, so that no stemmer or splitter touches them. */
  readonly words: readonly string[];
  /** The whole with its capitals: `L_∞` is not `ℓ_∞`. */
  readonly exact: string;
  /** What it and its parts are whatever their variables are called; that of a bound's inside first. */
  readonly shapes: readonly string[];
}

/** A head and its bracket; a piece with a script, a slash or a root; a norm; a logarithm. */
const RUN =
  /(?<![\p{L}\p{N}])(?:\p{L}\p{M}?~?|poly|log|omega|theta)\s?\(|[^\s,;:]{0,40}[/^_√¹²³⁰-₉∞][^\s,;:]{0,60}|(?:‖|∥|\|\|)[^‖∥|\s]{1,20}(?:‖|∥|\|\|)|(?<![\p{L}\p{N}-])(?:[b-z]\s)?log\s\p{L}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}-])\p{L}[0-9](?![\p{L}\p{N}])/giu;
/** A bracket that is not closed within so many characters is not a formula's. */
const BRACKET_MAX = 120;

/**
 * The formulas that stand in a text as LaTeX or in Unicode: `\mathcal{O}(1/\sqrt{T})` and
 * `O(1/√T)` give the same words. Places are those of `plainFormulas(text)`.
 */
export function mathRuns(plain: string): readonly MathRun[] {
  const runs: MathRun[] = [];
  const search = new RegExp(RUN);
  for (let found = search.exec(plain); found; found = search.exec(plain)) {
    const run = runAt(plain, found.index, search.lastIndex);
    if (run === undefined) continue;
    runs.push(run);
    search.lastIndex = run.end;
  }
  return runs;
}

/** The run with its brackets closed, or, where that is prose, as far as no blank is in it. */
function runAt(plain: string, start: number, found: number): MathRun | undefined {
  const open = plain[found - 1] === '(' ? found + plain.slice(found).search(/[\s,;:]|$/) : found;
  for (const end of new Set([closed(plain, start, found) ?? open, open])) {
    const run = formulaRun(plain.slice(start, end));
    if (run) return { start, end, ...run };
  }
  return undefined;
}

/** Where all brackets that a run opens are closed. */
function closed(plain: string, start: number, found: number): number | undefined {
  let depth = 0;
  for (let at = start; at < Math.min(plain.length, found + BRACKET_MAX); at++) {
    if (at >= found && depth <= 0) return at;
    if (plain[at] === '\n') return undefined;
    if (plain[at] === '(') depth++;
    if (plain[at] === ')') depth--;
  }
  return depth <= 0 ? Math.min(plain.length, found + BRACKET_MAX) : undefined;
}

function formulaRun(run: string): Omit<MathRun, 'start' | 'end'> | undefined {
  const normal = normalFormula(run.replace(/[.?!'"]+$|[-‐‑–]\p{L}{3,}.*$/gu, ''));
  const whole = formulaWord(normal);
  if (whole === undefined) return undefined;
  const parts = formulaParts(normal);
  const shapes = [formulaInside(normal) ?? normal, ...parts].flatMap((it) => shapeWord(it) ?? []);
  return {
    words: [...new Set([whole, ...parts.flatMap((it) => formulaWord(it) ?? [])])],
    exact: exactWord(normal),
    shapes: [...new Set(shapes)],
  };
}

/** `l-infinity`, `Linf`: the norm by its name. */
const NORM = /(?<![\p{L}\p{N}])([lL])[-_ ]?inf(?:ty|inity)?(?![\p{L}\p{N}])/gu;

/** A text whose LaTeX reads as the library's plain texts do: `$T^{2/3}$` → `T^(2/3)`. */
export function plainFormulas(text: string): string {
  const named = text.replace(NORM, '$1_∞');
  if (!/[\\${}]|sqrt/.test(named)) return named;
  return named
    .replace(
      /\\(?:math[a-z]+|operatorname|left|right|(?:wide)?(?:tilde|hat)|bar|text|[bB]igg?[lr]?|cal)(?![a-zA-Z])\s*/g,
      '',
    )
    .replace(/\{\{(\p{L})\}\}/gu, '{$1}')
    .replace(/\\[dt]?frac\s*\{((?:[^{}]|\{[^{}]*\})*)\}\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g, '$1/$2')
    .replace(/\\sqrt\s*/g, '√')
    .replace(/(?<!\p{L})sqrt\s*(?=[({]|\p{L}(?!\p{L}))/gu, '√')
    .replace(/\\\|/g, '‖')
    .replace(/\\ell(?![a-zA-Z])/g, 'ℓ')
    .replace(/\\infty(?![a-zA-Z])/g, '∞')
    .replace(/\\var(?=[a-z])/g, '\\')
    .replace(/(?<=\p{L})\\(?=[a-zA-Z])/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])\{([^{}]*)\}(?=\()/gu, '$1')
    .replace(/\{/g, '(')
    .replace(/\}/g, ')')
    .replace(/[$\\]/g, '')
    .replace(/([_^])\(([^()])\)/g, '$1$2')
    .replace(/(^|\s)\((\p{L})\)(?=\()/gu, '$1$2');
}

const BOUND = /^[^()/^√+]*\((.*)\)$/su;
const FACTOR = /√?\(?(?:[a-z]+)\)?(?:\^(?:\([^()]*\)|[0-9]))?/gu;

/** What stands in the brackets of a bound: `1/T` of `O(1/T)`. */
function formulaInside(normal: string): string | undefined {
  const inside = BOUND.exec(normal.trim())?.[1];
  return inside === undefined || outer(inside) === undefined ? undefined : inside;
}

/** The inside of a normal formula, its summands, their factors, and one over each denominator. */
function formulaParts(normal: string): readonly string[] {
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

/** Stands before a letter that was a capital. */
const CAPITAL = '⇧';
/** Between letters that are factors: Greek letters become names of many letters. */
const TIMES = '\u2062';
/** Words that mathematics may hold; longer ones make a run prose. */
const NAMED =
  /^(?:[a-z]{1,2}|alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|rho|sigma|tau|phi|chi|psi|omega|infinity|log|loglog|polylog|poly|exp|min|max|rank|dim|inf|sqrt)$/;
const SIGNS: Readonly<Record<string, string>> = {
  ...{ '/': 'qv', '√': 'qr', '+': 'qp', '‖': 'qn', [CAPITAL]: 'qu' },
};

/** What a power is of: a letter or a letter's name, with its mark. */
const BASE = '(⇧?[a-z]+)';
const RULES: readonly (readonly [RegExp, string])[] = [
  [/sqrt/g, '√'],
  [/infty/g, 'infinity'],
  [/(?<![a-z])eps(?![a-z])/g, 'epsilon'],
  [/var(?=[a-z]{3})/g, ''],
  [/(?<![a-z])ell(?![a-z])/g, 'l'],
  // A word below a quantity says which one it is; one alone is a name of code.
  [/_\(?[a-z]{3,}\)?(?=[\^/])/g, ''],
  [/[−–]/g, '-'],
  [/∥/g, '‖'],
  [/\|\|([^|]+)\|\|/g, '‖$1‖'],
  // A fraction that lost its command: nobody multiplies by one.
  [/(^|[(+\s[-])1\(/g, '$11/('],
  [new RegExp(`${BASE}\\^\\(-1/2\\)`, 'gu'), '/√$1'],
  [new RegExp(`${BASE}\\^\\(1/2\\)`, 'gu'), '√$1'],
  [new RegExp(`${BASE}\\^\\(?-1(?![0-9./])\\)?`, 'gu'), '/$1'],
  [new RegExp(`${BASE}\\^(?:\\(-([^()]{1,9})\\)|-([0-9a-z]))`, 'gu'), '/$1^($2$3)'],
  [/(^|[(+\s[-])\//g, '$11/'],
];

/**
 * A formula with its equal spellings made one: `ε⁻²`, `\varepsilon^{-2}` and `1/ε^2`; `T^{1/2}` and
 * `√T`. Capitals are marked, all letters small.
 */
function normalFormula(formula: string): string {
  const marked = formula
    .replace(/[⁻⁺]?[⁰¹²³⁴-⁹]+/gu, '^($&)')
    .normalize('NFKD')
    .replace(/(?<=\p{L})(?=[Ͱ-Ͽ])|(?<=[Ͱ-Ͽ])(?=\p{L})/gu, TIMES)
    .replace(/\p{Lu}/gu, `${CAPITAL}$&`);
  return RULES.reduce((text, [from, to]) => text.replace(from, to), fold(marked));
}

/**
 * The word of a normal formula, capitals as small letters; nothing where it is prose, or a letter. No
 * other word may begin it, since the index takes what begins a word for that word.
 */
function formulaWord(normal: string): string | undefined {
  const small = normal.replaceAll(CAPITAL, '');
  const coded = code(small);
  const bare = /^(?:[a-z]*|[0-9\W_]*)$/.test(small.trim());
  const names = small.match(/[a-z]+/g) ?? [];
  if (bare || coded.length < 2 || coded.length > 60) return undefined;
  return names.every((name) => NAMED.test(name)) ? `zqw${coded}zq` : undefined;
}

/** The word of a normal formula with its capitals: of the same formulas as they are written. */
function exactWord(normal: string): string {
  return `zqx${code(normal).slice(0, 80)}zq`;
}

/** The word of a rate or a root whatever its variable is: `√T` and `√K`; Greek letters stay. */
function shapeWord(normal: string): string | undefined {
  if (formulaWord(normal) === undefined || !/[/√]/.test(normal)) return undefined;
  const blind = normal.replaceAll(CAPITAL, '').replace(/(?<![a-z])[a-z](?![a-z])/g, 'x');
  return /(?<![a-z])x(?![a-z])/.test(blind) ? `zqy${code(blind)}zq` : undefined;
}

function code(normal: string): string {
  return normal
    .replace(/[0-9]/g, (digit) => `q${String.fromCharCode(97 + Number(digit))}`)
    .replace(/[/√+‖⇧]/gu, (sign) => SIGNS[sign] ?? '')
    .replace(/[^a-z]/g, '');
}
