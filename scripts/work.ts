/** `npm run work`: builds parts of a site for another machine, which runs `npm run build -- --redis`. */
import { runScript } from '../src/cli/command.ts';
import { keepCompiled } from '../src/publish/compiled.ts';
import {
  QUEUE,
  queueAsked,
  SETTINGS,
  stopSignal,
  WORKERS,
  workersAsked,
} from '../src/cli/common-options.ts';
import { wholeNumberOption } from '../src/cli/options.ts';

const MINUTES_MAX = 10_000;

await runScript({
  name: 'work',
  summary: 'Builds parts of a site, one after another, as a queue on Redis hands them out.',
  options: {
    ...QUEUE,
    ...SETTINGS,
    ...WORKERS,
    folder: { value: 'DIR', help: 'Folder of this worker alone (.offprint/work).' },
    limit: { value: 'MIN', help: 'Give a part up that takes longer (180).' },
  },
  run: async ({ limit = '180', ...values }, progress) => {
    keepCompiled(values.settings);
    const options = {
      ...values,
      ...queueAsked(values),
      workers: workersAsked(values.workers),
      limit: wholeNumberOption('limit', limit, [1, MINUTES_MAX]),
    };
    const { workLibrary } = await import('../src/publish/queue/commands.ts');
    await workLibrary(options, progress, stopSignal());
    return 0;
  },
});
