/** `npm run mutate`: changes the program in small ways and tells which changes no test notices. */
import { wholeNumberOption } from '../src/cli/options.ts';
import { runScript } from '../src/cli/command.ts';

await runScript({
  name: 'mutate',
  summary: 'Tests the unit tests: which small changes of the program do they notice?',
  options: {
    rooms: { value: 'NAMES', help: 'Folders of src/, with commas (dedupe,ids,sources,names).' },
    sample: { value: 'N', help: 'Changes tried in each folder (40).' },
    seed: { value: 'N', help: 'The same number takes the same changes (1).' },
  },
  run: async ({ rooms = 'dedupe,ids,sources,names', sample = '40', seed = '1' }, progress) => {
    const count = wholeNumberOption('sample', sample, [1, 10_000]);
    const start = wholeNumberOption('seed', seed, [0, 1_000_000]);
    const { runMutants } = await import('../src/lab/mutate/run.ts');
    const { scoreLines } = await import('../src/lab/mutate/table.ts');
    for await (const score of runMutants(rooms.split(','), count, start, progress)) {
      scoreLines(score).forEach(progress.say);
    }
    return 0;
  },
});
