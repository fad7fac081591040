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
    shards: { value: 'N', help: 'Cut the papers of the library into N indexes first.' },
    papers: {
      value: 'N',
      help: 'Index N synthetic papers in their place, and tell what 50 queries cost.',
    },
  },
  run: async ({ out, half, queries: file, quick, verbose, shards, papers }, progress) => {
    const { projectPath } = await import('../src/publish/project.ts');
    const judge = await import('../src/lab/evaluate/search/index.ts');
    const { launchBrowser: launch } = await import('../src/lab/audit/browser.ts');
    const dist = projectPath(out, 'dist');
    const job = { launch, quick: quick === true };
    if (papers !== undefined) {
      const make = judge.ofSynthetic(wholeNumberOption('papers', papers, [1, 200_000]), progress);
      await judge.withOtherIndex(dist, make, async (site, queries) => {
        const asked = { ...job, out: site, queries, anyPapers: true };
        progress.say(judge.searchTable(await judge.evaluate(asked)));
      });
      return 0;
    }
    const queries = await judge.chosenQueries({ half, file });
    const tell = async (site: string): Promise<void> => {
      const evaluation = await judge.evaluate({ ...job, out: site, queries, anyPapers: false });
      if (verbose) judge.weakLines(evaluation.outcomes).forEach(progress.say);
      progress.say(judge.searchTable(evaluation));
    };
    if (shards === undefined) await tell(dist);
    else {
      const make = judge.inShards(wholeNumberOption('shards', shards, [1, 100]));
      await judge.withOtherIndex(dist, make, tell);
    }
    return 0;
  },
});
