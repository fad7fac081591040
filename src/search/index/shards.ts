/** Cuts the papers of a large library into shards: each has an index of its own, and they are searched as one. */
import { createHash } from 'node:crypto';

/** A library of so many papers has one index. */
const WHOLE_MAX = 5_000;
/**
 * Papers of a shard, at most: Pagefind's program needs about 0.2 MB for each, a new paper has its shard
 * indexed anew, and a search fetches something from every shard.
 */
const SHARD_MAX = { small: 3_000, large: 8_000 } as const;
/** Above so many papers, shards are large. */
const LARGE_FROM = 30_000;

interface Arrived {
  readonly id: string;
  /** The day on which it came, `2026-01-20`; the last is taken for it where nobody knows it. */
  readonly added?: string | undefined;
}

/** Papers of a shard, at most, in a library of so many. */
export function shardSize(papers: number): number {
  if (papers <= WHOLE_MAX) return WHOLE_MAX;
  return papers > LARGE_FROM ? SHARD_MAX.large : SHARD_MAX.small;
}

/**
 * Fills shards with the papers of one day after the other, so that new papers change the last shard
 * alone. Those of a day that need several are spread by the hash of their ids, so that all have words
 * about as often, by which papers are ranked. None is small, for the same reason.
 *
 * @param papers in any order
 * @param most papers of a shard, about
 * @returns the ids of each shard; at least one
 */
export function shardsOf(papers: readonly Arrived[], most: number): readonly (readonly string[])[] {
  const days = Map.groupBy(papers, ({ added = '9999' }) => added);
  const full: (readonly string[])[] = [];
  let open: readonly string[] = [];
  for (const [, arrived] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ids = arrived.map(({ id }) => id);
    const isSmall = Math.min(open.length, ids.length) <= most / 2;
    if (open.length + ids.length <= most) {
      open = [...open, ...ids];
      continue;
    }
    if (!isSmall) full.push(open);
    const parts = spread(isSmall ? [...open, ...ids] : ids, most, full.length);
    full.push(...parts.slice(0, -1));
    open = parts.at(-1) ?? [];
  }
  return [...full, open];
}

/** @param salt another one spreads what an earlier one has put together */
function spread(
  ids: readonly string[],
  most: number,
  salt: number,
): readonly (readonly string[])[] {
  const count = Math.ceil(ids.length / most);
  const parts = Map.groupBy(ids, (id) => hashOf(`${salt} ${id}`) % count);
  return Array.from({ length: count }, (_, part) => parts.get(part) ?? []);
}

function hashOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}
