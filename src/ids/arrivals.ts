/** The day on which each paper came into the library, as the lock remembers it. */
import type { Lock } from '../model/lock.ts';
import { rootOf } from './owners.ts';

/**
 * Gives a day to every address that has none yet; the days given before stay, so that a run which
 * meets nothing new changes nothing.
 *
 * @param lock every address after a run
 * @param byHand ids of the pages that no source has a paper for
 * @param day of the run, `YYYY-MM-DD`
 */
export function recordArrivals(lock: Lock, byHand: Iterable<string>, day: string): Lock {
  const ids = new Map(
    [...lock.ids].map(([id, locked]) => {
      const added = earliest([locked.added, lock.byHand.get(id)]) ?? day;
      return [id, { ...locked, added }];
    }),
  );
  const met = [...byHand].map((id) => [id, lock.byHand.get(id) ?? day] as const);
  const pages = [...lock.byHand, ...met].filter(([id]) => !ids.has(id));
  return { ...lock, ids, byHand: new Map(pages) };
}

/**
 * When each paper came: the earliest day of all addresses that lead to it. A paper that is not here
 * was written by hand after the last run of ingest, or the lock is of an earlier version.
 *
 * @returns id → `YYYY-MM-DD`
 */
export function arrivalsOf(lock: Lock): ReadonlyMap<string, string> {
  const days = new Map(lock.byHand);
  for (const { id, added } of lock.ids.values()) {
    const root = rootOf(id, lock);
    const first = earliest([added, days.get(root)]);
    if (first !== undefined) days.set(root, first);
  }
  return days;
}

/** The first of some days; those that are unknown do not count. */
export function earliest(days: readonly (string | undefined)[]): string | undefined {
  return days.filter((day) => day !== undefined).sort()[0];
}
