/** Min-hash signatures: short samples of sets from which their similarity is estimated. */

/** Hashes of one signature. */
export const HASHES = 64;

const FACTORS = randomWords(0x2545f491).map((word) => word | 1);
const TERMS = randomWords(0x9e3779b9);

/** Marsaglia's xorshift32 from a fixed seed: sketches are kept in the lock, so this never changes. */
function randomWords(seed: number): Int32Array {
  const words = new Int32Array(HASHES);
  let state = seed;
  for (let at = 0; at < HASHES; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[at] = state;
  }
  return words;
}

/**
 * Writes the min-hash signature of a set of trigrams: two sets agree in each place with a
 * probability equal to their Jaccard similarity (Broder 1997).
 *
 * @param grams the set
 * @param signature `HASHES` places to write to; all the highest value where the set is empty
 */
export function sign(grams: Uint32Array, signature: Int32Array): void {
  for (let hash = 0; hash < HASHES; hash += 1) {
    const factor = FACTORS[hash] ?? 0;
    const term = TERMS[hash] ?? 0;
    // Signed 32-bit values throughout: the innermost loop of the whole comparison stays in integers.
    let least = 0x7fffffff;
    for (let at = 0; at < grams.length; at += 1) {
      const value = (Math.imul(grams[at] as number, factor) + term) | 0;
      if (value < least) least = value;
    }
    signature[hash] = least;
  }
}

/** The share of places in which two signatures agree: an estimate of the Jaccard similarity. */
export function signatureSimilarity(a: Int32Array, b: Int32Array): number {
  let same = 0;
  for (let hash = 0; hash < HASHES; hash += 1) if (a[hash] === b[hash]) same += 1;
  return same / HASHES;
}

/** The low four bits of each hash, as a hexadecimal digit (b-bit min-hashes, Li and König 2010). */
export function sketch(signature: Int32Array): string {
  // Joined: a text that grows digit by digit is kept as its pieces, 1.6 kB for each paper.
  return Array.from(signature, (value) => (value & 0xf).toString(16)).join('');
}
