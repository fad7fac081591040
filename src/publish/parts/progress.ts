/** What a terminal shows while pages are rendered: how many, how fast, how long it will take. */
import type { Rendered } from './kept-paths.ts';

/** Milliseconds before which nothing is said of what is left. */
const GUESSED_FROM = 3_000;

/**
 * Puts into words how far the pages have come: `1,200 of 10,000 pages, 25 a second, 6 min left`.
 *
 * @param now milliseconds
 */
export function renderedWords(now = () => performance.now()): (rendered: Rendered) => string {
  let start: number | undefined;
  return ({ kept, rendered }) => {
    start ??= now();
    const elapsed = now() - start;
    const done = `${rendered.toLocaleString('en')} of ${kept.toLocaleString('en')} pages`;
    if (elapsed < GUESSED_FROM || rendered === 0) return done;
    const perSecond = rendered / (elapsed / 1000);
    const rate = perSecond < 10 ? perSecond.toFixed(1) : perSecond.toFixed(0);
    return `${done}, ${rate} a second, ${timeWords((kept - rendered) / perSecond)} left`;
  };
}

function timeWords(seconds: number): string {
  return seconds < 100 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
