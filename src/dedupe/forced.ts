/** Applies manual overrides before entries are compared. */
import type { ResolvedOverrides, ResolvedRule } from '../model/overrides.ts';
import type { Problem } from '../model/problem.ts';
import type { Groups } from './groups.ts';
import type { PlacedLink } from './links.ts';
import { positionOf } from './order.ts';
import type { Profile } from './profile.ts';
import { similarity } from './similarity.ts';

type Positions = ReadonlyMap<string, number>;

interface Forced {
  readonly problems: readonly Problem[];
  /** Positions that a "merge" rule joins with others, however little they resemble them. */
  readonly overridden: ReadonlySet<number>;
}

/**
 * Applies the manual overrides: first "apart", then "merge". Where two rules contradict each other,
 * "apart" wins, and the other is reported.
 */
export function followOverrides(
  profiles: readonly Profile[],
  { merge, apart }: ResolvedOverrides,
  joined: Groups,
): Forced {
  const positions: Positions = new Map(profiles.map(({ entry }, at) => [positionOf(entry), at]));
  for (const rule of apart) keepApart(rule, positions, joined);
  const problems: Problem[] = [];
  const overridden = new Set<number>();
  for (const rule of merge) {
    const named = positionsOf(rule, positions).flat();
    for (const [a, b] of named.slice(1).map((at) => [named[0] ?? at, at] as const)) {
      const [first, second] = [profiles[a], profiles[b]];
      if (!first || !second || joined.rootOf(a) === joined.rootOf(b)) continue;
      if (!joined.join(a, b)) problems.push(contradiction(rule, first, second));
    }
    for (const at of named) overridden.add(at);
  }
  return { problems, overridden };
}

function keepApart(rule: ResolvedRule, positions: Positions, joined: Groups): void {
  const named = positionsOf(rule, positions);
  for (const [at, some] of named.entries()) {
    const others = named.slice(at + 1).flat();
    for (const a of some) for (const b of others) joined.keepApart(a, b);
  }
}

function positionsOf(rule: ResolvedRule, positions: Positions): readonly (readonly number[])[] {
  return rule.named.map((entries) =>
    entries.flatMap((entry) => positions.get(positionOf(entry)) ?? []).sort((a, b) => a - b),
  );
}

/**
 * The links that exist by override alone: from the first entry of a paper to each part of it that
 * similarity would have left out. They depend on the entries, and not on how the rules name them, so
 * that the same sources give the same report.
 *
 * @param linked groups by similarity alone; the links are added to it
 */
export function forcedLinks(
  profiles: readonly Profile[],
  joined: Groups,
  linked: Groups,
  overridden: ReadonlySet<number>,
): readonly PlacedLink[] {
  const papers = new Set([...overridden].map((at) => joined.rootOf(at)));
  return [...papers].flatMap((root) => {
    const [first = root, ...others] = joined.membersOf(root).toSorted((a, b) => a - b);
    return others.flatMap((at): readonly PlacedLink[] => {
      const [a, b] = [profiles[first], profiles[at]];
      if (!a || !b || linked.rootOf(first) === linked.rootOf(at)) return [];
      linked.join(first, at);
      const alike = similarity(a.grams, b.grams);
      const link = { a: a.entry, b: b.entry, because: 'override' as const, similarity: alike };
      return [{ at: first, other: at, link }];
    });
  });
}

function contradiction({ file, line }: ResolvedRule, a: Profile, b: Profile): Problem {
  const places = `${positionOf(a.entry)} and ${positionOf(b.entry)}`;
  const message =
    `this rule makes ${places} one paper, but an "apart" rule keeps them (or what is joined with ` +
    'them) apart: they stay apart; remove one of the two rules';
  return { severity: 'note', file, line, message };
}
