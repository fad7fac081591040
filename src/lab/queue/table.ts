/** What trials of the queue came to, as lines. */
import type { QueueTrial, TrialJob } from './trial.ts';

/** One line for each trial; where one and two workers did the same, how much faster two were. */
export function trialLines(
  jobs: readonly TrialJob[],
  trials: readonly QueueTrial[],
): readonly string[] {
  const lines = trials.map((trial, at) => lineOf(jobs[at]?.workers ?? 0, trial));
  const of = (workers: number) =>
    trials.find(({ kills }, at) => kills === 0 && jobs[at]?.workers === workers);
  const [one, two] = [of(1), of(2)];
  if (one === undefined || two === undefined) return lines;
  const wall = (one.wallSeconds / two.wallSeconds).toFixed(2);
  const cpu = (busiest(one) / busiest(two)).toFixed(2);
  return [
    ...lines,
    `2 workers against 1: ${wall} × by the clock, which other work on the machine decides too; ${cpu} × by the CPU of the busiest`,
  ];
}

function busiest({ workerCpuSeconds }: QueueTrial): number {
  return Math.max(...workerCpuSeconds);
}

function lineOf(workers: number, trial: QueueTrial): string {
  const { same, kills, redisRestarts, wallSeconds, workerCpuSeconds } = trial;
  const cpu = workerCpuSeconds.map((seconds) => seconds.toFixed(0)).join(' + ');
  const bytes = same ? 'same bytes as a single build' : 'OTHER BYTES';
  return `${workers} workers, ${kills} killed, Redis restarted ${redisRestarts} times: ${bytes}; ${wallSeconds.toFixed(0)} s by the clock, ${cpu} CPU s of workers`;
}
