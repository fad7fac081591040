/** Waits until all parts of a run are there, whatever happens to the queue and to those who work. */
import { setTimeout } from 'node:timers/promises';
import { failureMessage } from '../../model/problem.ts';
import { paceOf } from '../pace.ts';
import { longestFirst, partFile } from './jobs.ts';
import type { PartQueue, PartState } from './part-queue.ts';
import { patiently } from './patience.ts';

/** How long it waits, in milliseconds. */
interface Times {
  /** Between two looks. */
  readonly look: number;
  /** Between two times that all open parts are added again, which Redis may have forgotten. */
  readonly add: number;
  /** Until a file must be seen that a worker says it wrote: disks of the network may take a minute. */
  readonly appear: number;
  /** For a store or a Redis that does not answer. */
  readonly patience: number;
}

const TIMES: Times = { look: 2_000, add: 15_000, appear: 120_000, patience: 300_000 };

export interface AwaitJob {
  /** How many parts there are. */
  readonly parts: number;
  readonly queue: PartQueue;
  /** Names of the files that the store holds of this run. */
  readonly list: () => Promise<readonly string[]>;
  /** Fetches a part and checks it. */
  readonly take: (number: number) => Promise<void>;
  /** Removes the file of a part that is not what it should be. */
  readonly discard: (number: number) => Promise<void>;
  readonly say: (line: string) => void;
  readonly tell: (words: () => string) => void;
  /** Puts a failure of Redis into one line. */
  readonly words?: (error: unknown) => string;
  readonly signal?: AbortSignal;
  readonly times?: Partial<Times>;
}

type States = ReadonlyMap<number, PartState>;

/** A part that is not what it should be is built again so often. */
const REFUSED_MAX = 2;

/**
 * Waits for all parts. The store tells which are there, and the queue only who does what: it may lose
 * all that it knows.
 *
 * @throws {Error} where a part fails for good, or nothing answers for too long
 */
export async function awaitParts(job: AwaitJob): Promise<void> {
  const { parts, queue, signal, words = failureMessage } = job;
  const times = { ...TIMES, ...job.times };
  const asking = { limit: times.patience, say: job.say, signal };
  const askStore = patiently({ ...asking, words: failureMessage });
  const readQueue = patiently({ ...asking, words });
  const writeQueue = patiently({ ...asking, words });
  const open = new Set(longestFirst(parts));
  const takeOrDiscard = taker(job);
  const lost = lostFinder(times.appear);
  const tellOf = teller(job);
  let added = performance.now();
  for (;;) {
    const names = new Set(await askStore(job.list));
    for (const number of [...open].filter((one) => names.has(partFile(one)))) {
      if (await takeOrDiscard(number)) open.delete(number);
    }
    if (open.size === 0) return;
    const states = await readQueue(queue.states);
    if (states !== undefined) {
      checkNoneFailed(states, open, parts);
      for (const number of lost(states, open)) {
        job.say(
          `Part ${number} of ${parts} was called built, but is not in the share: it is built again (do all workers have the same --share?)`,
        );
        await writeQueue(() => queue.remove([number]).then(() => queue.add([number])));
      }
      tellOf(parts - open.size, states, await queue.workers().catch(() => undefined));
    }
    if (performance.now() - added >= times.add) {
      await writeQueue(() => queue.add([...open]));
      added = performance.now();
    }
    await setTimeout(times.look, undefined, signal && { signal }).catch(() => undefined);
    signal?.throwIfAborted();
  }
}

/**
 * Makes what takes parts.
 *
 * @returns tells whether a part is there; one that is not what it should be is built again
 */
function taker({ parts, queue, take, discard, say }: AwaitJob) {
  const refused = new Map<number, number>();
  return async (number: number): Promise<boolean> => {
    const reason = await take(number).then(() => undefined, failureMessage);
    if (reason === undefined) return true;
    const times = (refused.get(number) ?? 0) + 1;
    if (times > REFUSED_MAX) throw new Error(`part ${number} of ${parts} is not right: ${reason}`);
    refused.set(number, times);
    say(`Part ${number} of ${parts} is refused, and built again: ${reason}`);
    await discard(number);
    await queue.remove([number]).catch(() => undefined);
    return false;
  };
}

/** @throws {Error} naming a part that no worker could build */
function checkNoneFailed(states: States, open: ReadonlySet<number>, parts: number): void {
  for (const number of open) {
    const { state, trouble = 'it gave no reason' } = states.get(number) ?? { state: 'waiting' };
    if (state !== 'failed') continue;
    throw new Error(`part ${number} of ${parts} failed again and again: ${trouble}`);
  }
}

/** Makes what finds the parts that a worker says it built, and did not. */
function lostFinder(appear: number) {
  const since = new Map<number, number>();
  return (states: States, open: ReadonlySet<number>): readonly number[] => {
    const now = performance.now();
    for (const number of open) {
      if (states.get(number)?.state !== 'completed') since.delete(number);
      else if (!since.has(number)) since.set(number, now);
    }
    const lost = [...open].filter((number) => now - (since.get(number) ?? now) > appear);
    for (const number of lost) since.delete(number);
    return lost;
  };
}

/** Makes what tells how far it has come, and once why a part is tried again. */
function teller({ parts, say, tell }: AwaitJob) {
  const told = new Map<number, string>();
  const pace = paceOf(() => performance.now());
  return (done: number, states: States, workers: number | undefined): void => {
    for (const [number, { trouble }] of states) {
      if (trouble === undefined || told.get(number) === trouble) continue;
      told.set(number, trouble);
      say(`Part ${number} of ${parts} is to be tried again: ${trouble}`);
    }
    tell(() => {
      const active = [...states.values()].filter(({ state }) => state === 'active').length;
      const left = pace(done, parts)?.left ?? '';
      const words = [`${done} of ${parts} parts`, `${active} being built`, who(workers), left];
      return words.filter((word) => word !== '').join(', ');
    });
  };
}

function who(workers: number | undefined): string {
  if (workers === undefined) return '';
  if (workers === 0) return 'no worker yet: start "offprint work"';
  return workers === 1 ? '1 worker' : `${workers} workers`;
}
