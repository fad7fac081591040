import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { checkSettings } from '../src/model/settings.ts';
import config from './fixtures/library/offprint.config.ts';
import { COMPILED } from './support/compiled.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const settings = checkSettings(config);

/** What Astro's configuration does for a build. */
const define = { OFFPRINT_SETTINGS: JSON.stringify(settings) };

process.env['NODE_COMPILE_CACHE'] = COMPILED;

export default defineConfig({
  root,
  test: {
    // Two more than there are processors: whoever looks at pages waits for half of the time.
    maxWorkers: availableParallelism() + 2,
    projects: [
      {
        root,
        define,
        test: {
          name: 'unit',
          env: { SITE: settings.site },
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**'],
          // To load the same modules for each of a hundred small files took half of the time.
          isolate: false,
          // Limits on what is slow are on CPU time; this ends what hangs, on a busy machine too.
          testTimeout: process.env.ROUNDS === undefined ? 60_000 : 0,
        },
      },
      {
        root,
        define,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/support/build-site.ts'],
          // As above: what drives the browser is large.
          isolate: false,
          // Only what hangs takes so long, on a machine that does much else too.
          testTimeout: process.env.ROUNDS === undefined ? 240_000 : 0,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
