import { expect, test } from 'vitest';
import type { Step } from '../../src/model/watch.ts';
import { wordedSteps } from '../../src/publish/ingest-progress.ts';

/** What is told of steps that come a second after each other. */
function told(...steps: readonly Step[]): string | undefined {
  let time = 0;
  const words: string[] = [];
  const watch = wordedSteps(
    (make) => words.push(make()),
    () => time,
  );
  for (const step of steps) {
    watch(step);
    time += 1_000;
  }
  return words.at(-1);
}

const reading = (done: number): Step => ({
  ...{ work: 'reading', file: 'refs.bib', total: 100_000_000 },
  ...{ done, entries: 12_000 },
});

test('the size of a file that is read is told, and the time that is left once it can be guessed', () => {
  expect(told(reading(1e6))).toBe('refs.bib, 1 of 100 MB, 12,000 entries');
  expect(told(reading(0), reading(1e6), reading(2e6), reading(20e6))).toBe(
    'refs.bib, 20 of 100 MB, 12,000 entries, 12 s left',
  );
});

test('the time of a piece of work begins anew', () => {
  const writing: Step = { work: 'writing', done: 10, total: 4_000 };
  expect(told(reading(0), reading(1e6), reading(2e6), writing)).toBe('10 of 4,000 pages written');
});

test('of pages that are written, how many a second is told too', () => {
  const writing = (done: number): Step => ({ work: 'writing', done, total: 4_000 });
  expect(told(writing(0), writing(400), writing(800), writing(1_000))).toBe(
    '1,000 of 4,000 pages written, 333 a second, 9 s left',
  );
});
