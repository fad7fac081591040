import type { Fingerprint, LockedId } from '../model/lock.ts';

/** Share of a sketch from which the same title, or no title, or another title is one paper's. */
const ENOUGH = { same: 0.2, unknown: 0.53, different: 0.6 } as const;

type Titles = keyof typeof ENOUGH;

/** How surely content that an id was made for is this content, by steps; 0 where it is not. */
const SURE = { same: 12, unknown: 10, different: 8 } as const;
const ORIGIN = 1;

/** The score from which content is the same beyond doubt: the same abstract, and no other title. */
export const CERTAIN = SURE.unknown;

/**
 * How surely a locked id stands for an entry's content: from {@link CERTAIN} on, it does; above 0,
 * it does if there is no better claim (a changed title, a revised abstract).
 */
export function likeness(locked: LockedId, print: Fingerprint): number {
  const scores = locked.made.map((made, at) => {
    const score = printLikeness(made, print);
    return score > 0 && at === 0 ? score + ORIGIN : score;
  });
  return Math.max(...scores);
}

function printLikeness(a: Fingerprint, b: Fingerprint): number {
  const titles = compareTitles(a, b);
  if (a.abstract === b.abstract) return SURE[titles];
  const missing = a.sketch === '' || b.sketch === '';
  if (missing) return titles === 'same' ? ENOUGH.same : 0;
  const share = agreement(a.sketch, b.sketch);
  return share >= ENOUGH[titles] ? share + (titles === 'same' ? 1 : 0) : 0;
}

function compareTitles(a: Fingerprint, b: Fingerprint): Titles {
  if (a.title === undefined && b.title === undefined) return 'same';
  if (a.title === undefined || b.title === undefined) return 'unknown';
  return a.title === b.title ? 'same' : 'different';
}

/** The share of bytes in which two sketches agree. */
function agreement(a: string, b: string): number {
  const bytes = a.length / 2;
  let same = 0;
  for (let at = 0; at < bytes; at += 1) {
    if (a.slice(2 * at, 2 * at + 2) === b.slice(2 * at, 2 * at + 2)) same += 1;
  }
  return same / bytes;
}
