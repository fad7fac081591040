/** Questions to what may be away for a while: a service that is started again, a network that was cut. */

/**
 * Asks, and waits.
 *
 * @returns undefined where there is no answer, which may yet come
 * @throws {Error} where there has been none for too long
 */
export type Ask = <T>(question: () => Promise<T>) => Promise<T | undefined>;

interface Patience {
  /** Milliseconds after which a failure is final. */
  readonly limit: number;
  /** Says once that there is no answer, and once that there is one again. */
  readonly say: (line: string) => void;
  /** Puts a failure into one line. */
  readonly words: (error: unknown) => string;
  /** Where it tells to stop, its reason is thrown at once. */
  readonly signal?: AbortSignal | undefined;
}

/** Makes what asks one kind of question: that others are answered says nothing of it. */
export function patiently({ limit, say, words, signal }: Patience): Ask {
  let since: number | undefined;
  return async (question) => {
    try {
      const answer = await question();
      if (since !== undefined) say('There is an answer again: the work goes on');
      since = undefined;
      return answer;
    } catch (error) {
      signal?.throwIfAborted();
      if (since === undefined) say(`${words(error)}; waiting for it`);
      since ??= performance.now();
      if (performance.now() - since < limit) return undefined;
      throw new Error(words(error), { cause: error });
    }
  };
}
