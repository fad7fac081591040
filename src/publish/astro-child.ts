/**
 * Run as a program: builds the site's pages with the job that its only argument holds, and sends how
 * far it has come. Where it fails, the last line it writes is the reason.
 */
import { join } from 'node:path';
import { inspect } from 'node:util';
import { z } from 'zod';
import { parseFile } from '../model/json-file.ts';
import { failureMessage } from '../model/problem.ts';
import { endWithParent } from './end-with-parent.ts';
import { withStillFolder } from './folder-lock.ts';
import { choiceSchema, chosenPaths, keptPaths, type Rendered } from './parts/kept-paths.ts';
import { lastPagesSchema, openLastPages } from './parts/last-pages.ts';

/** The lock of a cache is held by the build, which may be killed while this program still ends. */
const PROGRAM = 'pages';

const jobSchema = z.object({
  root: z.string(),
  configFile: z.string(),
  outDir: z.string(),
  cacheDir: z.string(),
  /** Which pages; left out, all. */
  pages: choiceSchema.default({}),
  /** Of the last build, to be taken over where they would be the same again. */
  last: lastPagesSchema.optional(),
});

export type AstroJob = z.input<typeof jobSchema>;

const SEND_MS = 200;
let lastSent = 0;

endWithParent();
try {
  const { pages, last, ...job } = parseFile(jobSchema, process.argv[2] ?? '', {
    file: 'the job of the pages',
    remedy: 'each build writes it: build again',
  });
  const { build } = await import('astro');
  // The exports stand in the folder already; the root's node_modules is the program's.
  const vite = { build: { emptyOutDir: false }, cacheDir: join(job.cacheDir, 'vite') };
  const number = pages.part?.number ?? 1;
  const lastPages = last && openLastPages(last, { out: job.outDir, number });
  const integrations = [keptPaths(chosenPaths(pages), sendNowAndThen, lastPages)];
  await withStillFolder(join(job.cacheDir, PROGRAM), 'write', () =>
    build({ ...job, logLevel: 'error', vite, integrations }),
  );
} catch (error) {
  process.stderr.write(`${inspect(error)}\n${failureMessage(error)}\n`);
  process.exitCode = 1;
}

/** Sends what is told first, last, and five times a second: a message for each page would cost more than some pages. */
function sendNowAndThen(rendered: Rendered): void {
  const now = performance.now();
  const isEnd = rendered.rendered === 0 || rendered.rendered === rendered.kept;
  if (!isEnd && now - lastSent < SEND_MS) return;
  lastSent = now;
  process.send?.(rendered);
}
