const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * The word trigrams of a text in their order, each as a 32-bit hash. A text of one or two words
 * counts as one trigram, an empty text has none.
 */
export function trigrams(words: readonly string[]): Uint32Array {
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
