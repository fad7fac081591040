/** The order and the written form of the places of entries. */
import type { Entry } from '../model/entry.ts';

/** Canonical order: by capture name (code units, so in any locale), then by record. */
export function byPlace(a: Entry, b: Entry): number {
  if (a.capture !== b.capture) return a.capture < b.capture ? -1 : 1;
  return a.record - b.record;
}

/** An entry's place, as it is written in reports and in overrides: `capture.txt#12`. */
export function placeOf({ capture, record }: Entry): string {
  return `${capture}#${record}`;
}
