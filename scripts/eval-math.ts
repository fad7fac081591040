/** `npm run eval:math`: how well damaged mathematics is repaired, measured on real abstracts. */
import { runScript } from '../src/cli/command.ts';
import { UsageError } from '../src/model/problem.ts';

await runScript({
  name: 'eval:math',
  summary:
    'Damages the abstracts of BibTeX files as some listing pages do, repairs them, and prints what came back.',
  options: {
    bib: { value: 'FILE…', many: true, help: 'BibTeX files whose abstracts are LaTeX.' },
    verbose: { help: 'List every formula that does not come back.' },
  },
  run: async ({ bib, verbose }, progress) => {
    if (bib === undefined) throw new UsageError('expected --bib and at least one BibTeX file');
    const { evaluateFiles } = await import('../src/lab/evaluate/run.ts');
    const { evaluationTable } = await import('../src/lab/evaluate/table.ts');
    const { missLines } = await import('../src/lab/evaluate/misses.ts');
    const evaluation = await evaluateFiles(bib);
    if (verbose) missLines(evaluation).forEach(progress.say);
    progress.say(evaluationTable(evaluation));
    return 0;
  },
});
