/** One form of words and formulas, which the index and the query share. */

/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', ß: 'ss', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ħ: 'h' },
  ...{ α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ζ: 'zeta', η: 'eta' },
  ...{ θ: 'theta', ι: 'iota', κ: 'kappa', λ: 'lambda', μ: 'mu', ν: 'nu', ξ: 'xi', π: 'pi' },
  ...{ ρ: 'rho', σ: 'sigma', ς: 'sigma', τ: 'tau', υ: 'upsilon', φ: 'phi', χ: 'chi' },
  ...{ ψ: 'psi', ω: 'omega', '∞': 'infinity', '⁄': '/' },
};
const UNFOLDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** A text in small letters without accents, Greek letters by their names: `Łojasiewicz, ε` → `lojasiewicz, epsilon`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(UNFOLDED, (letter) => LETTERS[letter] ?? letter);
}

const WORD = /[\p{L}\p{N}]+(?:[-‐‑–'’][\p{L}\p{N}]+)*/gu;

/** The words of a text in their order, folded; hyphens stay, the s of a genitive goes. */
export function foldedWords(text: string): readonly string[] {
  return (fold(text).match(WORD) ?? []).map((word) =>
    word
      .replace(/['’]s$/u, '')
      .replace(/[‐‑–]/gu, '-')
      .replace(/['’]/gu, ''),
  );
}

/** A word in all the spellings that it is looked up by: `low-rank` → `lowrank`, `low`, `rank`. */
export function spellings(word: string): readonly string[] {
  return word.includes('-') ? [word.replaceAll('-', ''), ...word.split('-')] : [word];
}

/** A formula in a text, and the words that stand for it. */
export interface MathRun {
  readonly start: number;
  readonly end: number;
  /** The whole first, then its parts; letters alone, so that no stemmer or splitter touches them. */
  readonly words: readonly string[];
}

/** A head and its brackets, two deep: `O(1/√(T))`; or a piece with a script, a slash or a root. */
const RUN =
  /(?<![\p{L}\p{N}])(?:\p{L}\p{M}?|poly|log)\s?\((?:[^()\n]|\([^()\n]{0,60}\)){1,60}\)|[^\s,;:]{0,40}[/^_√²³⁰-₉∞][^\s,;:]{0,60}|(?<![\p{L}\p{N}-])\p{L}[0-9](?![\p{L}\p{N}])/gu;
/** Words that mathematics may hold; longer ones make a run prose. */
const NAMED =
  /^(?:[a-z]{1,2}|alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|rho|sigma|tau|phi|chi|psi|omega|infinity|log|loglog|polylog|poly|exp|min|max|rank|dim|inf|sqrt)$/;

/**
 * The formulas that stand in a text as LaTeX or in Unicode: `\mathcal{O}(1/\sqrt{T})` and
 * `O(1/√T)` give the same words. Places are those of `plainFormulas(text)`.
 */
export function mathRuns(plain: string): readonly MathRun[] {
  return [...plain.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const words = runWords(run.replace(/[.?!'"]+$|[-‐‑–]\p{L}{3,}.*$/gu, ''));
    return words.length === 0 ? [] : [{ start: index, end: index + run.length, words }];
  });
}

function runWords(run: string): readonly string[] {
  const whole = mathWord(run);
  if (whole === undefined) return [];
  const below = /\/([^/]+?)\)?$/u.exec(run)?.[1];
  const inner = /^[^(]*\((.*)\)$/su.exec(run)?.[1];
  const pieces = inner === undefined ? [] : [inner, ...inner.split(/[\s+,·*−]+/u)];
  const wholes = below === undefined ? pieces : [...pieces, `1/${below}`];
  const parts = wholes.flatMap((piece) => mathWord(piece) ?? []);
  return [...new Set([whole, ...parts])];
}

const SIGNS: Readonly<Record<string, string>> = { '/': 'qv', '√': 'qr', '+': 'qp' };

/** The word of a formula; nothing where it is prose, or a single letter. */
function mathWord(formula: string): string | undefined {
  const folded = fold(formula)
    .replace(/sqrt/g, '√')
    .replace(/infty/g, 'infinity')
    .replace(/var(?=[a-z]{3})/g, '')
    .replace(/(?<![a-z])ell(?![a-z])/g, 'l');
  const names = folded.match(/[a-z]+/g) ?? [];
  const coded = folded
    .replace(/[0-9]/g, (digit) => `q${String.fromCharCode(97 + Number(digit))}`)
    .replace(/[/√+]/gu, (sign) => SIGNS[sign] ?? '')
    .replace(/[^a-z]/g, '');
  const bare = /^[a-z]*$/.test(folded) || /^[0-9\W_]*$/.test(folded);
  if (bare || coded.length < 2 || coded.length > 60 || !names.every(isName)) return undefined;
  return `z${coded}zq`;
}

function isName(name: string): boolean {
  return NAMED.test(name);
}

/** A text whose LaTeX reads as the library's plain texts do: `$T^{2/3}$` → `T^(2/3)`. */
export function plainFormulas(text: string): string {
  if (!/[\\${}]/.test(text)) return text;
  return text
    .replace(
      /\\(?:math[a-z]+|operatorname|left|right|(?:wide)?(?:tilde|hat)|bar|text)(?![a-zA-Z])\s*/g,
      '',
    )
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1/$2')
    .replace(/\\sqrt\s*/g, '√')
    .replace(/\\ell(?![a-zA-Z])/g, 'ℓ')
    .replace(/\\infty(?![a-zA-Z])/g, '∞')
    .replace(/\\var(?=[a-z])/g, '\\')
    .replace(/(?<=[\p{L}\p{N}])\\(?=[a-zA-Z])/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])\{([^{}]*)\}(?=\()/gu, '$1')
    .replace(/\{/g, '(')
    .replace(/\}/g, ')')
    .replace(/[$\\]/g, '')
    .replace(/([_^])\(([^()])\)/g, '$1$2')
    .replace(/(^|\s)\((\p{L})\)(?=\()/gu, '$1$2');
}

const ENGLISH = new Set(
  `a about all also an and any are as at be been between both but by can do does for from has have how
  in into is it its more most not of on only or our over such than that the their then there these
  they this those through to under using via was we what when where which while who why will with
  without you`.split(/\s+/),
);

/** Whether a folded word says nothing of what is looked for. */
export function isFiller(word: string): boolean {
  return ENGLISH.has(word);
}

/**
 * A word that every paper is found by: asked for no word, Pagefind fetches its whole index before
 * it answers.
 */
export const EVERY_PAPER = 'zqeverypaperzq';
