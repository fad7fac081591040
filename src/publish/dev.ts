/** The development server: pages are drawn when they are asked for, and again when they change. */
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readPages } from '../site/loader/pages.ts';
import { astroProject } from './astro-project.ts';
import type { Notice } from './notice.ts';
import { ENGINE, loadSettings, projectPath, type GivenSettings } from './project.ts';
import { untilStopped } from './serve.ts';

export interface DevOptions extends GivenSettings {
  readonly content?: string | undefined;
  readonly port: number;
}

/**
 * Serves the pages of a library while they are edited, until Ctrl-C.
 *
 * @throws {UsageError} where a setting is wrong
 */
export async function serveDevelopment(options: DevOptions, notice: Notice): Promise<void> {
  const settings = await loadSettings(options);
  process.env.OFFPRINT_SETTINGS = JSON.stringify(settings);
  const content = projectPath(options.content, 'content');
  const caches = projectPath(undefined, '.offprint');
  const records = join(caches, 'dev');
  process.env.OFFPRINT_CONTENT = content;
  process.env.OFFPRINT_RECORDS = records;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const { language } = settings;
  let paper: string | undefined;
  await notice.phase('Reading pages', () => {
    readPages({ content, records, language }, ({ entry }) => (paper ??= entry.id));
    return Promise.resolve();
  });
  const { dev } = await import('astro');
  const server = await dev({
    ...(await astroProject(caches)),
    logLevel: 'warn',
    // An export has an address without a slash.
    trailingSlash: 'ignore',
    server: { port: options.port },
    // The program and the library's own files are outside of the root.
    vite: {
      cacheDir: join(caches, 'vite'),
      server: {
        fs: { allow: [ENGINE, dirname(ENGINE), resolve('.')] },
        watch: { ignored: (path: string) => isKept(path, caches) },
      },
    },
  });
  const url = new URL(settings.base, server.resolvedUrls.local[0]).href;
  notice.say(`Serving at ${url} (Ctrl-C stops)`);
  const stop = new AbortController();
  const visits = visitPages([...(paper ? [`${url}papers/${paper}/`] : []), url], stop.signal);
  await untilStopped();
  stop.abort();
  // Astro complains of a page that it cannot finish.
  await visits;
  await server.stop();
}

/**
 * Asks for pages, one after the other, so that they come at once when somebody does: the first of its kind takes
 * seconds, in which its code is compiled, the words of all papers are compared, or the map is drawn.
 */
export async function visitPages(addresses: readonly string[], signal: AbortSignal): Promise<void> {
  for (const address of addresses) {
    if (signal.aborted) return;
    await fetch(address)
      .then((response) => response.arrayBuffer())
      .catch(() => undefined);
  }
}

/** Whether a file is of what builds keep, tens of thousands in Astro's root: no page is made of them, but of its store. */
function isKept(path: string, caches: string): boolean {
  const [first = ''] = relative(caches, path).split(sep);
  return !['', '..', '.astro'].includes(first);
}
