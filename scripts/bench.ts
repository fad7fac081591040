/** `npm run bench`: what a library of any size costs to build, to read, and what hostile abstracts do. */
import { wholeNumberOption } from '../src/cli/options.ts';
import { runScript } from '../src/cli/command.ts';
import { WORKERS, workersAsked } from '../src/cli/common-options.ts';

await runScript({
  name: 'bench',
  summary: 'Builds a synthetic library in a temporary folder and prints what each phase cost.',
  options: {
    papers: { value: 'N', help: 'Papers in the library (1000).' },
    ...WORKERS,
    against: {
      value: 'NAMES',
      help: 'Build the same papers by other generators too: hugo, eleventy, or both with a comma.',
    },
    incremental: { help: 'Measure the command again: nothing, one abstract, one source changed.' },
    shards: {
      value: 'N',
      help: 'Build it in N parts too, one after the other: plan, parts, join.',
    },
    runs: { value: 'N', help: 'Measure so many times; tells least, median and greatest (1).' },
    docs: { help: 'Put the table and a figure into content/docs/scale.mdx.' },
    read: { value: 'MB', help: 'Build nothing: read one file of that size into pages.' },
    format: { value: 'FORMAT', help: 'Format of the file: bibtex or arxiv-jsonl (bibtex).' },
    hostile: { help: 'Build nothing: print what abstracts cost that were made to be slow.' },
    json: { help: 'Print the figures as one line of JSON.' },
  },
  run: async (
    { papers = '1000', read, format = 'bibtex', hostile, json, ...options },
    progress,
  ) => {
    const print = <T>(costs: T, table: (costs: T) => string) => {
      progress.say(json ? JSON.stringify(costs) : table(costs));
    };
    const count = wholeNumberOption('papers', papers, [1, 200_000]);
    const times = wholeNumberOption('runs', options.runs ?? '1', [1, 20]);
    if (hostile) {
      const { hostileCosts, hostileTable } = await import('../src/lab/bench/hostile-table.ts');
      print(hostileCosts(), hostileTable);
    } else if (read !== undefined) {
      const { measureReading, readingTable } = await import('../src/lab/bench/read.ts');
      const megabytes = wholeNumberOption('read', read, [1, 500]);
      print(await measureReading(megabytes, format, progress), readingTable);
    } else {
      const { runBench } = await import('../src/lab/bench/run.ts');
      const { benchTable } = await import('../src/lab/bench/table.ts');
      const { peersNamed } = await import('../src/lab/bench/peers/peer.ts');
      const job = {
        papers: count,
        workers: workersAsked(options.workers),
        against: options.against === undefined ? [] : peersNamed(options.against),
        incremental: options.incremental === true,
        ...(options.shards !== undefined && {
          shards: wholeNumberOption('shards', options.shards, [2, 100]),
        }),
      };
      const runs = [];
      for (let run = 0; run < times; run += 1) runs.push(await runBench(job, progress));
      print(runs, benchTable);
      if (options.docs) await (await import('../src/lab/bench/docs.ts')).writeDocs(count, runs);
    }
    return 0;
  },
});
