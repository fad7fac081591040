/** `npm run bench`: what a library of any size costs to build. */
import { wholeNumber } from '../src/cli/options.ts';
import { runScript } from '../src/cli/script.ts';

await runScript({
  name: 'bench',
  summary: 'Builds a synthetic library in a temporary folder and prints what each phase cost.',
  options: { papers: { value: 'N', help: 'Papers in the library (1000).' } },
  run: async ({ papers = '1000' }, progress) => {
    const count = wholeNumber('papers', papers, [1, 200_000]);
    const { runBench } = await import('../src/bench/run.ts');
    const { costTable } = await import('../src/bench/table.ts');
    progress.say(costTable(await runBench(count, progress)));
    return 0;
  },
});
