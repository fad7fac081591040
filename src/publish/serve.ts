/** Serves a site until the process is asked to stop. */
import { once } from 'node:events';
import type { Notice } from './notice.ts';
import { serveSite, type ServeJob } from './server.ts';

/**
 * Serves a built site, says where, and returns after Ctrl-C or a request to end.
 *
 * @throws {UsageError} where the folder holds no built site, or no port is free
 */
export async function serveUntilStopped(job: ServeJob, notice: Notice): Promise<void> {
  const server = await serveSite(job);
  notice.say(`Serving ${job.out} at ${server.url} (Ctrl-C stops)`);
  await untilStopped();
  await server.close();
}

/** Returns after Ctrl-C or a request to end. */
export async function untilStopped(): Promise<void> {
  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
}
