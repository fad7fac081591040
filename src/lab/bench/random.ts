/** Randomness that comes out the same every time. */

export interface Random {
  /** A number from 0 to 1, 1 left out. */
  readonly next: () => number;
  /** A whole number from `least` to `greatest`, both included. */
  readonly between: (least: number, greatest: number) => number;
  /** One of several. */
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
  /** One of several, the first ones far more often, as words are in a language. */
  readonly pickSkewed: <T>(items: readonly [T, ...T[]]) => T;
}

/** How far the choice leans to the front: the square would be mild, the sixth power extreme. */
const SKEW = 3;

/**
 * A generator of random numbers (mulberry32).
 *
 * @param seed any whole number; the same seed gives the same numbers
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <T>(items: readonly [T, ...T[]], share: number): T =>
    items[Math.floor(share * items.length)] ?? items[0];
  return {
    next,
    between: (least, greatest) => least + Math.floor(next() * (greatest - least + 1)),
    pick: (items) => at(items, next()),
    pickSkewed: (items) => at(items, next() ** SKEW),
  };
}
