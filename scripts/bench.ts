/** `npm run bench`: what a library of any size costs to build, and what hostile abstracts do. */
import { wholeNumberOption } from '../src/cli/options.ts';
import { runScript } from '../src/cli/command.ts';

await runScript({
  name: 'bench',
  summary: 'Builds a synthetic library in a temporary folder and prints what each phase cost.',
  options: {
    papers: { value: 'N', help: 'Papers in the library (1000).' },
    hostile: { help: 'Build nothing: print what abstracts cost that were made to be slow.' },
  },
  run: async ({ papers = '1000', hostile }, progress) => {
    const count = wholeNumberOption('papers', papers, [1, 200_000]);
    if (hostile) {
      const { hostileCosts } = await import('../src/lab/bench/hostile-table.ts');
      const { hostileTable } = await import('../src/lab/bench/hostile-table.ts');
      progress.say(hostileTable(hostileCosts()));
      return 0;
    }
    const { runBench } = await import('../src/lab/bench/table.ts');
    const { phaseTable } = await import('../src/lab/bench/table.ts');
    progress.say(phaseTable(await runBench(count, progress)));
    return 0;
  },
});
