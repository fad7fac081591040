/** Finds the entries that manual overrides refer to. */
import { type Entry, pageSource } from '../model/entry.ts';
import type { Fingerprint, Lock } from '../model/lock.ts';
import type {
  OverrideRule,
  Overrides,
  ResolvedOverrides,
  ResolvedRule,
} from '../model/overrides.ts';
import type { Problem } from '../model/problem.ts';
import { positionOf } from './order.ts';
import { profile } from './profile.ts';

/** The entries that a reference names, or why it names none. */
type Resolved = { readonly entries: readonly Entry[] } | { readonly why: string };
type Finder = (ref: string) => Resolved;

/**
 * Finds the entries that overrides refer to. A page's id means the entries that the lock says
 * it was made from. A rule that names something unknown is reported and left out whole.
 *
 * @param overrides as read
 * @param entries of all sources
 * @param lock which content each id was made for
 */
export function resolveOverrides(
  overrides: Overrides,
  entries: readonly Entry[],
  lock: Lock,
): { readonly resolved: ResolvedOverrides; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const find = finder(entries, lock);
  const resolve = (rule: OverrideRule): readonly ResolvedRule[] => {
    const { named, whys } = namedBy(rule.refs, find);
    for (const why of whys) problems.push(note(rule, why));
    return whys.length === 0 ? [{ ...rule, named }] : [];
  };
  const merge = overrides.merge.flatMap(resolve);
  const apart = overrides.apart.flatMap(resolve).flatMap((rule) => {
    const disjoint = withoutNamedEntries(rule);
    const twice = namedTwice(disjoint);
    if (twice !== undefined) problems.push(note(rule, twice));
    return twice === undefined ? [disjoint] : [];
  });
  return { resolved: { merge, apart }, problems };
}

function namedBy(refs: readonly string[], find: Finder) {
  const resolved = refs.map(find);
  return {
    named: resolved.map((one) => ('entries' in one ? one.entries : [])),
    whys: resolved.flatMap((one) => ('why' in one ? one.why : [])),
  };
}

function finder(entries: readonly Entry[], lock: Lock): Finder {
  const places = new Map(entries.map((entry) => [positionOf(entry), entry]));
  let pages: ((id: string) => readonly Entry[]) | undefined;
  return (ref) => {
    if (isPlace(ref)) {
      const entry = places.get(ref);
      if (entry) return { entries: [entry] };
      return { why: `expected an entry of the sources, but none of them has "${ref}"` };
    }
    const page = places.get(positionOf({ source: pageSource(ref), record: 1 }));
    const known = lock.ids.get(ref);
    if (!known && page) return { entries: [page] };
    if (!known) return { why: `expected the id of a page, but no page was ever called "${ref}"` };
    pages ??= pageFinder(entries, lock);
    const made = pages(ref);
    if (made.length > 0) return { entries: made };
    return { why: `no entry of the page "${ref}" is in the sources any more` };
  };
}

function pageFinder(entries: readonly Entry[], lock: Lock): (id: string) => readonly Entry[] {
  const prints = entries.map((entry) => ({ entry, print: profile(entry).fingerprint }));
  const byAbstract = Map.groupBy(prints, ({ print }) => print.abstract);
  return (id) => {
    const made = lock.ids.get(id)?.made ?? [];
    const matching = made.flatMap((print) =>
      (byAbstract.get(print.abstract) ?? []).filter((other) => titlesAgree(print, other.print)),
    );
    return [...new Set(matching.map(({ entry }) => entry))];
  };
}

function titlesAgree(a: Fingerprint, b: Fingerprint): boolean {
  return a.title === b.title || a.title === undefined || b.title === undefined;
}

function isPlace(ref: string): boolean {
  return ref.includes('#');
}

/** An entry that a rule names by its place is not meant by the same rule's page any more. */
function withoutNamedEntries(rule: ResolvedRule): ResolvedRule {
  const places = new Set(rule.refs.filter(isPlace));
  const named = rule.named.map((entries, at) =>
    isPlace(rule.refs[at] ?? '')
      ? entries
      : entries.filter((entry) => !places.has(positionOf(entry))),
  );
  return { ...rule, named };
}

function namedTwice({ refs, named }: ResolvedRule): string | undefined {
  const seen = new Set<Entry>();
  for (const [at, entries] of named.entries()) {
    const again = entries.find((entry) => seen.has(entry));
    if (again) {
      return `"${refs[at] ?? ''}" names ${positionOf(again)}, which the same rule names already, so they cannot be apart`;
    }
    for (const entry of entries) seen.add(entry);
  }
  return undefined;
}

function note({ file, line }: OverrideRule, why: string): Problem {
  return { severity: 'note', file, line, message: `${why}; this rule is not followed` };
}
