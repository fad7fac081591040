/** What was most likely meant by a name that is not known: of an option, of a key, of a page. */

/**
 * The name that differs from a mistyped one in a third of its letters at most, or that it begins.
 *
 * @param typed what was written
 * @param names what could have been meant
 */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const ranked = names
    .map((name) => ({ name, distance: name.startsWith(typed) ? 0 : editDistance(typed, name) }))
    .sort((a, b) => a.distance - b.distance);
  const [first] = ranked;
  return first !== undefined && first.distance <= Math.round(typed.length / 3)
    ? first.name
    : undefined;
}

/** What to do about a mistyped name: take the one that was most likely meant, or else `otherwise`. */
export function didYouMean(typed: string, names: readonly string[], otherwise: string): string {
  const name = nearestName(typed, names);
  return name === undefined ? otherwise : `did you mean "${name}"?`;
}

/** How many letters must be added, removed, replaced or swapped to turn one word into another. */
function editDistance(from: string, to: string): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let above = 0; above < from.length; above += 1) {
    const next = [above + 1];
    for (let at = 0; at < to.length; at += 1) {
      const replaced = (row[at] ?? 0) + (from[above] === to[at] ? 0 : 1);
      const isSwap = at > 0 && from[above] === to[at - 1] && from[above - 1] === to[at];
      const swapped = isSwap ? (before[at - 1] ?? 0) + 1 : Infinity;
      next.push(Math.min(replaced, swapped, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}
