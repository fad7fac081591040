/** One part, from a run's plan in the store to its file there. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../../model/problem.ts';
import { failure, PATIENCE_MS, runProgram } from '../child.ts';
import { SECRET } from '../parts/sealed-folder.ts';
import { pack, unpack } from './archive.ts';
import { partFile, PLAN_FILE, type PartJob } from './jobs.ts';
import type { PartChildJob } from './part-child.ts';
import type { Store } from './store/store.ts';

interface Bench {
  readonly store: Store;
  /** Folder of this worker alone. */
  readonly folder: string;
  /** File of the configuration. */
  readonly settings?: string | undefined;
  /** Processes that work at a time. */
  readonly workers?: number | undefined;
  /** Milliseconds without a sign after which a part is given up; by default, those of other programs. */
  readonly patience?: number;
}

type Tell = (words: () => string) => void;

/**
 * Builds a part and puts it into the store.
 *
 * @throws {UsageError} where this machine does not fit the plan
 */
export type BuildPart = (job: PartJob, signal: AbortSignal, tell: Tell) => Promise<void>;

const CHILD = fileURLToPath(new URL('part-child.ts', import.meta.url));
const DOES_NOT_FIT = 2;

/**
 * Makes a builder of parts, which fetches each plan once.
 *
 * @returns builds a part and puts it into the store, unless it is there
 */
export function partBuilder(bench: Bench): BuildPart {
  const { store, folder, settings, workers, patience = PATIENCE_MS } = bench;
  const [plan, out, archive] = ['plan', 'part', 'archive.tar'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  let fetched: string | undefined;

  const fetchPlan = async (job: PartJob, signal: AbortSignal): Promise<void> => {
    if (fetched === job.plan) return;
    fetched = undefined;
    if (!(await store.get(job.run, PLAN_FILE, archive))) {
      throw new Error(
        `${store.shown} holds no plan of this build: is it the --share of the build, and does that still run?`,
      );
    }
    await unpack(archive, plan, signal);
    fetched = job.plan;
  };

  const build = async (job: PartJob, signal: AbortSignal, tell: Tell): Promise<void> => {
    const child: PartChildJob = { which: `${job.number}/${job.of}`, planFolder: plan, out };
    const options = { ...(settings && { settings }), ...(workers && { workers }) };
    const end = await runProgram({
      file: process.execPath,
      args: [CHILD, JSON.stringify({ ...child, ...options })],
      env: { [SECRET]: process.env[SECRET] ?? '' },
      signal,
      patience,
      onMessage: (words) => {
        tell(() => String(words));
      },
    });
    if (end.code === 0) return;
    const error = failure('the part could not be built', end);
    if (end.code === DOES_NOT_FIT) throw new UsageError(error.message, { cause: error });
    throw error;
  };

  return async (job, signal, tell) => {
    const name = partFile(job.number);
    // A worker that lost Redis may have built it, and could not say so.
    if ((await store.list(job.run)).includes(name)) return;
    await mkdir(folder, { recursive: true });
    try {
      await fetchPlan(job, signal);
      await build(job, signal, tell);
      await pack(out, archive, signal);
      await store.put(job.run, name, archive);
    } finally {
      await rm(archive, { force: true });
    }
  };
}
