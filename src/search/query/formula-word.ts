/** One word of letters for a formula, however it is written. */
import { fold } from '../../words/fold.ts';

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
export function normalFormula(formula: string): string {
  const marked = formula
    .replace(/[⁻⁺]?[⁰¹²³⁴-⁹]+/gu, '^($&)')
    .normalize('NFKD')
    .replace(/(?<=\p{L})(?=[Ͱ-Ͽ])|(?<=[Ͱ-Ͽ])(?=\p{L})/gu, TIMES)
    .replace(/\p{Lu}/gu, `${CAPITAL}$&`);
  return RULES.reduce((text, [from, to]) => text.replace(from, to), fold(marked));
}

/** The word of a normal formula, capitals as small letters; nothing where it is prose, or a letter. */
export function formulaWord(normal: string): string | undefined {
  const small = normal.replaceAll(CAPITAL, '');
  const coded = code(small);
  const bare = /^(?:[a-z]*|[0-9\W_]*)$/.test(small.trim());
  const names = small.match(/[a-z]+/g) ?? [];
  if (bare || coded.length < 2 || coded.length > 60) return undefined;
  return names.every((name) => NAMED.test(name)) ? `z${coded}zq` : undefined;
}

/** The word of a normal formula with its capitals: of the same formulas as they are written. */
export function exactWord(normal: string): string {
  return `zqx${code(normal).slice(0, 80)}zq`;
}

/** The word of a rate or a root whatever its variable is: `√T` and `√K`; Greek letters stay. */
export function shapeWord(normal: string): string | undefined {
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
