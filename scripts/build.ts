/** `npm run build`: sources → pages → site. */
import { runScript } from '../src/cli/command.ts';
import { DATE, SITE, WORKERS, workersAsked } from '../src/cli/common-options.ts';

await runScript({
  name: 'build',
  summary: 'Reads the sources, builds the site with its search index, and puts it in place whole.',
  options: {
    ...SITE,
    ...DATE,
    ...WORKERS,
    site: { value: 'URL', help: 'Where the site will be published, without a path.' },
    'no-ingest': { help: 'Build the pages as they are, without reading the sources.' },
    portable: {
      help: 'Make a copy beside it, a folder and a zip, that opens from a disk without a server.',
    },
  },
  run: async (values, progress) => {
    const workers = workersAsked(values.workers);
    const { publish } = await import('../src/publish/publish.ts');
    const options = { ...values, workers, ingest: !values['no-ingest'] };
    const { setAside } = await publish(options, progress);
    return setAside ? 3 : 0;
  },
});
