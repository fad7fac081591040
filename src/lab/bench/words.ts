/** The words of a synthetic library: enough for sentences that read like abstracts. */

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
