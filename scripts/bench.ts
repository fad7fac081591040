/** `npm run bench`: what a library of any size costs to build, to read, and what hostile abstracts do. */
import { wholeNumberOption } from '../src/cli/options.ts';
import { runScript } from '../src/cli/command.ts';

await runScript({
  name: 'bench',
  summary: 'Builds a synthetic library in a temporary folder and prints what each phase cost.',
  options: {
    papers: { value: 'N', help: 'Papers in the library (1000).' },
    read: { value: 'MB', help: 'Build nothing: read one file of that size into pages.' },
    format: { value: 'FORMAT', help: 'Format of the file: bibtex or arxiv-jsonl (bibtex).' },
    hostile: { help: 'Build nothing: print what abstracts cost that were made to be slow.' },
    json: { help: 'Print the figures as one line of JSON.' },
  },
  run: async ({ papers = '1000', read, format = 'bibtex', hostile, json }, progress) => {
    const print = <T>(costs: T, table: (costs: T) => string) => {
      progress.say(json ? JSON.stringify(costs) : table(costs));
    };
    const count = wholeNumberOption('papers', papers, [1, 200_000]);
    if (hostile) {
      const { hostileCosts, hostileTable } = await import('../src/lab/bench/hostile-table.ts');
      print(hostileCosts(), hostileTable);
    } else if (read !== undefined) {
      const { measureReading, readingTable } = await import('../src/lab/bench/read.ts');
      const megabytes = wholeNumberOption('read', read, [1, 500]);
      print(await measureReading(megabytes, format, progress), readingTable);
    } else {
      const { phaseTable, runBench } = await import('../src/lab/bench/table.ts');
      print(await runBench(count, progress), phaseTable);
    }
    return 0;
  },
});
