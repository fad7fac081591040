/** Two positions, the smaller first. */
export type Pair = readonly [number, number];
export type Key = string | number;

/** Positions with one key that each newcomer is paired with: the last so many. */
const LOOK_BACK = 16;
const NOBODY = -1;

/** The keys that were gone through, and how many positions held each key before. */
export interface Table {
  readonly keys: readonly Key[];
  readonly earlier: Int32Array;
}

/**
 * Pairs the positions that hold one key. Where very many do, each is paired with the ones just
 * before it and not with all, so that the work grows with their number and not with its square.
 *
 * @param keys a key for each position; `''` and `0` are no key
 * @param found is told each pair
 */
export function pairByKey(keys: readonly Key[], found: (pair: Pair) => void): Table {
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
      found([other, at]);
      other = previous[other] ?? NOBODY;
    }
  }
  return { keys, earlier };
}

/** Whether {@link pairByKey} found a pair. */
export function hasPaired({ keys, earlier }: Table, [a, b]: Pair): boolean {
  const key = keys[a] ?? '';
  if (isNone(key) || key !== keys[b]) return false;
  return (earlier[b] ?? 0) - (earlier[a] ?? 0) <= LOOK_BACK;
}

function isNone(key: Key): boolean {
  return key === '' || key === 0;
}
