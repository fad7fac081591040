/** Joins entries that have an identifier in common (DOI, arXiv id …), before texts are compared. */
import type { Pair } from './candidates.ts';
import type { Groups } from './groups.ts';
import type { Identifiers } from './identifiers.ts';
import { compare, placed, type Compared, type PlacedLink } from './links.ts';
import type { Profile } from './profile.ts';

interface Identified {
  readonly links: readonly PlacedLink[];
  /** Pairs that share one identifier and differ in another: the sources contradict each other. */
  readonly refused: readonly Compared[];
  /** Positions joined although their texts clash: what resembles one may clash with the other. */
  readonly clashing: ReadonlySet<number>;
}

/**
 * Joins each entry with the first that has the same identifier, unless the two (or what is joined
 * with them) differ in an identifier of another kind, or an override keeps them apart.
 *
 * @param linked groups by evidence alone, without overrides; the links are added to it
 */
export function joinIdentified(
  profiles: readonly Profile[],
  joined: Groups,
  linked: Groups,
): Identified {
  const links: PlacedLink[] = [];
  const refused: Compared[] = [];
  const clashing = new Set<number>();
  for (const pair of identifiedPairs(profiles)) {
    const judged = compare(profiles, pair);
    if (judged === undefined || linked.rootOf(pair[0]) === linked.rootOf(pair[1])) continue;
    const compared: Compared = { pair, judged: { ...judged, because: 'identifier' } };
    if (joined.identifiersDiffer(...pair) || !joined.join(...pair)) {
      refused.push(compared);
      continue;
    }
    linked.join(...pair);
    links.push(...placed(profiles, compared));
    if (judged.clashes) for (const at of pair) clashing.add(at);
  }
  return { links, refused, clashing };
}

/** Each position with the first that has an identifier in common with it. */
function identifiedPairs(profiles: readonly Profile[]): readonly Pair[] {
  const firsts = new Map<string, number>();
  return [...profiles.entries()].flatMap(([at, { identifiers }]) =>
    keysOf(identifiers).flatMap((key): readonly Pair[] => {
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, at);
      return first === undefined ? [] : [[first, at]];
    }),
  );
}

function keysOf(identifiers: Identifiers): readonly string[] {
  return [...identifiers].flatMap(([scheme, ids]) => [...ids].map((id) => `${scheme}:${id}`));
}
