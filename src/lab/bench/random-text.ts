/** Words and formulas, drawn at random, that papers of a synthetic library are made of. */
import type { Random } from './random.ts';

export type Words = readonly [string, ...string[]];

const list = (text: string): Words => text.trim().split(/\s+/) as unknown as Words;

export const ADJECTIVES = list(`
  stochastic convex nonconvex distributed robust adaptive federated decentralized asynchronous
  sparse smooth optimal efficient provable private online offline deep linear nonlinear Bayesian
  adversarial spectral hierarchical contextual randomized accelerated heterogeneous composite
  parallel structured implicit momentum-based gradient-free variance-reduced minimax bilevel
  low-rank high-dimensional heavy-tailed sublinear overparameterized constrained multimodal causal
  generative contrastive self-supervised discrete continuous stationary ergodic kernelized`);

export const SUBJECTS = list(`
  optimization learning regression inference estimation sampling clustering classification
  compression quantization pruning alignment reasoning exploration retrieval attention diffusion
  transport bandits games equilibria transformers networks policies embeddings kernels mixtures
  matrices tensors graphs trees manifolds oracles schedulers samplers encoders decoders agents
  benchmarks datasets generators classifiers regularizers preconditioners estimators simulators`);

export const NOUNS = list(`
  algorithm method framework model gradient step rate bound complexity error loss objective
  constraint iterate parameter weight layer feature sample distribution noise variance bias
  client server worker device budget horizon reward state action policy value transition kernel
  operator norm spectrum rank dimension manifold trajectory estimator assumption condition
  guarantee theorem analysis experiment baseline benchmark dataset task prompt token sequence
  context memory throughput latency accuracy regret margin gap threshold schedule oracle query`);

export const VERBS = list(`
  improves bounds recovers estimates controls reduces accelerates characterizes matches exceeds
  approximates minimizes preserves amplifies stabilizes simplifies extends refines certifies
  separates aggregates transfers decouples balances calibrates`);

export const OPENERS = [
  'We study',
  'We propose',
  'We revisit',
  'This paper introduces',
  'Recent work considers',
  'Motivated by practice, we analyze',
  'In contrast to prior work, we design',
  'Our starting point is',
] as const;

export const LINKS = [
  'which',
  'and therefore',
  'whose analysis',
  'while it also',
  'so that it',
  'and, under mild assumptions,',
] as const;

export const GIVEN_NAMES = list(`
  Ada Alan Aisha Bjørn Carla Chen Dmitri Elena Émile Fatima Georg Hana Ivan Jürgen Katarzyna Lars
  Łukasz Maria Mehmet Nadia Olga Pedro Qing Rania Søren Tariq Ursula Valentina Wei Xin Yuki Zoë
  Anil Beatriz Daniel Grace Henrik Ines Jin Kofi Leila Marek Noor Oscar Priya Rosa Samuel Thandi`);

const ONSETS = list(`
  b br c ch d dr f fr g gr h j k kr l m n p pr r s sch sh st t tr v w y z`);
const VOWELS = list('a e i o u ai ei ou ia');
const CODAS = list('n r l s m nd rt ng ck x');

/**
 * Makes up a word: the rare terms and family names that no list holds.
 *
 * @param pick chooses one of several
 * @param syllables how many
 */
export function inventWord(pick: (items: Words) => string, syllables: number): string {
  const body = Array.from({ length: syllables }, () => pick(ONSETS) + pick(VOWELS)).join('');
  return body + pick(CODAS);
}

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
