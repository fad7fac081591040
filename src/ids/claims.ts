import type { Fingerprint, Lock, LockedId } from '../model/lock.ts';
import type { Merged } from '../model/merge.ts';
import { inOrderGiven } from './address.ts';
import { CERTAIN, likeness } from './likeness.ts';

/** Id → position of the paper that it stands for now. An id of no paper here is left out. */
export type Owners = ReadonlyMap<string, number>;

interface Claim {
  readonly id: string;
  readonly paper: number;
  readonly score: number;
}

/** A paper by its position, and the content it is told by. */
interface Told {
  readonly fingerprints: readonly Fingerprint[];
  readonly at: number;
}

/** What two fingerprints must have in common, any of it, to be compared. */
type KeysOf = (print: Fingerprint) => readonly string[];

/** Digits of a sketch that must all agree in one band. */
const ROWS = 3;
/** Papers looked at for one key, so that a crowd of look-alikes stays cheap. */
const PER_KEY = 32;

/**
 * Finds the paper that each locked id stands for. First by content that is certainly the same, many
 * ids to one paper if they were merged; then the page that an id led to follows the id; then papers
 * and ids that are left, one to one, by likeness.
 */
export function ownersOf(merged: readonly Merged[], lock: Lock): Owners {
  const papers = merged.map(({ fingerprints }, at) => ({ fingerprints, at }));
  const owners = certainOwners(claimsOf(papers, [...lock.ids.values()], keysOfAbstract));
  followAliases(owners, lock);
  for (const keysOf of [keysOfContent, keysOfSketch]) settleLeft(papers, lock, keysOf, owners);
  followAliases(owners, lock);
  return owners;
}

/** The page that an id led to is its paper's too, unless it turned out to be another's. */
function followAliases(owners: Map<string, number>, lock: Lock): void {
  for (const [id, paper] of [...owners]) {
    const root = rootOf(id, lock);
    if (!owners.has(root)) owners.set(root, paper);
  }
}

/** Gives ids that no paper has to papers that have none, one to one, the surest first. */
function settleLeft(
  papers: readonly Told[],
  lock: Lock,
  keysOf: KeysOf,
  owners: Map<string, number>,
): void {
  const owning = new Set(owners.values());
  const left = papers.filter(({ at }) => !owning.has(at));
  const unclaimed = [...lock.ids.values()].filter(({ id }) => !owners.has(id));
  for (const { id, paper } of claimsOf(left, unclaimed, keysOf)) {
    if (owners.has(id) || owning.has(paper)) continue;
    owners.set(id, paper);
    owning.add(paper);
  }
}

/** The id that an id leads to in the end; itself where it leads nowhere. */
export function rootOf(id: string, lock: Lock): string {
  const seen = new Set([id]);
  let root = id;
  for (;;) {
    const next = lock.ids.get(root)?.aliasOf;
    if (next === undefined || seen.has(next) || !lock.ids.has(next)) return root;
    seen.add(next);
    root = next;
  }
}

/** Each id goes to the paper that is surest to be its own; of equals, to one that has none yet. */
function certainOwners(claims: readonly Claim[]): Map<string, number> {
  const owners = new Map<string, number>();
  const owning = new Set<number>();
  const certain = claims.filter(({ score }) => score >= CERTAIN);
  for (const [id, rivals] of Map.groupBy(certain, (claim) => claim.id)) {
    const best = rivals.filter(({ score }) => score === rivals[0]?.score);
    const winner = best.find(({ paper }) => !owning.has(paper)) ?? best[0];
    if (!winner) continue;
    owners.set(id, winner.paper);
    owning.add(winner.paper);
  }
  return owners;
}

/** Every claim above 0, the surest first; among equals in the order of the papers, then of ids. */
function claimsOf(
  papers: readonly Told[],
  locked: readonly LockedId[],
  keysOf: KeysOf,
): readonly Claim[] {
  const holders = new Map<string, Told[]>();
  for (const paper of papers) {
    for (const key of new Set(paper.fingerprints.flatMap(keysOf))) {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [paper]);
      else if (known.length < PER_KEY) known.push(paper);
    }
  }
  const claims = locked.flatMap((one) => {
    const candidates = new Set(one.made.flatMap(keysOf).flatMap((key) => holders.get(key) ?? []));
    return [...candidates].map(({ fingerprints, at }): Claim => {
      const score = Math.max(...fingerprints.map((print) => likeness(one, print)));
      return { id: one.id, paper: at, score };
    });
  });
  return claims.filter(({ score }) => score > 0).sort(surestFirst);
}

const keysOfAbstract: KeysOf = ({ abstract }) => [abstract];

const keysOfContent: KeysOf = ({ title, abstract }) =>
  title === undefined ? [abstract] : [abstract, `title ${title}`];

const keysOfSketch: KeysOf = ({ sketch }) =>
  Array.from({ length: Math.floor(sketch.length / ROWS) }, (_, band) => {
    return `${band} ${sketch.slice(band * ROWS, (band + 1) * ROWS)}`;
  });

function surestFirst(a: Claim, b: Claim): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.paper !== b.paper) return a.paper - b.paper;
  return inOrderGiven(a.id, b.id);
}
