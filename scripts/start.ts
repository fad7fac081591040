/** `npm start`: from captures to a site in the browser. */
import { runScript } from '../src/cli/script.ts';

await runScript({
  name: 'start',
  summary: 'Reads the captures, builds the site and serves it to this machine, until Ctrl-C.',
  options: {
    seeds: { value: 'DIR', help: 'Folder of the captures (seeds).' },
    content: { value: 'DIR', help: 'Folder for pages and report (content).' },
    out: { value: 'DIR', help: 'Folder of the site; replaced whole (dist).' },
    base: { value: '/path/', help: 'Folder of the site at its address.' },
    port: { value: 'N', help: 'Port; 0 for any free one (4321, or the next that is free).' },
  },
  run: async (values, progress) => {
    const { portsToTry } = await import('../src/cli/ports.ts');
    const ports = portsToTry(values.port);
    const { publish } = await import('../src/publish/publish.ts');
    const { serveUntilStopped } = await import('../src/publish/serve.ts');
    const { out, setAside } = await publish({ ...values, ingest: true }, progress);
    await serveUntilStopped({ out, ports }, progress);
    return setAside ? 3 : 0;
  },
});
