import type { Frontmatter } from '../model/paper.ts';

/** Compares two strings by their code units: the same on every machine, whatever its locale. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of papers: newest first, undated last, then by title. */
export function newestFirst(a: Frontmatter, b: Frontmatter): number {
  return (
    byCodeUnits(b.date ?? '', a.date ?? '') ||
    byCodeUnits(a.title.toLowerCase(), b.title.toLowerCase()) ||
    byCodeUnits(a.id, b.id)
  );
}

/** Sorts by a key worked out once for each item; ties keep their order. */
export function sortedBy<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
): readonly Item[] {
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => byCodeUnits(a.key, b.key))
    .map(({ item }) => item);
}

/** Puts items into lists by key, in order of appearance. */
export function grouped<Key, Item>(
  items: Iterable<Item>,
  keysOf: (item: Item) => Iterable<Key>,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
