import type { MergeLink } from '../model/merge.ts';
import type { ResolvedOverrides, ResolvedRule } from '../model/overrides.ts';
import type { Problem } from '../model/problem.ts';
import type { Groups } from './groups.ts';
import type { PlacedLink } from './links.ts';
import { placeOf } from './order.ts';
import type { Profile } from './profile.ts';
import { similarity } from './similarity.ts';

type Positions = ReadonlyMap<string, number>;

interface Forced {
  readonly links: readonly PlacedLink[];
  readonly problems: readonly Problem[];
  /** Positions that a rule makes one paper with others, however little they resemble them. */
  readonly vouchedFor: ReadonlySet<number>;
}

/**
 * Does what a hand decided, before anything is decided by likeness: first what stays apart, then
 * what is one. Where two rules contradict each other, apart wins, and the other is reported.
 */
export function followOverrides(
  profiles: readonly Profile[],
  { merge, apart }: ResolvedOverrides,
  joined: Groups,
): Forced {
  const positions: Positions = new Map(profiles.map(({ entry }, at) => [placeOf(entry), at]));
  for (const rule of apart) keepApart(rule, positions, joined);
  const links: PlacedLink[] = [];
  const problems: Problem[] = [];
  const vouchedFor = new Set<number>();
  for (const rule of merge) {
    const named = positionsOf(rule, positions).flat();
    for (const [a, b] of named.slice(1).map((at) => [named[0] ?? at, at] as const)) {
      const [first, second] = [profiles[a], profiles[b]];
      if (!first || !second || joined.rootOf(a) === joined.rootOf(b)) continue;
      if (joined.join(a, b)) links.push({ at: a, link: forcedLink(first, second) });
      else problems.push(contradiction(rule, first, second));
    }
    for (const at of named) vouchedFor.add(at);
  }
  return { links, problems, vouchedFor };
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
    entries.flatMap((entry) => positions.get(placeOf(entry)) ?? []).sort((a, b) => a - b),
  );
}

function forcedLink({ entry: a, grams }: Profile, { entry: b, grams: others }: Profile): MergeLink {
  return { a, b, because: 'override', similarity: similarity(grams, others) };
}

function contradiction({ file, line }: ResolvedRule, a: Profile, b: Profile): Problem {
  const places = `${placeOf(a.entry)} and ${placeOf(b.entry)}`;
  const message =
    `this rule makes ${places} one paper, but an "apart" rule keeps them (or what is joined with ` +
    'them) apart: they stay apart; remove one of the two rules';
  return { severity: 'note', file, line, message };
}
