/**
 * Run as a program: has Astro bundle the pages, by the job that its only argument holds, and sends what that
 * cost: whoever started it may be busy meanwhile. Where it fails, the last line it writes is the reason.
 */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';
import { wholeUsage } from '../child.ts';
import { withStillFolder } from '../folder-lock.ts';
import { runJob } from '../run-job.ts';

/** The lock of a cache is held by the build, which may be killed while this program still ends. */
const PROGRAM = 'bundling';
const ENTRY = fileURLToPath(new URL('../../site/bundle.ts', import.meta.url));

const jobSchema = z.object({
  root: z.string(),
  configFile: z.string(),
  cacheDir: z.string(),
  /** Folder for the bundle, in which nothing stands. */
  bundle: z.string(),
  /** Name of its entry. */
  entry: z.string(),
  /** Folder for what visitors get besides pages: scripts, styles, fonts, pictures. */
  outDir: z.string(),
});

export type AstroJob = z.input<typeof jobSchema>;

/** An integration that keeps Astro's bundle, from which it renders nothing. */
function keptBundle(bundle: string, entry: string): AstroIntegration {
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
        rolldownOptions.input = { [entry]: ENTRY };
        output.entryFileNames = `${entry}.mjs`;
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

await runJob(jobSchema, 'the job of the bundle', async ({ bundle, entry, ...job }) => {
  const { build } = await import('astro');
  const vite = { cacheDir: join(job.cacheDir, 'vite') };
  const integrations = [keptBundle(bundle, entry)];
  await withStillFolder(join(job.cacheDir, PROGRAM), 'write', () =>
    build({ ...job, logLevel: 'error', vite, integrations }),
  );
  process.send?.(wholeUsage());
});
