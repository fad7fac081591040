/** Abstracts made to be slow to read, or to make a page that no one can open. */

/** Some pieces of text, as many as are asked for. */
type Make = (size: number) => string;

const many = (piece: string): Make => piece.repeat.bind(piece);
const nested =
  (open: string, close: string, inner = 'x'): Make =>
  (depth) =>
    open.repeat(depth) + inner + close.repeat(depth);
const numbered =
  (piece: (name: string, index: number) => string): Make =>
  (size) =>
    Array.from({ length: size }, (_, index) => piece(nameOf(index), index)).join('');
const inDollars =
  (make: Make): Make =>
  (size) =>
    `$${make(size)}$`;

/** A name of letters for a number, three for each. */
function nameOf(index: number): string {
  const letters = [676, 26, 1].map((place) => 97 + (Math.floor(index / place) % 26));
  return String.fromCharCode(...letters);
}

/** What it is → the text, and the size at which it is at its worst. */
export const HOSTILE: Readonly<Record<string, readonly [size: number, make: Make]>> = {
  'open braces': [10_000, many('{')],
  'closed braces': [10_000, many('}')],
  'open braces in dollars': [10_000, inDollars(many('{'))],
  'empty groups': [10_000, many('{}')],
  'nested groups': [10_000, nested('{', '}')],
  dollars: [10_000, many('$')],
  'dollars with spaces': [9_999, many('$ ')],
  'dollars and letters': [100_000, many('$a')],
  'formulas of one letter': [5_000, many('$x$ ')],
  'formulas, all different': [1_400, numbered((name) => `$x_{${name}}$ `)],
  'formulas with a root each': [400, numbered((name) => `$\\sqrt{x_${name}}$`)],
  'two long formulas': [650, (size) => inDollars(many('x_a^b'))(size / 2).repeat(2)],
  'openings of display formulas': [5_000, many('\\[')],
  'openings of formulas': [3_000, many('\\( x ')],
  'environments without an end': [1_500, many('\\begin{align}')],
  'environments in a formula': [140, inDollars(many('\\begin{cases}'))],
  'nested environments': [60, inDollars(nested('\\begin{cases} a & ', '\\end{cases}'))],
  'a thousand environments': [1_000, many('\\begin{cases}a\\end{cases}')],
  'a thousand environments within each other': [1_000, nested('\\begin{cases}', '\\end{cases}')],
  'ends of environments': [1_800, many('\\end{align}')],
  'a row of columns': [480, (size) => `$\\begin{array}{l} ${'a & '.repeat(size)} \\end{array}$`],
  'a long formula': [17_000, inDollars(many('x^{2}+'))],
  'a long formula without its dollars': [17_000, many('x^{2}+')],
  'a long word': [100_000, many('a')],
  'a long command': [100_000, (size) => `\\${'a'.repeat(size)}`],
  'a line of a megabyte': [250_000, many('x^2 ')],
  'scripts on scripts': [40, inDollars((size) => `x${'^{x'.repeat(size)}${'}'.repeat(size)}`)],
  'scripts without a base': [10_000, many('^_')],
  hats: [20_000, many('^')],
  underscores: [20_000, many('_')],
  'one script after another': [10_000, many('a_')],
  primes: [1_900, inDollars((size) => `x${"'".repeat(size)}`)],
  'glued commands': [2_800, many('epsilon')],
  'glued relations': [3_000, many('leqgeq')],
  'open fractions': [4_000, many('frac{')],
  'open fonts': [2_500, many('mathcal{')],
  'fences that are never closed': [330, inDollars(many('\\left('))],
  'thousands of fences': [3_300, many('\\left(')],
  'fences without backslashes': [4_000, many('left(')],
  'open brackets': [20_000, many('(')],
  'nested brackets': [6_000, nested('(x', ')')],
  'brackets of all kinds': [6_000, many('([{')],
  bars: [10_000, many('|a')],
  'definitions of each other': [
    1,
    () => `$\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\d\\d}\\def\\d{\\a\\a}\\a$`,
  ],
  'a definition of itself': [1, () => '$\\def\\x{\\x\\x}\\x$'],
  'a definition without its end': [900, inDollars((size) => `\\def\\x${'#1'.repeat(size)}`)],
  'a definition with arguments': [20, inDollars((size) => `\\def\\a#1{#1#1}${many('\\a{')(size)}`)],
  'a long definition': [
    190,
    inDollars((size) => `\\def\\a{${'\\frac xy'.repeat(100)}}${'\\a'.repeat(size)}`),
  ],
  'unknown commands': [300, inDollars(numbered((name) => `\\x${name} `))],
  'unknown commands with arguments': [200, inDollars(numbered((name) => `\\x${name}{`))],
  'unknown commands, one a formula': [390, numbered((name) => `$\\x${name}$ `)],
  'unknown commands, eight a formula': [
    60,
    numbered((name) => `$${'abcdefgh'.replace(/./gu, `\\x${name}$& `)}$ `),
  ],
  'accents on accents': [45, inDollars(nested('\\hat{', '}'))],
  'roots in roots': [49, inDollars(nested('\\sqrt{', '}'))],
  'fractions in fractions': [49, inDollars(nested('\\frac{1}{', '}'))],
  'roots in roots without backslashes': [49, nested('sqrt{', '}')],
  'line breaks': [900, inDollars(many('\\\\'))],
  'per cent signs': [900, inDollars(many('1%'))],
  backslashes: [20_000, many('\\')],
  'accents of words, nested': [20, nested("\\'{", '}', 'e')],
  'accents of words in a row': [10_000, many("\\'")],
  'words in bold type': [3_000, many('**x** ')],
  'words in italics': [2_000, many('{\\em x} b ')],
  addresses: [1_000, many('https://x.org/c ')],
  paragraphs: [6_000, many('x\n\n')],
  'huge sizes': [1, () => '$\\rule{99999em}{99999em}\\kern-99999em$'],
  'right-to-left letters': [500, many(`$\\mathcal{O}(שלום^{مرحبا})$ and x^{שלום}`)],
  'right-to-left controls': [900, many('O(\u202en\u2066log\u2069 n\u202c)^{2}')],
  'lone surrogates': [1_500, many(`$x_{\ud800}$ and y_{\udc00}`)],
  'combining marks': [5_000, (size) => `x${'\u0301'.repeat(size)}^2`],
};
