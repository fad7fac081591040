/** The queue of a run's parts, as its build sees it: BullMQ on Redis. https://docs.bullmq.io */
import { z } from 'zod';
import { jobId, JOB_OPTIONS, type PartJob } from './jobs.ts';
import { optionalPackages } from './packages.ts';
import { redisOptions, type RedisAddress } from './redis.ts';

/** How far the job of a part has come. */
export interface PartState {
  readonly state: 'waiting' | 'active' | 'completed' | 'failed';
  /** What went wrong with it last, if anything did. */
  readonly trouble?: string;
}

export interface PartQueue {
  /** Adds parts, to be begun in this order; those that are in it stay as they are. */
  readonly add: (numbers: readonly number[]) => Promise<void>;
  /** Takes parts out of it, unless one is being built. */
  readonly remove: (numbers: readonly number[]) => Promise<void>;
  /** Number of each part that is in it → how far it has come. */
  readonly states: () => Promise<ReadonlyMap<number, PartState>>;
  /** How many workers listen, of which some may be busy with another run. */
  readonly workers: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** What a worker leaves with a job that it hands back. */
const handedBackSchema = z.object({ handedBack: z.string() });

/** A question that gets no answer is asked once more: a build itself decides how long it waits. */
const RETRIES = 1;

/** Opens the queue of a run. */
export async function openPartQueue(
  name: string,
  address: RedisAddress,
  run: Omit<PartJob, 'number'>,
): Promise<PartQueue> {
  const { Queue } = await optionalPackages(['bullmq', 'ioredis'], () => import('bullmq'));
  const queue = new Queue<PartJob>(name, { connection: redisOptions(address, RETRIES) });
  // Whoever asks something hears of it.
  queue.on('error', () => undefined);
  const kinds = ['active', 'completed', 'failed', 'waiting'] as const;
  return {
    add: async (numbers) => {
      const jobs = numbers.map((number) => {
        const data = { ...run, number };
        return { name: 'part', data, opts: { ...JOB_OPTIONS, jobId: jobId(data) } };
      });
      await queue.addBulk(jobs);
    },
    remove: async (numbers) => {
      for (const number of numbers) await queue.remove(jobId({ ...run, number }));
    },
    states: async () => {
      const found = new Map<number, PartState>();
      for (const state of kinds) {
        const types = state === 'waiting' ? (['waiting', 'delayed'] as const) : ([state] as const);
        for (const { data, failedReason, progress } of await queue.getJobs([...types])) {
          if (data.run !== run.run) continue;
          const back = handedBackSchema.safeParse(progress).data?.handedBack;
          const trouble = failedReason || back;
          found.set(data.number, { state, ...(trouble && { trouble }) });
        }
      }
      return found;
    },
    workers: () => queue.getWorkersCount(),
    close: () => queue.close(),
  };
}
