/** `npm run dev`: the pages of the library, drawn anew as they are edited. */
import { runScript } from '../src/cli/command.ts';
import { keepCompiled } from '../src/publish/compiled.ts';
import { FOLDERS, PORT, SETTINGS } from '../src/cli/common-options.ts';

await runScript({
  name: 'dev',
  summary:
    'Serves the pages to this machine while they are edited, without a search index, until Ctrl-C.',
  options: { content: FOLDERS.content, ...SETTINGS, ...PORT },
  run: async (values, progress) => {
    keepCompiled(values.settings);
    const { portsToTry } = await import('../src/cli/common-options.ts');
    const { serveDevelopment } = await import('../src/publish/dev.ts');
    const [port = 0] = portsToTry(values.port);
    await serveDevelopment({ ...values, port }, progress);
    return 0;
  },
});
