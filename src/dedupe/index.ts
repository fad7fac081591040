/** Which entries are one paper, and whose word is taken for each of its fields. */
import { type Entry, pageIdOf, placeInFile } from '../model/entry.ts';
import type { Deduped, Merged, MergeLink } from '../model/merge.ts';
import type { ResolvedOverrides } from '../model/overrides.ts';
import type { Problem } from '../model/problem.ts';
import { UNWATCHED, type Watch } from '../model/watch.ts';
import { followOverrides, forcedLinks } from './forced.ts';
import { groups, type Groups } from './groups.ts';
import { joinIdentified } from './identify.ts';
import { compareTitles } from './judge.ts';
import { doubtfulJoins, joinAlike, nearMisses, type PlacedLink } from './links.ts';
import { HASHES } from './minhash.ts';
import { byPosition, positionOf } from './order.ts';
import { profile, type Profile } from './profile.ts';
import { witnesses } from './witness.ts';

/** Different titles over one abstract from which it is a stock sentence. */
const STOCK_TITLES = 3;

export { resolveOverrides } from './overrides.ts';

/**
 * Decides which entries are one paper.
 *
 * @param entries of all sources, in any order: the outcome does not depend on it
 * @param overrides manual overrides (see `resolveOverrides`)
 * @param watch is told how far it has come
 * @returns the papers in the canonical order of their first entries, and the near misses
 */
export function dedupe(
  entries: readonly Entry[],
  overrides: ResolvedOverrides,
  watch: Watch = UNWATCHED,
): Deduped {
  const profiles = profilesOf(entries.toSorted(byPosition), watch);
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
function profilesOf(entries: readonly Entry[], watch: Watch): readonly Profile[] {
  const signatures = new Int32Array(entries.length * HASHES);
  const profiles = entries.map((entry, at) => {
    watch({ work: 'merging', done: at, total: entries.length });
    return profile(entry, signatures.subarray(at * HASHES, (at + 1) * HASHES));
  });
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
  const days = sourceDays(papers.map((paper) => paper.profiles.map(({ entry }) => entry)));
  return papers.map(({ profiles: all, links: joins }) => {
    const own = all.filter(({ entry }) => pageIdOf(entry) === undefined);
    const byHand = all.filter(({ entry }) => pageIdOf(entry) !== undefined);
    return {
      entries: own.map(({ entry }) => entry),
      witness: witnesses(own, byAge(days)),
      links: joins,
      ...(byHand.length > 0 && { byHand: byHand.map(({ entry }) => pageIdOf(entry) ?? '').sort() }),
      fingerprints: [...own, ...byHand].map(({ fingerprint }) => fingerprint),
    };
  });
}

/** Source name → the latest day on which one of its papers is known to have been out. */
type SourceDays = ReadonlyMap<string, string>;

/**
 * What is known of when each source was made: it lists a paper, so it is no older than the paper.
 * The day of a paper may have been printed by another source. A source of which nothing is known
 * is left out.
 *
 * @param papers the entries of each paper
 */
function sourceDays(papers: readonly (readonly Entry[])[]): SourceDays {
  const days = new Map<string, string>();
  for (const entries of papers) {
    const out = entries.flatMap(({ claims }) => claims.date?.value ?? []).sort()[0];
    for (const { source, claims } of entries) {
      for (const day of [out, claims.date?.value]) {
        if (day !== undefined && day > (days.get(source) ?? '')) days.set(source, day);
      }
    }
  }
  return days;
}

const CODE_ADDRESS = /\bhttps?:\/\/\S/iu;

/**
 * Orders entries of one paper by the age of their wording, newest first. Nothing printed says which
 * wording is newer, so two signs decide, the stronger first: an abstract that gives an address
 * (authors add it when the code is out, and keep it from then on), and the later source, as far as
 * the dates of the papers it lists tell.
 */
function byAge(days: SourceDays): (a: Entry, b: Entry) => number {
  return (a, b) => {
    const addresses = Number(givesAddress(b)) - Number(givesAddress(a));
    if (addresses !== 0) return addresses;
    const [dayA, dayB] = [days.get(a.source) ?? '', days.get(b.source) ?? ''];
    return dayA === dayB ? 0 : dayA > dayB ? -1 : 1;
  };
}

function givesAddress({ claims }: Entry): boolean {
  return CODE_ADDRESS.test(claims.abstract?.value ?? '');
}

/** The dates of one paper on which its entries disagree, each with its place. */
function contradictions({ entries, witness }: Merged): readonly Problem[] {
  const [taken, day] = [witness.date, witness.date?.claims.date?.value];
  if (taken === undefined || day === undefined) return [];
  return entries.flatMap((entry) => {
    const { date } = entry.claims;
    if (date === undefined || day.startsWith(date.value)) return [];
    const inferred = date.inferred ? ' (its year inferred)' : '';
    const message =
      `the date ${date.value}${inferred} disagrees with ${day} in ${positionOf(taken)}, ` +
      'the same paper; the latter is used: the year of the venue, then a printed year, then the earlier day';
    return [{ severity: 'note', ...placeInFile(entry, date.at), message } as const];
  });
}
