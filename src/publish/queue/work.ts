/** A worker: takes parts from the queue, builds them, and puts them into the store. */
import { hostname } from 'node:os';
import { failureMessage, UsageError } from '../../model/problem.ts';
import type { Notice } from '../notice.ts';
import type { BuildPart } from './build-part.ts';
import { LOCK_MS, partJobSchema, STALLED_CHECK_MS, STALLED_MAX, type PartJob } from './jobs.ts';
import { optionalPackages } from './packages.ts';
import { redisOptions, redisTrouble, type RedisAddress } from './redis.ts';

export interface WorkerJob {
  readonly queue: string;
  readonly address: RedisAddress;
  readonly build: BuildPart;
  /** Milliseconds after which a part is given up. */
  readonly limit: number;
  /** Ends the worker; the part that it builds goes to another one. */
  readonly stop: AbortSignal;
}

/** Where Redis does not answer, a worker that is to end waits no longer for it. */
const FAREWELL_MS = 3_000;

/**
 * Works until it is stopped.
 *
 * @throws {UsageError} where this machine does not fit the plan of a part: that goes to another one
 */
export async function work(
  { queue, address, build, stop, limit }: WorkerJob,
  notice: Notice,
): Promise<void> {
  const { Worker, WaitingError, UnrecoverableError } = await optionalPackages(
    ['bullmq', 'ioredis'],
    () => import('bullmq'),
  );
  let misfit: UsageError | undefined;

  const worker = new Worker<PartJob>(
    queue,
    async (item, token) => {
      const parsed = partJobSchema.safeParse(item.data);
      if (!parsed.success) throw new UnrecoverableError('this is no part of a build');
      const part = parsed.data;
      const what = `Part ${part.number} of ${part.of}`;
      const signal = AbortSignal.any([stop, AbortSignal.timeout(limit)]);
      try {
        await notice.phase(what, (tell) => build(part, signal, tell));
      } catch (error) {
        const late = signal.aborted && !stop.aborted;
        const reason = late ? `it took longer than ${limit / 60_000} min` : failureMessage(error);
        if (error instanceof UsageError) misfit = error;
        if (misfit === undefined && !stop.aborted) {
          notice.say(`${what} failed: ${reason}`);
          throw new Error(`${hostname()}: ${reason}`, { cause: error });
        }
        if (misfit) await item.updateProgress({ handedBack: `${hostname()}: ${reason}` });
        await item.moveToWait(token);
        void worker.close();
        throw new WaitingError();
      }
    },
    {
      connection: redisOptions(address, null),
      name: hostname(),
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_CHECK_MS,
      maxStalledCount: STALLED_MAX,
      autorun: false,
    },
  );
  let trouble = '';
  worker.on('error', (error) => {
    const words = redisTrouble(error, address);
    if (words !== trouble) notice.say(words);
    trouble = words;
  });
  worker.on('active', () => {
    if (trouble !== '') notice.say(`Redis at ${address.shown} answers again`);
    trouble = '';
  });
  stop.addEventListener('abort', () => {
    void worker.close();
    setTimeout(() => void worker.close(true), FAREWELL_MS).unref();
  });
  notice.say(`Waiting for parts in the queue "${queue}" of Redis at ${address.shown}`);
  await worker.run();
  await worker.close();
  if (misfit !== undefined) throw misfit;
}
