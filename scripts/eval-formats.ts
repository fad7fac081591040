/** `npm run eval:formats`: whether citation files are read as an independent reader reads them. */
import { runScript } from '../src/cli/command.ts';

await runScript({
  name: 'eval:formats',
  summary:
    'Writes synthetic records as BibTeX, BibLaTeX, RIS and CSL-JSON, and compares what is read with what citation-js reads.',
  options: {
    records: { value: 'N', help: 'How many records (default 1000).' },
    verbose: { help: 'List every field that differs.' },
  },
  run: async ({ records = '1000', verbose }, progress) => {
    const { evaluateFormats, formatsTable } = await import('../src/lab/evaluate/formats.ts');
    const results = evaluateFormats(Number(records));
    if (verbose) results.flatMap(({ misses }) => misses).forEach(progress.say);
    progress.say(formatsTable(results));
    return 0;
  },
});
