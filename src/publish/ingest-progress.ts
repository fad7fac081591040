/** What a terminal shows of a run of ingest: where it is, and how long it will take. */
import type { Step, Watch } from '../model/watch.ts';
import { paceOf, type Pace } from './pace.ts';

const BYTES_IN_MB = 1_000_000;

/**
 * Puts steps into words: `refs.bib, 34 of 100 MB, 12,000 entries, 20 s left`, and
 * `1,200 of 10,000 pages written, 250 a second, 36 s left`.
 *
 * @param tell is given a function that makes the words, for when they are shown
 * @param now milliseconds, to guess the time that is left
 */
export function wordedSteps(
  tell: (words: () => string) => void,
  now: () => number = () => performance.now(),
): Watch {
  let [current, paceNow] = ['', paceOf(now)];
  return (step) => {
    const piece = `${step.work} ${step.file ?? ''}`;
    if (piece !== current) [current, paceNow] = [piece, paceOf(now)];
    const pace = paceNow;
    tell(() => [...partsOf(step), ...paceParts(step, pace(step.done, step.total))].join(', '));
  };
}

/** Of a file that is read, bytes a second would say little. */
function paceParts({ work }: Step, pace: Pace | undefined): readonly string[] {
  if (pace === undefined) return [];
  return work === 'reading' ? [pace.left] : [pace.rate, pace.left];
}

function partsOf({ work, file = '', done, total, entries = 0 }: Step): string[] {
  if (work === 'reading')
    return [file, `${megabytes(done)} of ${megabytes(total)} MB`, `${count(entries)} entries`];
  const what = work === 'merging' ? 'entries compared' : 'pages written';
  return [`${count(done)} of ${count(total)} ${what}`];
}

function megabytes(bytes: number): string {
  return (bytes / BYTES_IN_MB).toFixed(bytes < BYTES_IN_MB ? 1 : 0);
}

function count(number: number): string {
  return number.toLocaleString('en');
}
