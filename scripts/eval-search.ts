/** `npm run eval:search`: how well the search of the built site answers, and what it costs. */
import { runScript } from '../src/cli/script.ts';

await runScript({
  name: 'eval:search',
  summary:
    'Asks the built site’s search page judged queries in a browser; prints quality, bytes and latency.',
  options: {
    out: { value: 'DIR', help: 'Folder of the built site (dist).' },
    half: { value: 'HALF', help: 'Which of the project’s queries: dev, held or all (dev).' },
    queries: {
      value: 'FILE',
      help: 'Judged queries of your own instead (YAML; see CONTRIBUTING).',
    },
    quick: {
      help: 'One visit for all queries: soon done, but what a further query costs is not told.',
    },
    verbose: { help: 'List every query whose answer is not perfect.' },
  },
  run: async ({ out, half, queries, quick, verbose }, progress) => {
    const { projectPath } = await import('../src/publish/project.ts');
    const { chosenQueries } = await import('../src/evaluate/search/choice.ts');
    const { evaluateSearch } = await import('../src/evaluate/search/run.ts');
    const { searchTable, weakLines } = await import('../src/evaluate/search/table.ts');
    const { launchBrowser } = await import('../tests/support/browser.ts');
    const evaluation = await evaluateSearch({
      out: projectPath(out, 'dist'),
      queries: await chosenQueries({ half, file: queries }),
      launch: launchBrowser,
      quick: quick === true,
    });
    if (verbose) weakLines(evaluation.outcomes).forEach(progress.say);
    progress.say(searchTable(evaluation));
    return 0;
  },
});
