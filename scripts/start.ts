/** `npm start`: from sources to a site in the browser. */
import { runScript } from '../src/cli/command.ts';
import { keepCompiled } from '../src/publish/compiled.ts';
import { DATE, PORT, SITE, WORKERS } from '../src/cli/common-options.ts';

await runScript({
  name: 'start',
  summary: 'Reads the sources, builds the site and serves it to this machine, until Ctrl-C.',
  options: { ...SITE, ...DATE, ...WORKERS, ...PORT },
  run: async (values, progress) => {
    keepCompiled(values.settings);
    const { portsToTry, workersAsked } = await import('../src/cli/common-options.ts');
    const ports = portsToTry(values.port);
    const workers = workersAsked(values.workers);
    const { publish } = await import('../src/publish/publish.ts');
    const { serveUntilStopped } = await import('../src/publish/serve.ts');
    const { out, setAside } = await publish({ ...values, workers, ingest: true }, progress);
    await serveUntilStopped({ out, ports }, progress);
    return setAside ? 3 : 0;
  },
});
