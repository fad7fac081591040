/** `npm run new`: an empty library in a clone, whose demo is put aside. */
import { relative } from 'node:path';
import { askAll } from '../src/cli/ask.ts';
import { runScript } from '../src/cli/command.ts';

await runScript({
  name: 'new',
  summary: 'Puts the sources and pages of the demo aside, so that a library of your own can begin.',
  options: { yes: { help: 'Do not ask.' } },
  run: async ({ yes }, progress) => {
    const { UsageError } = await import('../src/model/problem.ts');
    const { findDemo, putAside } = await import('../src/publish/new-library.ts');
    const { numbersOf } = await import('../src/texts/formats.ts');
    const { counted } = numbersOf('en');
    const demo = await findDemo('.');
    const parts = `${counted(demo.sources.length, 'source', 'sources')} and ${counted(demo.content.length, 'file', 'files')} of content`;
    if (!yes) {
      if (!process.stdin.isTTY) throw new UsageError(`this puts ${parts} aside: say --yes`);
      const { sure } = await askAll({ sure: { ask: `Put ${parts} aside? yes or`, usual: 'no' } });
      if (!/^y(?:es)?$/iu.test(sure)) return 0;
    }
    progress.say(`Put aside: ${parts}, in ${relative('.', await putAside('.', demo))}/`);
    progress.say(
      'Next: change offprint.config.ts (title, description, site), put lists of papers into seeds/, and run npm start',
    );
    return 0;
  },
});
