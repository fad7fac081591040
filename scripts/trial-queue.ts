/** `npm run trial:queue`: builds by a queue while workers are killed, and compares the sites. */
import { runScript } from '../src/cli/command.ts';
import { wholeNumberOption } from '../src/cli/options.ts';

await runScript({
  name: 'trial:queue',
  summary:
    'Builds a synthetic library by a queue, in a network for each worker where root may make these, and compares it with a single build. Needs redis-server.',
  options: {
    papers: { value: 'N', help: 'Papers in the library (100).' },
    parts: { value: 'N', help: 'Parts of the plan (6).' },
    workers: { value: 'N', help: 'Workers (3).' },
    kills: { value: 'N', help: 'Workers killed at random; Redis is restarted at half of it (20).' },
    share: { value: 'PLACE', help: 's3://bucket/prefix in place of a folder.' },
    speed: { help: 'Then build with one worker and with two, with nobody killed.' },
    seed: { value: 'N', help: 'The same number makes the same choices (1).' },
  },
  run: async ({ share, speed, ...options }, progress) => {
    const number = (name: keyof typeof options, usual: string, most: number) =>
      wholeNumberOption(name, options[name] ?? usual, [0, most]);
    const job = {
      papers: number('papers', '100', 100_000),
      parts: number('parts', '6', 1_000),
      workers: number('workers', '3', 50),
      kills: number('kills', '20', 1_000),
      seed: number('seed', '1', 1_000_000),
      share,
    };
    const calm = [1, 2].map((workers) => ({ ...job, workers, kills: 0 }));
    const jobs = [...(job.workers === 0 ? [] : [job]), ...(speed ? calm : [])];
    const { runTrials } = await import('../src/lab/queue/trial.ts');
    const { trialLines } = await import('../src/lab/queue/table.ts');
    const trials = await runTrials(jobs, progress);
    trialLines(jobs, trials).forEach(progress.say);
    return trials.every(({ same }) => same) ? 0 : 1;
  },
});
