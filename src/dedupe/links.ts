/** Joins entries that are alike, and keeps the pairs that came near. */
import { placeInFile } from '../model/entry.ts';
import type { MergeLink } from '../model/merge.ts';
import type { Problem } from '../model/problem.ts';
import { candidatePairs, type Pair } from './candidates.ts';
import type { Groups } from './groups.ts';
import { compareTitles, judge, type Judgement } from './judge.ts';
import { positionOf } from './order.ts';
import type { Profile } from './profile.ts';

/** Near misses that a report lists, the nearest first. */
const NEAR_MISSES_MAX = 50;
/** Similarity from which a pair that was not joined is worth a look. */
const NEAR = 0.15;

/** A link, and the positions of its entries. */
export interface PlacedLink {
  readonly at: number;
  readonly other: number;
  readonly link: MergeLink;
}

/** A pair that was compared. */
export interface Compared {
  readonly pair: Pair;
  readonly judged: Judgement;
}

interface Alike {
  readonly links: readonly PlacedLink[];
  readonly refused: readonly Compared[];
}

/**
 * Joins the entries that are alike, the most alike first, and gives the pairs it did not join.
 * Different identifiers keep two papers apart, however alike they are.
 *
 * @param linked groups by evidence alone, without overrides; the links are added to it
 * @param clashing positions that an override or an identifier joined with others: what joins their
 *   group may differ from the rest of it
 */
export function joinAlike(
  profiles: readonly Profile[],
  joined: Groups,
  linked: Groups,
  clashing: ReadonlySet<number>,
): Alike {
  const clashes = (a: number, b: number) => compare(profiles, [a, b])?.clashes ?? false;
  const isOpenAt = (at: number) =>
    clashing.size > 0 && joined.membersOf(at).some((member) => clashing.has(member));
  const links: PlacedLink[] = [];
  const refused: Compared[] = [];
  for (const compared of comparePairs(profiles)) {
    const [a, b] = compared.pair;
    if (linked.rootOf(a) === linked.rootOf(b)) continue;
    const isOpen = isOpenAt(a) || isOpenAt(b);
    const areTwo = joined.identifiersDiffer(a, b);
    const { joins } = compared.judged;
    if (joins && !areTwo && joined.join(a, b, isOpen ? undefined : clashes)) {
      linked.join(a, b);
      links.push(...placed(profiles, compared));
    } else if (joined.rootOf(a) !== joined.rootOf(b) && (joins || !areTwo)) {
      refused.push(compared);
    }
  }
  return { links, refused };
}

/** All candidates that are near or joined, the most alike first. */
function comparePairs(profiles: readonly Profile[]): readonly Compared[] {
  const compared: Compared[] = [];
  for (const pair of candidatePairs(profiles)) {
    const judged = compare(profiles, pair);
    if (!judged) continue;
    if (judged.joins || judged.because === 'title' || judged.similarity >= NEAR) {
      compared.push({ pair, judged });
    }
  }
  return compared.sort(nearestFirst);
}

/** Compares two positions by their texts. */
export function compare(profiles: readonly Profile[], [a, b]: Pair): Judgement | undefined {
  const [first, second] = [profiles[a], profiles[b]];
  return first && second ? judge(first, second) : undefined;
}

function nearestFirst(a: Compared, b: Compared): number {
  return (
    b.judged.similarity - a.judged.similarity || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]
  );
}

/** The link between two positions that were compared. */
export function placed(
  profiles: readonly Profile[],
  { pair, judged }: Compared,
): readonly PlacedLink[] {
  const [a, b] = [profiles[pair[0]]?.entry, profiles[pair[1]]?.entry];
  if (!a || !b) return [];
  const { because, similarity } = judged;
  return [{ at: pair[0], other: pair[1], link: { a, b, because, similarity } }];
}

/** A note on each two entries that were joined by their abstracts although their titles differ. */
export function doubtfulJoins(
  links: readonly PlacedLink[],
  profiles: readonly Profile[],
): readonly Problem[] {
  return links.flatMap(({ at, other, link: { a, b, similarity } }) => {
    const [first, second] = [profiles[at], profiles[other]];
    if (!first || !second || compareTitles(first, second) !== 'different') return [];
    const message =
      `${positionOf(a)} and ${positionOf(b)} were made one paper by their abstracts (similarity ` +
      `${similarity.toFixed(2)}) although their titles differ; if they are two, say so under ` +
      '"apart" in overrides.yaml';
    return [{ severity: 'note', ...placeInFile(b), message } as const];
  });
}

/**
 * The pairs that came near without being joined, the nearest of each two papers. Pairs that an
 * override keeps apart are decided, and not listed.
 */
export function nearMisses(
  refused: readonly Compared[],
  profiles: readonly Profile[],
  joined: Groups,
): readonly MergeLink[] {
  const listed = new Set<string>();
  const misses: MergeLink[] = [];
  for (const compared of refused) {
    const roots = compared.pair.map((at) => joined.rootOf(at)).sort((a, b) => a - b);
    const key = roots.join(' ');
    const apart = joined.areKeptApart(...compared.pair);
    if (roots[0] === roots[1] || apart || listed.has(key)) continue;
    listed.add(key);
    const differ = joined.identifiersDiffer(...compared.pair) || undefined;
    misses.push(...placed(profiles, compared).map(({ link }) => ({ ...link, differ })));
    if (misses.length === NEAR_MISSES_MAX) break;
  }
  return misses;
}
