/** Pieces of work side by side: so many at a time, and all or nothing. */

/** A piece of work, which ends early where the signal tells it to. */
export type Task = (signal: AbortSignal) => Promise<void>;

/**
 * Does all the tasks, in their order as far as there is room. Where one fails, the others are told to
 * end, and those that have not begun never do.
 *
 * @param limit how many are at work at a time
 * @throws {Error} the first failure, when no task is at work any more
 */
export async function atOnce(limit: number, tasks: readonly Task[]): Promise<void> {
  const failed = new AbortController();
  const waiting = [...tasks];
  const work = async (): Promise<void> => {
    for (let task = waiting.shift(); task && !failed.signal.aborted; task = waiting.shift()) {
      try {
        await task(failed.signal);
      } catch (error) {
        // The first counts: a signal keeps its reason.
        failed.abort(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, limit) }, work));
  failed.signal.throwIfAborted();
}
