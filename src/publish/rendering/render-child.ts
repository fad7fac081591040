/**
 * Run as a program: renders the site's pages with the job that its only argument holds, and sends how
 * far it has come. Where it fails, the last line it writes is the reason.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { withStillFolder } from '../folder-lock.ts';
import { runJob } from '../run-job.ts';
import type { PagesBundle } from '../../site/bundle.ts';
import { choiceSchema, type Rendered } from './choice.ts';
import { lastPagesSchema, NO_LAST_PAGES, openLastPages } from './last-pages.ts';
import { renderPages } from './pages.ts';

/** The lock of a cache is held by the build, which may be killed while this program still ends. */
const PROGRAM = 'pages';

const jobSchema = z.object({
  /** Address of the module of the bundle. */
  bundle: z.string(),
  out: z.string(),
  cache: z.string(),
  site: z.string(),
  base: z.string(),
  /** Which pages; left out, all. */
  pages: choiceSchema.default({}),
  /** Of the last build, to be taken over where they would be the same again. */
  last: lastPagesSchema.optional(),
});

export type RenderJob = z.input<typeof jobSchema>;

const SEND_MS = 200;
let lastSent = 0;

await runJob(jobSchema, 'the job of the pages', async (given) => {
  const { bundle, cache, pages: choice, last, ...job } = given;
  const number = choice.part?.number ?? 1;
  const lastPages = last ? openLastPages(last, { out: job.out, number }) : NO_LAST_PAGES;
  await withStillFolder(join(cache, PROGRAM), 'write', async () => {
    const module = (await import(bundle)) as PagesBundle;
    const rendering = { ...job, bundle: module, choice, last: lastPages, tell: sendNowAndThen };
    await renderPages(rendering);
  });
});

/** Sends what is told first, last, and five times a second: a message for each page would cost more than some pages. */
function sendNowAndThen(rendered: Rendered): void {
  const now = performance.now();
  const isEnd = rendered.rendered === 0 || rendered.rendered === rendered.kept;
  if (!isEnd && now - lastSent < SEND_MS) return;
  lastSent = now;
  process.send?.(rendered);
}
