/** Where commands keep what the next one can use again. */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Settings } from '../model/settings.ts';
import { projectPath } from './project.ts';

interface CachesJob {
  /** Folder for caches, inside the library's folder; by default `.offprint`. */
  readonly caches?: string | undefined;
}

interface CachedSite extends CachesJob {
  readonly content: string;
  readonly out: string;
  readonly settings: Pick<Settings, 'base'>;
}

/** Where a build keeps what it can use again: a folder for each content, site folder and base. */
export function cacheFolder(job: CachedSite): string {
  const parts = [job.content, job.out, job.settings.base].join('\0');
  const hash = createHash('sha256').update(parts).digest('hex').slice(0, 16);
  return join(cachesFolder(job), `astro-${hash}`);
}

/** Where runs of ingest keep what they can use again: a folder for each content. */
export function contentCache(content: string, caches?: string): string {
  const hash = createHash('sha256').update(resolve(content)).digest('hex').slice(0, 16);
  return join(cachesFolder({ caches }), `content-${hash}`);
}

export function cachesFolder({ caches }: CachesJob): string {
  return caches ?? projectPath(undefined, '.offprint');
}
