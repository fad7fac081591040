/** The order and the written form of the places of entries. */
import type { Entry } from '../model/entry.ts';

/** Canonical order: by source name (code units, so in any locale), then by record. */
export function byPosition(a: Entry, b: Entry): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.record - b.record;
}

/** An entry's place, as it is written in reports and in overrides: `source.txt#12`. */
export function positionOf({ source, record }: Pick<Entry, 'source' | 'record'>): string {
  return `${source}#${record}`;
}
