/** Union-find with constraints: positions grouped step by step, some pairs of which stay apart. */

/** Members whose agreement is checked on each side before two groups become one. */
const CHECKED = 8;

/** Positions 0 to n − 1, parted into groups that grow. */
export interface Groups {
  /** The position that stands for the whole group of a position. */
  readonly rootOf: (at: number) => number;
  /** Positions of one group, in the order in which they came. */
  readonly membersOf: (at: number) => readonly number[];
  /** Sees to it that two positions are never in one group. Both must be in different ones. */
  readonly keepApart: (a: number, b: number) => void;
  /** Whether a rule of {@link Groups.keepApart} stands between two positions' groups. */
  readonly areKeptApart: (a: number, b: number) => boolean;
  /**
   * Makes one group of two, unless they are kept apart or hold members that clash.
   *
   * @returns whether the two are in one group now
   */
  readonly join: (a: number, b: number, clashes?: (a: number, b: number) => boolean) => boolean;
}

/** Union-find over `size` positions that honours pairs which must stay apart. */
export function groups(size: number): Groups {
  const parent = Int32Array.from({ length: size }, (_, at) => at);
  const members = new Map<number, number[]>();
  const foes = new Map<number, Set<number>>();

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
    addFoe(rootOf(a), rootOf(b));
    addFoe(rootOf(b), rootOf(a));
  }

  function addFoe(root: number, foe: number): void {
    const known = foes.get(root);
    if (known) known.add(foe);
    else foes.set(root, new Set([foe]));
  }

  function areKeptApart(a: number, b: number): boolean {
    return foes.get(rootOf(a))?.has(rootOf(b)) ?? false;
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
    parent[other] = root;
    for (const foe of foes.get(other) ?? []) {
      foes.get(foe)?.delete(other);
      addFoe(root, foe);
      addFoe(foe, root);
    }
    foes.delete(other);
  }

  return { rootOf, membersOf, keepApart, areKeptApart, join };
}

function anyClash(
  left: readonly number[],
  right: readonly number[],
  clashes: (a: number, b: number) => boolean,
): boolean {
  const some = right.slice(0, CHECKED);
  return left.slice(0, CHECKED).some((a) => some.some((b) => clashes(a, b)));
}
