/** What TeX's commands of mathematics do to their arguments, when a formula is put into words. */

/** Accents over one letter → combining character. */
export const MATH_ACCENTS: Readonly<Record<string, string>> = {
  ...{ tilde: '\u0303', widetilde: '\u0303', hat: '\u0302', widehat: '\u0302', bar: '\u0304' },
  ...{ overline: '\u0304', dot: '\u0307', ddot: '\u0308', vec: '\u20D7', check: '\u030C' },
  ...{ acute: '\u0301', grave: '\u0300', breve: '\u0306', underline: '\u0332', mathring: '\u030A' },
};

/** Commands of two arguments → how they read. */
export const PAIRS: Readonly<Record<string, (first: string, second: string) => string>> = {
  ...Object.fromEntries(
    'frac tfrac dfrac cfrac nicefrac sfrac flatfrac'.split(' ').map((name) => [name, fraction]),
  ),
  ...Object.fromEntries(['binom', 'dbinom', 'tbinom'].map((name) => [name, binomial])),
  stackrel: (above, base) => base + superscript(above),
  overset: (above, base) => base + superscript(above),
  underset: (below, base) => base + subscript(below),
  textcolor: (_, text) => text,
};

/** Fonts of letters: only their argument is read. */
export const MATH_FONTS = /^(?:math[a-z]{2,6}|bm|boldsymbol|pmb|boxed|overbrace|underbrace|Bbb)$/u;
/** Fonts of words: the spaces of their argument count. */
export const TEXT_FONTS = /^(?:text(?:rm|sf|tt|bf|it|up|md|sc|normal)?|mbox|hbox|operatorname)$/u;
/** Commands of size, place and style: they print nothing of their own. */
export const SILENT_IN_MATH =
  /^(?:left|right|middle|[bB]igg?[lrm]?|(?:display|text|script)style|(?:no)?limits|rm|bf|it|sf|tt|cal|em|nonumber)$/u;

const RAISED = new Map(
  Array.from('0123456789+-', (char, at) => [char, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻')[at] ?? char]),
);
const WHOLE = /^(?:\p{L}\p{M}*|[\d.]+|√?\([^()]*\)|√.)(?:[⁰¹²³⁴-⁹⁺⁻]|[_^][\p{L}\d]+)*$/u;

/** `a/b`, in brackets where a part would otherwise be read apart. */
function fraction(over: string, under: string): string {
  const numerator = /[-+−\s/]/u.test(over) && !WHOLE.test(over) ? `(${over})` : over;
  return `${numerator}/${WHOLE.test(under) ? under : `(${under})`}`;
}

function binomial(n: string, k: string): string {
  return `(${n} choose ${k})`;
}

/** A root of an expression. */
export function root(radicand: string, degree: string): string {
  const index = degree === '' ? '' : superscript(degree).replace(/^\^/u, '');
  return `${index}√${/^(?:.|\d+)$/u.test(radicand) ? radicand : `(${radicand})`}`;
}

/** What stands above the line: raised digits where Unicode has them, `^…` otherwise. */
export function superscript(text: string): string {
  const chars = Array.from(text);
  if (chars.every((char) => RAISED.has(char)))
    return chars.map((char) => RAISED.get(char)).join('');
  return chars.length === 1 || /^[′*]+$/u.test(text) ? `^${text}` : `^(${text})`;
}

/** What stands below the line: `_…`, in brackets where it is more than letters and digits. */
export function subscript(text: string): string {
  return /^[\p{L}\p{N}\p{M}]*$|^.$/u.test(text) ? `_${text}` : `_(${text})`;
}
