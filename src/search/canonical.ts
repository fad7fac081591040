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

const ENGLISH = new Set(
  `a about all also an and any are as at be been between both but by can do does for from has have how
  in into is it its more most not of on only or our over such than that the their then there these
  they this those through to under using via was we what when where which while who why will with
  without you vs versus et al`.split(/\s+/),
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
