/** Letters reduced to plain ones, so that spellings of one word compare equal. */

/** Latin letters that Unicode does not decompose into a base letter and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  Æ: 'AE',
  æ: 'ae',
  Œ: 'OE',
  œ: 'oe',
  Ø: 'O',
  ø: 'o',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  Ð: 'D',
  ð: 'd',
  Þ: 'Th',
  þ: 'th',
  ẞ: 'SS',
  ß: 'ss',
  Ħ: 'H',
  ħ: 'h',
  Ŋ: 'Ng',
  ŋ: 'ng',
  Ŧ: 'T',
  ŧ: 't',
  ı: 'i',
  ȷ: 'j',
  ə: 'e',
  Ə: 'E',
};
const UNDECOMPOSED_PATTERN = new RegExp(`[${Object.keys(UNDECOMPOSED).join('')}]`, 'gu');
/** What folding changes, besides capitals: most words hold none of it. */
const BEYOND_ASCII = /[\u0080-\uFFFF]/;

/**
 * A text with its Latin letters reduced to plain ones (`é` → `e`, `ł` → `l`, `ß` → `ss`) and
 * compatibility forms undone (`ﬁ` → `fi`, `²` → `2`). Case and other scripts stay; the marks that make
 * another syllable of a Japanese one (`カ`, `ガ`) are no accents.
 */
export function foldLetters(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/(?![\u3099\u309A])\p{M}/gu, '')
    .normalize('NFC')
    .replace(UNDECOMPOSED_PATTERN, (letter) => UNDECOMPOSED[letter] ?? letter);
}

const GREEK = [
  ...['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa'],
  ...['lambda', 'mu', 'nu', 'xi', 'omicron', 'pi', 'rho', 'sigma', 'sigma', 'tau', 'upsilon'],
  ...['phi', 'chi', 'psi', 'omega'],
];
const FIRST_GREEK = 0x3b1;

/**
 * A text in lower case with its letters folded, Greek ones spelled out and apostrophes straight:
 * `Łojasiewicz, ε` → `lojasiewicz, epsilon`. This is the form that addresses are made of and that a search compares.
 */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return foldLetters(text)
    .toLowerCase()
    .replace(/[α-ω]/gu, (letter) => GREEK[letter.charCodeAt(0) - FIRST_GREEK] ?? letter)
    .replaceAll('∞', 'infinity')
    .replace(/[’‘ʼ]/gu, "'")
    .replaceAll('⁄', '/');
}
