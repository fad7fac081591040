import { agreement, HASHES } from './minhash.ts';
import { hasPaired, pairByKey } from './pairing.ts';
import type { Key, Pair, Table } from './pairing.ts';
import type { Profile } from './profile.ts';

/**
 * Hashes that must all agree in one band. 21 bands of 3 find 94 in 100 pairs of similarity 0.5, where
 * 16 bands of 4 find 64; on 100,000 abstracts they cost no more, since chance agreements are told by
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
  return !first || !second || agreement(first.signature, second.signature) < CHANCE;
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
