/** Permanent addresses: of papers, of authors, and the file that remembers them. */
import { LOCK_FILE } from '../model/content-files.ts';
import type { Fingerprint, Lock, LockedId } from '../model/lock.ts';
import type { Merged } from '../model/merge.ts';
import type { Problem } from '../model/problem.ts';
import { freeAddress, wishedId } from './address.ts';
import { contentKey, distinctContent, printsOf } from './content.ts';
import { ownersOf, rootOf, type Owners } from './owners.ts';

export { claimAliases, type ClaimedAlias } from './aliases.ts';
export { arrivalsOf, recordArrivals } from './arrivals.ts';
export { authorSlugs, namesOfPersons, peopleOf, unprintedForms, type People } from './authors.ts';
export { citationKeys, recordKeys, type KeyFacts } from './keys.ts';
export {
  formatLock,
  pageHash,
  parseLock,
  recordPages,
  redirectsOf,
  type PageHash,
} from './lock.ts';

/** Content → the papers that have it now. */
type Holders = ReadonlyMap<string, readonly number[]>;

/** The addresses of papers, each list aligned with the papers. */
export interface Assigned {
  readonly ids: readonly string[];
  /** Ids that lead to the paper, sorted. */
  readonly aliases: readonly (readonly string[])[];
  readonly lock: Lock;
  readonly problems: readonly Problem[];
}

/**
 * Gives each paper its permanent id. An id stays with the content that it was made for, whatever
 * happens to its title or wording; of papers that became one, one id stays and the others lead to
 * it; papers that were one and are no longer get their own ids back; an id whose paper is gone waits
 * for it and is never given away.
 *
 * @param merged the papers, in canonical order
 * @param lock what was published before
 * @param reserved ids of the pages that stand there: none is given to another paper
 */
export function assignIds(
  merged: readonly Merged[],
  lock: Lock,
  reserved: ReadonlySet<string> = new Set(),
): Assigned {
  const owners = new Map([...ownersOf(merged, lock), ...byHandOwners(merged)]);
  const owned = Map.groupBy(owners.keys(), (id) => owners.get(id) ?? 0);
  const kept = merged.map(
    (paper, at) => paper.byHand?.[0] ?? keptId(paper, owned.get(at) ?? [], lock),
  );
  const ids = newIds(merged, kept, (id) => lock.ids.has(id) || reserved.has(id));
  const next = nextLock(merged, ids, owners, lock);
  const aliases = Map.groupBy(
    [...next.ids.keys()].filter((id) => next.ids.get(id)?.aliasOf !== undefined),
    (id) => rootOf(id, next),
  );
  return {
    ids,
    aliases: ids.map((id) => (aliases.get(id) ?? []).sort()),
    lock: next,
    problems: brokenAliases(lock),
  };
}

/** A page by hand keeps its id, whatever the paper was called before. */
function byHandOwners(merged: readonly Merged[]): readonly (readonly [string, number])[] {
  return merged.flatMap(({ byHand = [] }, at) => byHand.map((id) => [id, at] as const));
}

/** Of the ids that a paper owns: a page's before a redirect's, the one its title asks for first. */
function keptId(paper: Merged, owned: readonly string[], lock: Lock): string | undefined {
  const live = owned.filter((id) => lock.ids.get(id)?.aliasOf === undefined);
  const eligible = live.length > 0 ? live : owned;
  if (eligible.length < 2) return eligible[0];
  const wish = wishedId(paper);
  const rank = (id: string) =>
    (id === wish ? 0 : 2) + (lock.ids.get(id)?.made[0]?.title === undefined ? 1 : 0);
  return eligible.toSorted((a, b) => rank(a) - rank(b) || byLength(a, b))[0];
}

function byLength(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : 1;
}

/** Ids for papers that have none, given out in an order that depends on their content alone. */
function newIds(
  merged: readonly Merged[],
  kept: readonly (string | undefined)[],
  isKnown: (id: string) => boolean,
): readonly string[] {
  const given = new Set<string>();
  const ids = new Map<number, string>();
  const fresh = merged
    .map((paper, at) => ({ paper, at, content: contentOf(paper) }))
    .filter(({ at }) => kept[at] === undefined)
    .sort((a, b) => (a.content === b.content ? a.at - b.at : a.content < b.content ? -1 : 1));
  for (const { paper, at, content } of fresh) {
    const isTaken = (id: string) => isKnown(id) || given.has(id);
    const id = freeAddress(wishedId(paper), 'paper', content, isTaken);
    given.add(id);
    ids.set(at, id);
  }
  return merged.map((_, at) => kept[at] ?? ids.get(at) ?? '');
}

function contentOf(paper: Merged): string {
  const [first] = printsOf(paper);
  return first ? contentKey(first) : '';
}

function brokenAliases({ ids }: Lock): readonly Problem[] {
  return [...ids.values()].flatMap(({ id, aliasOf }) => {
    if (aliasOf === undefined || ids.has(aliasOf)) return [];
    const message =
      `"${id}" leads to "${aliasOf}", but the lock knows no such id; ` +
      'it counts as a page of its own until its line says otherwise';
    return [{ severity: 'note', file: LOCK_FILE, message } as const];
  });
}

/**
 * The lock after a run: every id that it knew, where each leads now, and the content of each paper.
 *
 * @param merged the papers
 * @param ids the papers' ids, in their order
 * @param owners the paper of each known id
 * @param lock what it was before
 */
function nextLock(
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

function leadingTo(locked: LockedId, target: string): LockedId {
  const next = { ...locked, aliasOf: target };
  if (target === locked.id) delete (next as { aliasOf?: string }).aliasOf;
  return next;
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
