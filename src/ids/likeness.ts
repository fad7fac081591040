import type { Fingerprint, LockedId } from '../model/lock.ts';

type Titles = 'same' | 'unknown' | 'different';

/** Scores of one and the same abstract, by what the titles say. */
const SAME_ABSTRACT: Readonly<Record<Titles, number>> = { same: 12, unknown: 10, different: 8 };
/** What the content that an id was made for counts more than what was merged with it later. */
const ORIGIN = 1;
/** What the same title counts, where the abstracts are merely alike. */
const SAME_TITLE = 1;

/**
 * Estimated similarity from which two abstracts are one paper's, under one title or not. The
 * estimate strays by 0.06 at 0.3 and by 0.03 near 0, where the abstracts of other papers lie.
 */
const ENOUGH = 0.5;
const ENOUGH_UNDER_ONE_TITLE = 0.12;
/** Share of hexadecimal digits of sketches that agree by chance. */
const CHANCE = 1 / 16;

/** The score from which content is the same beyond doubt: the same abstract, and no other title. */
export const CERTAIN = SAME_ABSTRACT.unknown;

/**
 * How surely a locked id stands for an entry's content: from {@link CERTAIN} on, it does; above 0,
 * it does if there is no better claim (a corrected title, a revised abstract).
 */
export function likeness({ made }: LockedId, print: Fingerprint): number {
  const scores = made.map((one, at) => {
    const score = printLikeness(one, print);
    return score > 0 && at === 0 ? score + ORIGIN : score;
  });
  return Math.max(0, ...scores);
}

function printLikeness(a: Fingerprint, b: Fingerprint): number {
  if (a.abstract === b.abstract) return SAME_ABSTRACT[compareTitles(a, b)];
  const oneTitle = a.title !== undefined && a.title === b.title;
  const alike = estimate(a.sketch, b.sketch);
  if (alike < (oneTitle ? ENOUGH_UNDER_ONE_TITLE : ENOUGH)) return 0;
  return oneTitle ? alike + SAME_TITLE : alike;
}

function compareTitles(a: Fingerprint, b: Fingerprint): Titles {
  if (a.title === b.title) return 'same';
  return a.title === undefined || b.title === undefined ? 'unknown' : 'different';
}

/** The similarity of two abstracts, estimated from the digits in which their sketches agree. */
function estimate(a: string, b: string): number {
  if (a === '' || b === '') return ENOUGH_UNDER_ONE_TITLE;
  let same = 0;
  for (let at = 0; at < a.length; at += 1) if (a[at] === b[at]) same += 1;
  return (same / a.length - CHANCE) / (1 - CHANCE);
}
