/** `npm run serve`: serves what was built. */
import { runScript } from '../src/cli/command.ts';
import { PORT } from '../src/cli/common-options.ts';

await runScript({
  name: 'serve',
  summary: 'Serves the built site to this machine, at the base it was built for, until Ctrl-C.',
  options: {
    out: { value: 'DIR', help: 'Folder of the built site (dist).' },
    ...PORT,
  },
  run: async ({ out, port }, progress) => {
    const { portsToTry } = await import('../src/cli/common-options.ts');
    const { projectPath } = await import('../src/publish/project.ts');
    const { serveUntilStopped } = await import('../src/publish/serve.ts');
    await serveUntilStopped({ out: projectPath(out, 'dist'), ports: portsToTry(port) }, progress);
    return 0;
  },
});
