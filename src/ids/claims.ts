import type { Fingerprint, Lock, LockedId } from '../model/lock.ts';
import type { Merged } from '../model/merge.ts';
import { CERTAIN, likeness } from './likeness.ts';

/** Id → position of the paper that it stands for now. An id of no paper here is left out. */
export type Owners = ReadonlyMap<string, number>;

interface Claim {
  readonly id: string;
  readonly paper: number;
  readonly score: number;
}

/** Hexadecimal digits of a sketch that must agree for two to be compared. */
const BAND = 6;
/** Claims looked at for one key, so that a crowd of look-alikes stays cheap. */
const PER_KEY = 32;

/**
 * Finds the paper that each locked id stands for. First by content that is certainly the same, many
 * ids to one paper if they were merged; then an address that led to another follows it; then papers
 * and ids that are left, one to one, by likeness.
 */
export function ownersOf(merged: readonly Merged[], lock: Lock): Owners {
  const owners = new Map<string, number>();
  const claims = claimsOf(merged, lock);
  const owning = new Set<number>();
  const give = ({ id, paper }: Pick<Claim, 'id' | 'paper'>) => {
    owners.set(id, paper);
    owning.add(paper);
  };
  const certain = Map.groupBy(
    claims.filter(({ score }) => score >= CERTAIN),
    ({ id }) => id,
  );
  for (const rivals of certain.values()) {
    const best = rivals.filter(({ score }) => score === rivals[0]?.score);
    const winner = best.find(({ paper }) => !owning.has(paper)) ?? best[0];
    if (winner) give(winner);
  }
  for (const [id, paper] of [...owners]) {
    const root = rootOf(id, lock);
    if (!owners.has(root)) give({ id: root, paper });
  }
  for (const claim of claims) {
    if (!owners.has(claim.id) && !owning.has(claim.paper)) give(claim);
  }
  return owners;
}

/** The id that an id leads to in the end; itself where it leads nowhere. */
export function rootOf(id: string, lock: Lock): string {
  const seen = new Set<string>();
  let root = id;
  for (let next = lock.ids.get(id)?.aliasOf; next !== undefined;) {
    if (seen.has(next) || !lock.ids.has(next)) break;
    seen.add(next);
    root = next;
    next = lock.ids.get(next)?.aliasOf;
  }
  return root;
}

/** Every claim above 0, the surest first; among equals in the order of the papers, then of ids. */
function claimsOf(merged: readonly Merged[], lock: Lock): readonly Claim[] {
  const papersByKey = new Map<string, number[]>();
  for (const [paper, { fingerprints }] of merged.entries()) {
    for (const key of new Set(fingerprints.flatMap(keysOf))) {
      const papers = papersByKey.get(key);
      if (papers === undefined) papersByKey.set(key, [paper]);
      else if (papers.length < PER_KEY) papers.push(paper);
    }
  }
  const claims = [...lock.ids.values()].flatMap((locked) => {
    const papers = new Set(
      locked.made.flatMap(keysOf).flatMap((key) => papersByKey.get(key) ?? []),
    );
    return [...papers].flatMap((paper) => claimOf(locked, merged[paper], paper));
  });
  return claims.sort(surestFirst);
}

function claimOf(locked: LockedId, merged: Merged | undefined, paper: number): readonly Claim[] {
  const scores = merged?.fingerprints.map((print) => likeness(locked, print)) ?? [];
  const score = Math.max(0, ...scores);
  return score > 0 ? [{ id: locked.id, paper, score }] : [];
}

/** What two fingerprints must share, any of it, to be compared. */
function keysOf({ title, abstract, sketch }: Fingerprint): readonly string[] {
  const bands = Array.from({ length: Math.floor(sketch.length / BAND) }, (_, band) => {
    return `${band} ${sketch.slice(band * BAND, (band + 1) * BAND)}`;
  });
  return [`abstract ${abstract}`, ...(title === undefined ? [] : [`title ${title}`]), ...bands];
}

function surestFirst(a: Claim, b: Claim): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.paper !== b.paper) return a.paper - b.paper;
  return a.id < b.id ? -1 : 1;
}
