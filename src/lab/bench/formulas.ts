/** Formulas as abstracts hold them: a few symbols again and again, and many that come once. */
import type { Random } from './random.ts';

const SYMBOLS = [
  'n',
  'd',
  'T',
  '\\epsilon',
  'k',
  'K',
  '\\kappa',
  'L',
  '\\ell_2',
  '\\varepsilon',
  'p',
  '\\mu',
  '\\gamma',
  'm',
  'H',
] as const;
const RELATIONS = ['\\le', '\\ge', '=', '\\to', '<', '\\in'] as const;

/** Share of formulas that are one symbol. */
const SYMBOL_SHARE = 0.45;

/**
 * Writes a formula that KaTeX can set.
 *
 * @returns LaTeX without dollars
 */
export function makeFormula(random: Random): string {
  if (random.next() < SYMBOL_SHARE) return random.pickSkewed(SYMBOLS);
  return random.pick(SHAPES)(random);
}

const symbol = (random: Random): string => random.pick(SYMBOLS);
const power = (random: Random): string =>
  `${symbol(random)}^{${random.between(1, 9)}/${random.between(2, 9)}}`;

type Shape = (random: Random) => string;
const SHAPES: readonly [Shape, ...Shape[]] = [
  (r) => `\\mathcal{O}(${power(r)} + ${power(r)})`,
  (r) => `\\tilde{O}\\big(\\sqrt{${symbol(r)}}\\,${power(r)}\\big)`,
  (r) => `\\frac{${power(r)}}{${symbol(r)} + ${r.between(2, 99)}}`,
  (r) => `\\|\\nabla F(x_{${r.between(1, 99)}})\\| ${r.pick(RELATIONS)} ${power(r)}`,
  (r) => `\\mathbb{R}^{${symbol(r)} \\times ${r.between(2, 512)}}`,
  (r) => `${symbol(r)} ${r.pick(RELATIONS)} ${r.between(1, 999)}\\log ${symbol(r)}`,
  (r) => `1 - ${r.between(1, 9)}/e^{${symbol(r)}}`,
  (r) => `\\sum_{i=1}^{${symbol(r)}} w_i^{${r.between(2, 9)}} x_{i,${r.between(1, 99)}}`,
];
