/** `npm run eval:search`: how well the search of the built site answers, and what it costs. */
import { wholeNumberOption } from '../src/cli/options.ts';
import { runScript } from '../src/cli/command.ts';

await runScript({
  name: 'eval:search',
  summary: 'Asks the search of the built site judged queries; prints quality, bytes and latency.',
  options: {
    out: { value: 'DIR', help: 'Folder of the built site (dist).' },
    half: { value: 'HALF', help: 'Which of the project’s queries: dev, held or all (dev).' },
    queries: {
      value: 'FILE',
      help: 'Judged queries of your own instead (YAML; see CONTRIBUTING).',
    },
    quick: { help: 'One visit for all queries: a tenth of the time, but one first result only.' },
    verbose: { help: 'List every query whose answer is not perfect.' },
    papers: {
      value: 'N',
      help: 'Build a synthetic library of N papers, and tell the costs in it.',
    },
  },
  run: async ({ out, half, queries: file, quick, verbose, papers }, progress) => {
    const { projectPath } = await import('../src/publish/project.ts');
    const judge = await import('../src/lab/evaluate/search/index.ts');
    const { launchBrowser: launch } = await import('../src/lab/audit/browser.ts');
    const queries = await judge.chosenQueries({ half, file });
    const job = { out: projectPath(out, 'dist'), queries, launch, quick: quick === true };
    if (papers !== undefined) {
      const { runBench } = await import('../src/lab/bench/table.ts');
      await runBench(wholeNumberOption('papers', papers, [1, 200_000]), progress, async (dir) => {
        progress.say(judge.costTable(await judge.evaluate({ ...job, out: dir, anyPapers: true })));
      });
    } else {
      const evaluation = await judge.evaluate({ ...job, anyPapers: false });
      if (verbose) judge.weakLines(evaluation.outcomes).forEach(progress.say);
      progress.say(judge.searchTable(evaluation));
    }
    return 0;
  },
});
