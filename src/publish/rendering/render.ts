/** The site's pages, rendered by a process of their own: its memory is free when they are built. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { failure, PATIENCE_MS, runProgram, type Usage } from '../child.ts';
import { bundleModule, type Bundle, type BundlingJob } from './bundle.ts';
import { renderedSchema, type PageChoice, type Rendered } from './choice.ts';
import type { LastPagesJob } from './last-pages.ts';
import type { RenderJob } from './render-child.ts';

export interface SiteJob extends BundlingJob {
  /** How many papers the library has. */
  readonly papers: number;
  /** Folder for the site; what stands there stays. */
  readonly out: string;
  /** What renders the pages, where it is being made already. */
  readonly bundling?: Promise<Bundle> | undefined;
  /** Which pages; left out, all. */
  readonly pages?: PageChoice;
  /** Of the last build; left out, all are rendered. */
  readonly last?: Omit<LastPagesJob, 'common' | 'isFilled'>;
  /** Pages of the last build that may stand in `out` already, by their files' paths in it; left out, none do. */
  readonly standing?: ReadonlySet<string> | undefined;
}

interface Watching {
  /** Ends the work. */
  readonly signal?: AbortSignal;
  /** Hears how far it has come. */
  readonly tell?: (rendered: Rendered) => void;
}

export interface PagesBuilt {
  readonly usage: Usage;
  /** What was rendered of all pages. */
  readonly rendered: Rendered;
}

const CHILD = fileURLToPath(new URL('render-child.ts', import.meta.url));

/** With more papers, memory is dearer than time. */
const LARGE_FROM = 30_000;
/**
 * V8 lets garbage grow to the size of what is in use before it looks for it; with this option to a
 * seventh. Of 100,000 papers that saves a gigabyte, and costs a seventh of the time.
 */
const SPARING = ['--heap-growing-percent=15'];

/**
 * Renders the pages of the site, or those that are chosen.
 *
 * @param bundle folder of what renders them
 * @throws {Error} with the reason where it fails
 */
export async function buildPages(
  { papers, content, records, out, cache, common, settings, pages, last, standing }: SiteJob,
  bundle: string,
  { signal, tell }: Watching = {},
): Promise<PagesBuilt> {
  await mkdir(cache, { recursive: true });
  const { site, base } = settings;
  const job: RenderJob = {
    ...{ out, cache, site, base },
    bundle: bundleModule(bundle).href,
    ...(pages && { pages }),
    ...(last && { last: { ...last, common, isFilled: standing !== undefined } }),
  };
  let rendered: Rendered = { all: 0, kept: 0, rendered: 0 };
  const end = await runProgram({
    file: process.execPath,
    args: [...(papers > LARGE_FROM ? SPARING : []), CHILD, JSON.stringify(job)],
    env: {
      OFFPRINT_CONTENT: content,
      OFFPRINT_RECORDS: records,
      // The clock's zone must not decide what a page says.
      TZ: 'UTC',
    },
    ...(signal && { signal }),
    patience: PATIENCE_MS,
    onMessage: (message) => {
      rendered = renderedSchema.parse(message);
      tell?.(rendered);
    },
  });
  if (end.code !== 0) throw failure('the pages could not be built', end);
  return { usage: end.usage, rendered };
}
