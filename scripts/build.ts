/** `npm run build`: sources → pages → site. */
import { runScript } from '../src/cli/command.ts';
import { keepCompiled } from '../src/publish/compiled.ts';
import {
  DATE,
  QUEUE,
  queueAsked,
  SITE,
  stopSignal,
  WORKERS,
  workersAsked,
} from '../src/cli/common-options.ts';
import { onlyOneOf, wholeNumberOption } from '../src/cli/options.ts';

/** Parts of a plan: one for each machine. */
const PARTS_MAX = 1_000;
/** Of a plan whose parts a queue shares out, where no other number is given. */
const USUAL_PARTS = '8';

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
    plan: { value: 'N', help: 'Build nothing: plan the work of N machines.' },
    shard: { value: 'K/N', help: 'Build part K of a plan, into --out (parts/K-of-N).' },
    join: { value: 'DIR', many: true, help: 'Join the parts in these folders to the site.' },
    'plan-folder': { value: 'DIR', help: 'Folder of the plan (plan).' },
    ...QUEUE,
    parts: { value: 'N', help: `With --redis: how many parts to share out (${USUAL_PARTS}).` },
  },
  run: async ({ plan, shard, join, ...values }, progress) => {
    keepCompiled(values.settings);
    onlyOneOf({ plan, shard, join, redis: values.redis, portable: values.portable });
    const workers = workersAsked(values.workers);
    const options = { ...values, workers, ingest: !values['no-ingest'] };
    if (values.redis !== undefined) {
      const parts = wholeNumberOption('parts', values.parts ?? USUAL_PARTS, [1, PARTS_MAX]);
      const { buildWithQueue } = await import('../src/publish/queue/commands.ts');
      const queued = { ...options, ...queueAsked(values), parts };
      return (await buildWithQueue(queued, progress, stopSignal())) ? 3 : 0;
    }
    if (plan === undefined && shard === undefined && join === undefined) {
      const { publish } = await import('../src/publish/publish.ts');
      const { setAside } = await publish(options, progress);
      return setAside ? 3 : 0;
    }
    const parts = await import('../src/publish/parts/commands.ts');
    if (plan !== undefined) {
      await parts.planLibrary(wholeNumberOption('plan', plan, [1, PARTS_MAX]), options, progress);
    }
    if (shard !== undefined) await parts.shardLibrary(shard, options, progress);
    return join !== undefined && (await parts.joinLibrary(join, options, progress)) ? 3 : 0;
  },
});
