/** `npm run ingest`: sources → pages and report. */
import { runScript } from '../src/cli/command.ts';
import { FOLDERS } from '../src/cli/common-options.ts';

await runScript({
  name: 'ingest',
  summary: 'Reads the sources and writes a page for each paper, and the report.',
  options: FOLDERS,
  run: async (values, progress) => {
    const { ingestFolder } = await import('../src/publish/ingest.ts');
    const { projectPath } = await import('../src/publish/project.ts');
    const { printIngested } = await import('../src/publish/print-problems.ts');
    const ingested = await progress.phase('Ingest', () =>
      ingestFolder(projectPath(values.seeds, 'seeds'), projectPath(values.content, 'content')),
    );
    return printIngested(ingested, progress.say) ? 0 : 3;
  },
});
