/** `npm run audit`: what the pages of the built site weigh, and what Lighthouse makes of them. */
import { wholeNumberOption } from '../src/cli/options.ts';
import { runScript } from '../src/cli/command.ts';

await runScript({
  name: 'audit',
  summary:
    'Opens each kind of page of the built site in a browser; prints weights and Lighthouse’s points.',
  options: {
    out: { value: 'DIR', help: 'Folder of the built site (dist).' },
    'weights-only': { help: 'Leave Lighthouse out: it takes half a minute a page.' },
    files: { value: 'KIND', help: 'List the files of one kind of page, such as "paper, plain".' },
    'debugger-port': { value: 'N', help: 'Port at which Lighthouse finds the browser (9222).' },
  },
  run: async (values, progress) => {
    const { projectPath } = await import('../src/publish/project.ts');
    const { runAudit } = await import('../src/lab/audit/run.ts');
    const { fileTable, scoreTable, weightTable } = await import('../src/lab/audit/table.ts');
    const { launchBrowser } = await import('../src/lab/audit/browser.ts');
    const { visits, scores } = await runAudit(
      {
        out: projectPath(values.out, 'dist'),
        launch: (port) => launchBrowser([`--remote-debugging-port=${port}`]),
        debuggerPort: wholeNumberOption(
          'debugger-port',
          values['debugger-port'] ?? '9222',
          [1, 65_535],
        ),
        weightsOnly: values['weights-only'] === true,
      },
      progress,
    );
    progress.say(weightTable(visits));
    const visit = visits.get(values.files ?? '');
    if (values.files !== undefined && visit) progress.say(fileTable(values.files, visit));
    if (scores.length > 0) progress.say(scoreTable(scores));
    return 0;
  },
});
