/** What stands in the queue: the parts of a run, each a job. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/** One part to be built. It names no folder and no address: whoever takes it knows these by itself. */
export const partJobSchema = z.object({
  run: z.string().regex(/^\d{8}T\d{6}-[0-9a-f]{8}$/u),
  /** Checksum of the plan. */
  plan: z.string().regex(/^[\w-]{43}$/u),
  number: z.int().min(1),
  of: z.int().min(1),
});

export type PartJob = Readonly<z.infer<typeof partJobSchema>>;

/** The plan's file in a store. */
export const PLAN_FILE = 'plan.tar';

/** A part's file in a store. */
export function partFile(number: number): string {
  return `part-${number}.tar`;
}

/** BullMQ allows no colon in an id: https://docs.bullmq.io/guide/jobs/job-ids */
export function jobId({ run, number }: Pick<PartJob, 'run' | 'number'>): string {
  return `${run}-${number}`;
}

/** A name for a run, which tells when it began. */
export function newRun(now: Date): string {
  const time = now.toISOString().replaceAll(/[-:]|\..*/gu, '');
  return `${time}-${randomUUID().slice(0, 8)}`;
}

const KEPT_DAYS = 2;

/** Whether a run is so old that whoever began it is gone. */
export function isForgotten(run: string, now: Date): boolean {
  const oldest = newRun(new Date(now.getTime() - KEPT_DAYS * 86_400_000));
  return partJobSchema.shape.run.safeParse(run).success && run < oldest;
}

/**
 * The numbers of so many parts in the order in which they are handed out: the last has the search index
 * too, which takes longest, and others are built meanwhile.
 */
export function longestFirst(parts: number): readonly number[] {
  return Array.from({ length: parts }, (_, at) => parts - at);
}

/** A part that fails is tried so often in all, at first after so many milliseconds. */
export const JOB_OPTIONS = {
  attempts: 4,
  backoff: { type: 'exponential', delay: 2_000 },
  // What a build that was killed left behind.
  removeOnComplete: { age: KEPT_DAYS * 86_400 },
  removeOnFail: { age: KEPT_DAYS * 86_400 },
};

/**
 * A worker that says nothing for so many milliseconds has died, or lost its network. It tells that it
 * is alive every half of it; the part itself is built by another process, and cannot keep it from that.
 */
export const LOCK_MS = 20_000;
export const STALLED_CHECK_MS = 10_000;
/** Machines may be switched off again and again; a part that kills its process is no such thing. */
export const STALLED_MAX = 100;
