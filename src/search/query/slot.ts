/** The parts of a search, and the ways to answer each. */

/** One way to answer a part of a search. */
export interface Choice {
  /** Words, or a phrase in quotes, as the index is asked for them: a paper needs all. */
  readonly ask: readonly string[];
  /** How much it counts, up to 1. */
  readonly weight: number;
  /** Only asked where the choices before it find nothing. */
  readonly fallback?: true;
}

/** A part of a search: a paper answers it by its best choice. */
export interface Slot {
  readonly choices: readonly Choice[];
}

/** How much a way counts, of what the best counts. */
export const WEIGHTS = {
  ...{ parts: 0.6, completion: 0.7, longer: 0.3 },
  ...{ whole: 0.85, inner: 0.5, shape: 0.4 },
} as const;
