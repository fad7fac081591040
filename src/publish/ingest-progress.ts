/** What a terminal shows of a run of ingest: where it is, and how long it will take. */
import type { Step, Watch } from '../model/watch.ts';

const BYTES_IN_MB = 1_000_000;
/** Milliseconds of a piece of work before which nothing is said of the time that is left. */
const GUESSED_FROM = 2_000;

/**
 * Puts steps into words: `refs.bib, 34 of 100 MB, 12,000 entries, 20 s left`.
 *
 * @param tell is given a function that makes the words, for when they are shown
 * @param now milliseconds, to guess the time that is left
 */
export function wordedSteps(
  tell: (words: () => string) => void,
  now: () => number = () => performance.now(),
): Watch {
  let [current, start] = ['', 0];
  return (step) => {
    const piece = `${step.work} ${step.file ?? ''}`;
    if (piece !== current) [current, start] = [piece, now()];
    tell(() => [...partsOf(step), ...timeLeft(step, now() - start)].join(', '));
  };
}

function partsOf({ work, file = '', done, total, entries = 0 }: Step): string[] {
  if (work === 'reading')
    return [file, `${megabytes(done)} of ${megabytes(total)} MB`, `${count(entries)} entries`];
  const what = work === 'merging' ? 'entries compared' : 'pages written';
  return [`${count(done)} of ${count(total)} ${what}`];
}

function timeLeft({ done, total }: Step, elapsed: number): string[] {
  if (elapsed < GUESSED_FROM || done === 0) return [];
  return [`${Math.ceil((elapsed / 1_000) * (total / done - 1))} s left`];
}

function megabytes(bytes: number): string {
  return (bytes / BYTES_IN_MB).toFixed(bytes < BYTES_IN_MB ? 1 : 0);
}

function count(number: number): string {
  return number.toLocaleString('en');
}
