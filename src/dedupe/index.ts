/** Which entries are one paper, and whose word is taken for each of its fields. */
import type { Entry } from '../model/entry.ts';
import type { Deduped, Merged, MergeLink } from '../model/merge.ts';
import type { ResolvedOverrides } from '../model/overrides.ts';
import { byAge, captureDays } from './age.ts';
import { contradictions } from './contradictions.ts';
import { followOverrides, forcedLinks } from './forced.ts';
import { groups } from './groups.ts';
import type { Groups } from './groups.ts';
import { joinIdentified } from './identify.ts';
import { compareTitles } from './judge.ts';
import { doubtfulJoins, joinAlike, nearMisses } from './links.ts';
import type { PlacedLink } from './links.ts';
import { HASHES } from './minhash.ts';
import { byPlace } from './order.ts';
import { profile } from './profile.ts';
import type { Profile } from './profile.ts';
import { witnesses } from './witness.ts';

/** Different titles over one abstract from which it is a stock sentence. */
const STOCK_TITLES = 3;

export { resolveOverrides } from './overrides.ts';

/**
 * Decides which entries are one paper.
 *
 * @param entries of all sources, in any order: the outcome does not depend on it
 * @param overrides manual overrides (see `resolveOverrides`)
 * @returns the papers in the canonical order of their first entries, and the near misses
 */
export function dedupe(entries: readonly Entry[], overrides: ResolvedOverrides): Deduped {
  const profiles = profilesOf(entries.toSorted(byPlace));
  const identifiers = profiles.map((one) => one.identifiers);
  const joined = groups(profiles.length, identifiers);
  const linked = groups(profiles.length);
  const forced = followOverrides(profiles, overrides, joined);
  const identified = joinIdentified(profiles, joined, linked);
  const mayClash = forced.overridden.union(identified.clashing);
  const alike = joinAlike(profiles, joined, linked, mayClash);
  const byOverride = forcedLinks(profiles, joined, linked, forced.overridden);
  const merged = mergeAll(profiles, joined, [...identified.links, ...alike.links, ...byOverride]);
  return {
    merged,
    nearMisses: nearMisses([...identified.refused, ...alike.refused], profiles, joined),
    problems: [
      ...forced.problems,
      ...doubtfulJoins(alike.links, profiles),
      ...merged.flatMap(contradictions),
    ],
  };
}

/** All signatures lie in one array, which is what keeps a hundred thousand of them small. */
function profilesOf(entries: readonly Entry[]): readonly Profile[] {
  const signatures = new Int32Array(entries.length * HASHES);
  const profiles = entries.map((entry, at) =>
    profile(entry, signatures.subarray(at * HASHES, (at + 1) * HASHES)),
  );
  const stock = stockAbstracts(profiles);
  return profiles.map((one) =>
    stock.has(one.fingerprint.abstract) ? { ...one, hasStockAbstract: true } : one,
  );
}

/** Fingerprints of abstracts that occur under too many different titles to be one paper's. */
function stockAbstracts(profiles: readonly Profile[]): ReadonlySet<string> {
  const titles = new Map<string, Profile[]>();
  for (const one of profiles) {
    const known = titles.get(one.fingerprint.abstract) ?? [];
    const isOther = known.every((other) => compareTitles(one, other) === 'different');
    if (known.length < STOCK_TITLES && isOther && one.titleKey !== '') {
      titles.set(one.fingerprint.abstract, [...known, one]);
    }
  }
  return new Set([...titles.keys()].filter((key) => titles.get(key)?.length === STOCK_TITLES));
}

function mergeAll(
  profiles: readonly Profile[],
  joined: Groups,
  links: readonly PlacedLink[],
): readonly Merged[] {
  const linksOf = Map.groupBy(links, ({ at }) => joined.rootOf(at));
  const papers = [...Map.groupBy(profiles.keys(), (at) => joined.rootOf(at))].map(
    ([root, members]) => ({
      profiles: members.flatMap((at) => profiles[at] ?? []),
      links: (linksOf.get(root) ?? []).map(({ link }): MergeLink => link),
    }),
  );
  const days = captureDays(papers.map((paper) => paper.profiles.map(({ entry }) => entry)));
  return papers.map((paper) => ({
    entries: paper.profiles.map(({ entry }) => entry),
    witness: witnesses(paper.profiles, byAge(days)),
    links: paper.links,
    fingerprints: paper.profiles.map(({ fingerprint }) => fingerprint),
  }));
}
