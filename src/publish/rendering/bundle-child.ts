/**
 * Run as a program: has Astro bundle the pages, by the job that its only argument holds. Where it fails,
 * the last line it writes is the reason.
 */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';
import { parseFile } from '../../model/json-file.ts';
import { failureMessage } from '../../model/problem.ts';
import { endWithParent } from '../end-with-parent.ts';
import { withStillFolder } from '../folder-lock.ts';

/** The lock of a cache is held by the build, which may be killed while this program still ends. */
const PROGRAM = 'bundling';
const ENTRY = fileURLToPath(new URL('../../site/bundle.ts', import.meta.url));
/** Astro looks for an entry of this name. */
const ENTRY_NAME = 'prerender-entry';

const jobSchema = z.object({
  root: z.string(),
  configFile: z.string(),
  cacheDir: z.string(),
  /** Folder for the bundle, in which nothing stands. */
  bundle: z.string(),
  /** Folder for what visitors get besides pages: scripts, styles, fonts, pictures. */
  outDir: z.string(),
});

export type AstroJob = z.input<typeof jobSchema>;

/** An integration that keeps Astro's bundle, from which it renders nothing. */
function keptBundle(bundle: string): AstroIntegration {
  let made = '';
  return {
    name: 'offprint-kept-bundle',
    hooks: {
      'astro:build:setup': ({ vite }) => {
        const { outDir, rolldownOptions = {} } = vite.environments?.prerender?.build ?? {};
        const { output } = rolldownOptions;
        if (outDir === undefined || output === undefined || Array.isArray(output))
          throw new Error('expected Astro to say where it puts what renders the pages');
        made = outDir;
        rolldownOptions.input = { [ENTRY_NAME]: ENTRY };
        output.entryFileNames = `${ENTRY_NAME}.mjs`;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'offprint',
          setup: () => cp(made, bundle, { recursive: true }),
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('expected no page to be rendered here')),
        });
      },
    },
  };
}

endWithParent();
try {
  const { bundle, ...job } = parseFile(jobSchema, process.argv[2] ?? '', {
    file: 'the job of the bundle',
    remedy: 'each build writes it: build again',
  });
  const { build } = await import('astro');
  const vite = { cacheDir: join(job.cacheDir, 'vite') };
  await withStillFolder(join(job.cacheDir, PROGRAM), 'write', () =>
    build({ ...job, logLevel: 'error', vite, integrations: [keptBundle(bundle)] }),
  );
} catch (error) {
  process.stderr.write(`${inspect(error)}\n${failureMessage(error)}\n`);
  process.exitCode = 1;
}
