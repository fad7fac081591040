/** `npx offprint init`: a library in an empty folder. */
import { basename, resolve } from 'node:path';
import { askAll } from '../src/cli/ask.ts';
import { runScript } from '../src/cli/command.ts';

await runScript({
  name: 'init',
  summary: 'Makes a library in an empty folder: configuration, folders, workflow, package.json.',
  options: {
    folder: { value: 'DIR', many: true, bare: true, help: 'The folder (this one).' },
    title: { value: 'TEXT', help: 'Name of the library (that of the folder).' },
    description: { value: 'TEXT', help: 'One sentence: what a reader finds there.' },
    repository: { value: 'OWNER/NAME', help: 'Its repository on GitHub, which Pages publishes.' },
    yes: { help: 'Ask nothing: what is not given has its usual value.' },
  },
  run: async ({ folder: folders = ['.'], yes, ...given }, progress) => {
    const { UsageError } = await import('../src/model/problem.ts');
    const { checkEmpty, initLibrary } = await import('../src/publish/init.ts');
    const [folder = '.', other] = folders;
    if (other !== undefined) throw new UsageError(`expected one folder, found "${other}" too`);
    await checkEmpty(folder);
    const asked =
      yes || !process.stdin.isTTY
        ? {}
        : await askAll({
            title: {
              ask: 'What is the library called?',
              usual: given.title ?? basename(resolve(folder)),
            },
            description: {
              ask: 'What does a reader find there, in one sentence?',
              usual: given.description ?? '',
            },
            repository: {
              ask: 'Which repository on GitHub (owner/name; empty for none)?',
              usual: given.repository ?? '',
            },
          });
    const names = Object.fromEntries(
      Object.entries({ ...given, ...asked }).filter(([, value]) => value !== ''),
    );
    const { written, outside } = await initLibrary(folder, names);
    progress.say(`Written: ${written.join(', ')}`);
    if (outside !== undefined) {
      progress.say(
        `Note: package.json takes Offprint from ${outside}, which no other machine has. Before you publish, copy the package (.tgz) into the folder, npm install it from there, and commit it`,
      );
    }
    const into = folder === '.' ? '' : `cd ${folder} && `;
    progress.say(
      `Next: put lists of papers (.bib, .ris, …) into seeds/, then run ${into}npm install && npm start`,
    );
    return 0;
  },
});
