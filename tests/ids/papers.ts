import { dedupe } from '../../src/dedupe/index.ts';
import { type Assigned, assignIds } from '../../src/ids/index.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Lock } from '../../src/model/lock.ts';
import type { Merged } from '../../src/model/merge.ts';
import { NO_OVERRIDES } from '../dedupe/entries.ts';

export const EMPTY_LOCK: Lock = { ids: new Map(), byHand: new Map(), authors: new Map() };

/** One run: what was decided about some entries, and the addresses that it got. */
export interface Run extends Assigned {
  readonly merged: readonly Merged[];
  /** The address of the page that an entry is on. */
  readonly idOf: (entry: Entry) => string | undefined;
  /** The addresses that lead there. */
  readonly aliasesOf: (entry: Entry) => readonly string[] | undefined;
}

/** Decides about entries and gives out addresses. */
export function run(
  entries: readonly Entry[],
  lock: Lock = EMPTY_LOCK,
  overrides = NO_OVERRIDES,
): Run {
  const { merged } = dedupe(entries, overrides);
  const assigned = assignIds(merged, lock);
  const at = (entry: Entry) => merged.findIndex((paper) => paper.entries.includes(entry));
  return {
    ...assigned,
    merged,
    idOf: (entry) => assigned.ids[at(entry)],
    aliasesOf: (entry) => assigned.aliases[at(entry)],
  };
}
