/** How much two abstracts have in common, by their word trigrams. */

/** The trigrams of an abstract, as they are compared. */
export interface Grams {
  /** In the order of the text. */
  readonly inOrder: Uint32Array;
  /** Each once, ascending. */
  readonly distinct: Uint32Array;
}

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Trigrams below which an opening is too short to identify a text. */
const OPENING_MIN = 24;
/** Share of the longer text up to which the shorter one may be a cut copy. */
const CUT_SHARE = 0.8;
/** Similarity from which a text is the beginning of another. */
const CUT_AGREEMENT = 0.8;

/** The trigrams of a text, given as words, ready to be compared. */
export function gramsOf(words: readonly string[]): Grams {
  const inOrder = trigrams(words);
  return { inOrder, distinct: distinct(inOrder) };
}

/**
 * How much two abstracts have in common, 0 to 1: the trigrams they share among all that either has
 * (Jaccard). Where one is much shorter, it may be a cut copy; then it is also compared with as much
 * of the other's beginning, and the higher of the two figures counts.
 *
 * Not containment: in real sources the nearest pair of different papers reached 0.53 by that
 * measure and 0.30 by this one, while the farthest copies stood at 0.88 and 0.77.
 */
export function similarity(a: Grams, b: Grams): number {
  const [short, long] = byLength(a, b);
  const whole = jaccard(short.distinct, long.distinct);
  return short.inOrder.length < OPENING_MIN
    ? whole
    : Math.max(whole, openingSimilarity(short, long));
}

/** Whether a text is the beginning of a longer one, give or take a few words. */
export function isCutCopy(short: Grams, long: Grams): boolean {
  return openingSimilarity(short, long) >= CUT_AGREEMENT;
}

/** The share of the shorter text's trigrams that the other has too; 1 where one text is empty. */
export function overlap(a: Grams, b: Grams): number {
  const [short, long] = byLength(a, b);
  const { length } = short.distinct;
  return length === 0 ? 1 : shared(short.distinct, long.distinct) / length;
}

/** A text against as much of the beginning of a much longer one; 0 where it is not much longer. */
function openingSimilarity(short: Grams, long: Grams): number {
  const { length } = short.inOrder;
  if (length >= long.inOrder.length * CUT_SHARE) return 0;
  return jaccard(short.distinct, distinct(long.inOrder.subarray(0, length)));
}

function byLength(a: Grams, b: Grams): readonly [short: Grams, long: Grams] {
  return a.inOrder.length <= b.inOrder.length ? [a, b] : [b, a];
}

function distinct(values: Uint32Array): Uint32Array {
  const sorted = values.slice().sort();
  let kept = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const value = sorted[at] ?? 0;
    if (at === 0 || value !== sorted[kept - 1]) sorted[kept++] = value;
  }
  return sorted.slice(0, kept);
}

function jaccard(a: Uint32Array, b: Uint32Array): number {
  const common = shared(a, b);
  return common / Math.max(a.length + b.length - common, 1);
}

/** How many values two ascending lists share. */
function shared(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) count += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return count;
}

/**
 * The word trigrams of a text in their order, each as a 32-bit hash. A text of one or two words
 * counts as one trigram, an empty text has none.
 */
function trigrams(words: readonly string[]): Uint32Array {
  const hashes = words.map(hashWord);
  if (hashes.length === 0) return new Uint32Array(0);
  const last = Math.max(hashes.length - 2, 1);
  const grams = new Uint32Array(last);
  for (let at = 0; at < last; at += 1) {
    grams[at] = mix(hashes[at] ?? 0, hashes[at + 1] ?? 0, hashes[at + 2] ?? 0);
  }
  return grams;
}

function hashWord(word: string): number {
  let hash = FNV_START;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  }
  return hash;
}

/** Three hashes into one in which each bit depends on all of theirs (MurmurHash3's last step). */
function mix(first: number, second: number, third: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77) ^ rotate(third, 13);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
