import type { Fingerprint, Lock, LockedId } from '../model/lock.ts';
import type { Merged } from '../model/merge.ts';
import { rootOf } from './claims.ts';
import type { Owners } from './claims.ts';
import { contentKey, distinctContent, printsOf } from './content.ts';

/** Content → the papers that have it now. */
type Holders = ReadonlyMap<string, readonly number[]>;

/**
 * The lock after a run: every id that it knew, where each leads now, and the content of each paper.
 *
 * @param merged the papers
 * @param ids the papers' ids, in their order
 * @param owners the paper that each known id stands for
 * @param lock what it was before
 */
export function nextLock(
  merged: readonly Merged[],
  ids: readonly string[],
  owners: Owners,
  lock: Lock,
): Lock {
  const holders = holdersOf(merged);
  const next = new Map<string, LockedId>();
  for (const [id, locked] of lock.ids) {
    const owner = owners.get(id);
    const made = owner === undefined ? locked.made : withoutOthers(locked.made, owner, holders);
    next.set(id, leadingTo({ ...locked, made }, targetOf(id, ids, owners, lock)));
  }
  for (const [at, paper] of merged.entries()) {
    const id = ids[at] ?? '';
    const known = next.get(id);
    next.set(id, {
      id,
      ...known,
      made: distinctContent([...(known?.made ?? []), ...printsOf(paper)]),
    });
  }
  return { ...lock, ids: next };
}

/** The id at which a known id's reader arrives: its paper's, or where it led before. */
function targetOf(id: string, ids: readonly string[], owners: Owners, lock: Lock): string {
  const root = rootOf(id, lock);
  return ids[owners.get(id) ?? owners.get(root) ?? -1] ?? root;
}

function leadingTo({ id, page, made }: LockedId, target: string): LockedId {
  return {
    id,
    ...(target === id ? {} : { aliasOf: target }),
    ...(page === undefined ? {} : { page }),
    made,
  };
}

function holdersOf(merged: readonly Merged[]): Holders {
  const holders = new Map<string, number[]>();
  for (const [at, { fingerprints }] of merged.entries()) {
    for (const key of fingerprints.map(contentKey)) {
      const known = holders.get(key);
      if (known) known.push(at);
      else holders.set(key, [at]);
    }
  }
  return holders;
}

/** What an id was made for stays; what was merged with it goes when it is another paper's now. */
function withoutOthers(
  made: readonly Fingerprint[],
  owner: number,
  holders: Holders,
): Fingerprint[] {
  return made.filter((print, at) => {
    const papers = holders.get(contentKey(print));
    return at === 0 || papers === undefined || papers.includes(owner);
  });
}
