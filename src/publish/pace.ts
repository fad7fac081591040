/** How fast a piece of work goes, and how long it will take, in words. */

/** Milliseconds before which nothing is said of either. */
const GUESSED_FROM = 3_000;

/** What can be said of work that has gone on for a while. */
export interface Pace {
  /** `25 a second`. */
  readonly rate: string;
  /** `6 min left`. */
  readonly left: string;
}

/**
 * Begins to measure a piece of work.
 *
 * @param now milliseconds
 * @returns tells the pace, given what is done and what there is to do; undefined at the start
 */
export function paceOf(now: () => number): (done: number, total: number) => Pace | undefined {
  const start = now();
  return (done, total) => {
    const elapsed = now() - start;
    if (elapsed < GUESSED_FROM || done === 0) return undefined;
    const perSecond = done / (elapsed / 1_000);
    const rate = perSecond < 10 ? perSecond.toFixed(1) : perSecond.toFixed(0);
    return { rate: `${rate} a second`, left: `${timeWords((total - done) / perSecond)} left` };
  };
}

/** `1,200 of 10,000 papers, 250 a second, 36 s left`. */
export function paceWords(
  done: number,
  total: number,
  things: string,
  pace: ReturnType<typeof paceOf>,
): string {
  const now = pace(done, total);
  const counted = `${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${things}`;
  return now === undefined ? counted : `${counted}, ${now.rate}, ${now.left}`;
}

function timeWords(seconds: number): string {
  return seconds < 100 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
