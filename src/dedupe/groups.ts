/** Union-find with constraints: positions grouped step by step, some pairs of which stay apart. */
import { identifiersDiffer, withIdentifiers, type Identifiers } from './identifiers.ts';

/** Members whose agreement is checked on each side before two groups become one. */
const CHECKED = 8;

/** Positions 0 to n − 1 in disjoint groups. */
export interface Groups {
  /** The representative of a position's group. */
  readonly rootOf: (at: number) => number;
  /** Positions of one group, in the order in which they came. */
  readonly membersOf: (at: number) => readonly number[];
  /** Makes sure that two positions, now in different groups, are never in one. */
  readonly keepApart: (a: number, b: number) => void;
  /** Whether {@link Groups.keepApart} separates two positions' groups. */
  readonly areKeptApart: (a: number, b: number) => boolean;
  /** Whether two positions' groups have different identifiers of one kind. */
  readonly identifiersDiffer: (a: number, b: number) => boolean;
  /**
   * Makes one group of two, unless they are kept apart or have members that clash.
   *
   * @returns whether the two are in one group now
   */
  readonly join: (a: number, b: number, clashes?: (a: number, b: number) => boolean) => boolean;
}

const NONE: Identifiers = new Map();

/**
 * Union-find over `size` positions that honours pairs which must stay apart.
 *
 * @param identifiers of the paper at each position
 */
export function groups(size: number, identifiers: readonly Identifiers[] = []): Groups {
  const parent = Int32Array.from({ length: size }, (_, at) => at);
  const members = new Map<number, number[]>();
  const apart = new Map<number, Set<number>>();
  const known = new Map(identifiers.entries());

  function rootOf(at: number): number {
    let root = at;
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root;
    for (let here = at; here !== root;) {
      const above = parent[here] ?? root;
      parent[here] = root;
      here = above;
    }
    return root;
  }

  function membersOf(at: number): readonly number[] {
    const root = rootOf(at);
    return members.get(root) ?? [root];
  }

  function keepApart(a: number, b: number): void {
    addConstraint(rootOf(a), rootOf(b));
    addConstraint(rootOf(b), rootOf(a));
  }

  function addConstraint(root: number, other: number): void {
    const known = apart.get(root);
    if (known) known.add(other);
    else apart.set(root, new Set([other]));
  }

  function areKeptApart(a: number, b: number): boolean {
    return apart.get(rootOf(a))?.has(rootOf(b)) ?? false;
  }

  function identifiersAt(at: number): Identifiers {
    return known.get(rootOf(at)) ?? NONE;
  }

  function join(a: number, b: number, clashes?: (a: number, b: number) => boolean): boolean {
    if (rootOf(a) === rootOf(b)) return true;
    if (areKeptApart(a, b)) return false;
    if (clashes && anyClash(membersOf(a), membersOf(b), clashes)) return false;
    if (membersOf(a).length >= membersOf(b).length) unite(rootOf(a), rootOf(b));
    else unite(rootOf(b), rootOf(a));
    return true;
  }

  function unite(root: number, other: number): void {
    const all = members.get(root) ?? [root];
    for (const member of membersOf(other)) all.push(member);
    members.set(root, all);
    members.delete(other);
    known.set(root, withIdentifiers(identifiersAt(root), identifiersAt(other)));
    parent[other] = root;
    for (const separate of apart.get(other) ?? []) {
      apart.get(separate)?.delete(other);
      addConstraint(root, separate);
      addConstraint(separate, root);
    }
    apart.delete(other);
  }

  return {
    rootOf,
    membersOf,
    keepApart,
    areKeptApart,
    identifiersDiffer: (a, b) => identifiersDiffer(identifiersAt(a), identifiersAt(b)),
    join,
  };
}

function anyClash(
  left: readonly number[],
  right: readonly number[],
  clashes: (a: number, b: number) => boolean,
): boolean {
  const some = right.slice(0, CHECKED);
  return left.slice(0, CHECKED).some((a) => some.some((b) => clashes(a, b)));
}
