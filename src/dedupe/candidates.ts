/** Which pairs of entries are worth comparing, without comparing all (locality-sensitive hashing). */
import { signatureSimilarity, HASHES } from './minhash.ts';
import type { Profile } from './profile.ts';

/** Two positions, the smaller first. */
export type Pair = readonly [number, number];
type Key = string | number;

/** Positions with one key that each newcomer is paired with: the last so many. */
const LOOK_BACK = 16;
const NOBODY = -1;

/** The keys that were gone through, and how many positions held each key before. */
interface Table {
  readonly keys: readonly Key[];
  readonly earlier: Int32Array;
}

/**
 * Hashes that must all agree in one band. 21 bands of 3 find 94 in 100 pairs of similarity 0.5, where
 * 16 bands of 4 find 64; on 100,000 abstracts they cost no more, since chance agreements are ruled out by
 * the whole signature.
 */
const ROWS = 3;
const BANDS = Math.floor(HASHES / ROWS);
/** Where in an abstract the exact stretches that find cut copies begin, in trigrams. */
const OPENINGS = [0, 6, 12];
/** Trigrams of such a stretch. */
const OPENING_LENGTH = 10;
/** Pairs that one newcomer makes altogether, so that a crowd of look-alikes costs no more. */
const PAIRS_MAX = 48;
/** Estimated similarity below which min-hashes that agree are taken for chance. */
const CHANCE = 0.15;

/** What two profiles may have in common that makes them worth a comparison. */
interface Kind {
  readonly keyOf: (profile: Profile) => Key;
  readonly isBand: boolean;
}

const KINDS: readonly Kind[] = [
  { keyOf: ({ titleKey }) => titleKey, isBand: false },
  ...OPENINGS.map((start) => ({
    keyOf: ({ grams }: Profile) => stretch(grams.inOrder, start),
    isBand: false,
  })),
  ...Array.from({ length: BANDS }, (_, band) => ({
    keyOf: ({ length, signature }: Profile) =>
      length === 0 ? 0 : digest(signature, band * ROWS, (band + 1) * ROWS),
    isBand: true,
  })),
];

/**
 * The pairs of profiles that may be one paper, each once: an equal title, an equal stretch of the
 * opening, or equal min-hashes in one band. Their number is at most linear in that of the profiles.
 */
export function candidatePairs(profiles: readonly Profile[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const tables: Table[] = [];
  const made = new Uint8Array(profiles.length);
  for (const { keyOf, isBand } of KINDS) {
    const table = pairByKey(profiles.map(keyOf), (pair) => {
      const count = made[pair[1]] ?? 0;
      if (count === PAIRS_MAX || (isBand && isChance(profiles, pair))) return;
      if (tables.some((before) => hasPaired(before, pair))) return;
      made[pair[1]] = count + 1;
      pairs.push(pair);
    });
    tables.push(table);
  }
  return pairs;
}

function isChance(profiles: readonly Profile[], [a, b]: Pair): boolean {
  const [first, second] = [profiles[a], profiles[b]];
  return !first || !second || signatureSimilarity(first.signature, second.signature) < CHANCE;
}

/** A key of the trigrams from `start` on; 0 where the text is too short to hold them all. */
function stretch(grams: Uint32Array, start: number): number {
  const end = start + OPENING_LENGTH;
  return grams.length < end ? 0 : digest(grams, start, end);
}

/** Values from `start` up to `end` as one number, never 0. */
function digest(values: Uint32Array | Int32Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) {
    hash = Math.imul(hash ^ (values[at] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0) + 1;
}

/**
 * Pairs the positions that hold one key. Where very many do, each is paired with the ones just
 * before it and not with all, so that the work grows with their number and not with its square.
 *
 * @param keys a key for each position; `''` and `0` are no key
 * @param report called with each pair
 */
function pairByKey(keys: readonly Key[], report: (pair: Pair) => void): Table {
  const earlier = new Int32Array(keys.length);
  const previous = new Int32Array(keys.length).fill(NOBODY);
  const last = new Map<Key, number>();
  for (const [at, key] of keys.entries()) {
    if (isNone(key)) continue;
    let other = last.get(key) ?? NOBODY;
    last.set(key, at);
    if (other === NOBODY) continue;
    earlier[at] = (earlier[other] ?? 0) + 1;
    previous[at] = other;
    for (let back = 0; back < LOOK_BACK && other !== NOBODY; back += 1) {
      report([other, at]);
      other = previous[other] ?? NOBODY;
    }
  }
  return { keys, earlier };
}

/** Whether {@link pairByKey} found a pair. */
function hasPaired({ keys, earlier }: Table, [a, b]: Pair): boolean {
  const key = keys[a] ?? '';
  if (isNone(key) || key !== keys[b]) return false;
  return (earlier[b] ?? 0) - (earlier[a] ?? 0) <= LOOK_BACK;
}

function isNone(key: Key): boolean {
  return key === '' || key === 0;
}
