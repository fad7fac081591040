/** Matches the ids of the lock with the papers of this run, by content. */
import type { Fingerprint, Lock, LockedId } from '../model/lock.ts';
import type { Merged } from '../model/merge.ts';
import { inOrderGiven } from './address.ts';

/** Id → position of its paper in this run. An id without a paper is left out. */
export type Owners = ReadonlyMap<string, number>;

interface Match {
  readonly id: string;
  readonly paper: number;
  readonly score: number;
}

/** A paper by its position, and the fingerprints of its entries. */
interface Content {
  readonly fingerprints: readonly Fingerprint[];
  readonly at: number;
}

/** What two fingerprints must have in common, any of it, to be compared. */
type KeysOf = (print: Fingerprint) => readonly string[];

type Titles = 'same' | 'unknown' | 'different';

/** Scores of an identical abstract, by how the titles relate. */
const SAME_ABSTRACT: Readonly<Record<Titles, number>> = { same: 12, unknown: 10, different: 8 };
/** What the content that an id was made for counts more than what was merged with it later. */
const ORIGIN = 1;
/** What the same title counts, where the abstracts are merely alike. */
const SAME_TITLE = 1;

/**
 * Estimated similarity from which two abstracts are one paper's, under one title or not. The
 * estimate strays by 0.06 at 0.3 and by 0.03 near 0, where the abstracts of other papers lie.
 */
const ENOUGH = 0.5;
const ENOUGH_UNDER_ONE_TITLE = 0.12;
/** Share of hexadecimal digits of sketches that agree by chance. */
const CHANCE = 1 / 16;

/** The score from which content is the same beyond doubt: the same abstract, and no other title. */
const CERTAIN = SAME_ABSTRACT.unknown;

/** Digits of a sketch that must all agree in one band. */
const ROWS = 3;
/** Papers looked at for one key, so that a crowd of look-alikes stays cheap. */
const PER_KEY = 32;

/**
 * Finds the paper of each locked id. First by content that is certainly the same, many
 * ids to one paper if they were merged; then the page that an id led to follows the id; then papers
 * and ids that are left, one to one, by likeness.
 */
export function ownersOf(merged: readonly Merged[], lock: Lock): Owners {
  const papers = merged.map(({ fingerprints }, at) => ({ fingerprints, at }));
  const owners = certainOwners(matchesOf(papers, [...lock.ids.values()], keysOfAbstract));
  followAliases(owners, lock);
  for (const keysOf of [keysOfContent, keysOfSketch]) matchRest(papers, lock, keysOf, owners);
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
function matchRest(
  papers: readonly Content[],
  lock: Lock,
  keysOf: KeysOf,
  owners: Map<string, number>,
): void {
  const owning = new Set(owners.values());
  const left = papers.filter(({ at }) => !owning.has(at));
  const unclaimed = [...lock.ids.values()].filter(({ id }) => !owners.has(id));
  for (const { id, paper } of matchesOf(left, unclaimed, keysOf)) {
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
function certainOwners(matches: readonly Match[]): Map<string, number> {
  const owners = new Map<string, number>();
  const owning = new Set<number>();
  const certain = matches.filter(({ score }) => score >= CERTAIN);
  for (const [id, rivals] of Map.groupBy(certain, (match) => match.id)) {
    const best = rivals.filter(({ score }) => score === rivals[0]?.score);
    const winner = best.find(({ paper }) => !owning.has(paper)) ?? best[0];
    if (!winner) continue;
    owners.set(id, winner.paper);
    owning.add(winner.paper);
  }
  return owners;
}

/** Every match above 0, the surest first; among equals in the order of the papers, then of ids. */
function matchesOf(
  papers: readonly Content[],
  locked: readonly LockedId[],
  keysOf: KeysOf,
): readonly Match[] {
  const holders = new Map<string, Content[]>();
  for (const paper of papers) {
    for (const key of new Set(paper.fingerprints.flatMap(keysOf))) {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [paper]);
      else if (known.length < PER_KEY) known.push(paper);
    }
  }
  const matches = locked.flatMap((one) => {
    const candidates = new Set(one.made.flatMap(keysOf).flatMap((key) => holders.get(key) ?? []));
    return [...candidates].map(({ fingerprints, at }): Match => {
      const score = Math.max(...fingerprints.map((print) => likeness(one, print)));
      return { id: one.id, paper: at, score };
    });
  });
  return matches.filter(({ score }) => score > 0).sort(surestFirst);
}

const keysOfAbstract: KeysOf = ({ abstract }) => [abstract];

const keysOfContent: KeysOf = ({ title, abstract }) =>
  title === undefined ? [abstract] : [abstract, `title ${title}`];

const keysOfSketch: KeysOf = ({ sketch }) =>
  Array.from({ length: Math.floor(sketch.length / ROWS) }, (_, band) => {
    return `${band} ${sketch.slice(band * ROWS, (band + 1) * ROWS)}`;
  });

function surestFirst(a: Match, b: Match): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.paper !== b.paper) return a.paper - b.paper;
  return inOrderGiven(a.id, b.id);
}

/**
 * How surely a locked id belongs to an entry's content: from {@link CERTAIN} on, certainly; above 0,
 * if there is no better match (a corrected title, a revised abstract).
 */
function likeness({ made }: LockedId, print: Fingerprint): number {
  const scores = made.map((one, at) => {
    const score = printLikeness(one, print);
    return score > 0 && at === 0 ? score + ORIGIN : score;
  });
  return Math.max(0, ...scores);
}

function printLikeness(a: Fingerprint, b: Fingerprint): number {
  if (a.abstract === b.abstract) return SAME_ABSTRACT[compareTitles(a, b)];
  const oneTitle = a.title !== undefined && a.title === b.title;
  const alike = estimate(a.sketch, b.sketch);
  if (alike < (oneTitle ? ENOUGH_UNDER_ONE_TITLE : ENOUGH)) return 0;
  return oneTitle ? alike + SAME_TITLE : alike;
}

function compareTitles(a: Fingerprint, b: Fingerprint): Titles {
  if (a.title === b.title) return 'same';
  return a.title === undefined || b.title === undefined ? 'unknown' : 'different';
}

/** The similarity of two abstracts, estimated from the digits in which their sketches agree. */
function estimate(a: string, b: string): number {
  if (a === '' || b === '') return ENOUGH_UNDER_ONE_TITLE;
  let same = 0;
  for (let at = 0; at < a.length; at += 1) if (a[at] === b[at]) same += 1;
  return (same / a.length - CHANCE) / (1 - CHANCE);
}
