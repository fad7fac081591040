/** `npm run ingest`: sources → pages and report. */
import { runScript } from '../src/cli/command.ts';
import { keepCompiled } from '../src/publish/compiled.ts';
import { DATE, FOLDERS, SETTINGS } from '../src/cli/common-options.ts';

await runScript({
  name: 'ingest',
  summary: 'Reads the sources and writes a page for each paper, and the report.',
  options: {
    ...FOLDERS,
    ...SETTINGS,
    ...DATE,
    'drop-orphans': { help: 'Take away the pages whose papers are in no source any more.' },
  },
  run: async (values, progress) => {
    keepCompiled(values.settings);
    const { contentCache } = await import('../src/publish/cache-folders.ts');
    const { ingestFolder } = await import('../src/publish/ingest.ts');
    const { withMemory } = await import('../src/publish/ingest-memory.ts');
    const { dropPapers } = await import('../src/publish/drop.ts');
    const { wordedSteps } = await import('../src/publish/ingest-progress.ts');
    const { runDay } = await import('../src/publish/day.ts');
    const { loadSettings, projectPath } = await import('../src/publish/project.ts');
    const { printIngested } = await import('../src/publish/print-problems.ts');
    // A mistake in the configuration is told before any work, not by the next build.
    const { topics } = await loadSettings(values);
    const seeds = projectPath(values.seeds, 'seeds');
    const content = projectPath(values.content, 'content');
    const day = runDay(values.date);
    const ingested = await withMemory(contentCache(content), async (memory) => {
      const run = () =>
        progress.phase('Ingest', (tell) =>
          ingestFolder(seeds, content, day, wordedSteps(tell), topics, memory),
        );
      const first = await run();
      if (!values['drop-orphans'] || first.orphans.length === 0) return first;
      await dropPapers(content, first.orphans);
      return run();
    });
    return printIngested(ingested, progress.say) ? 0 : 3;
  },
});
