/** What earlier runs worked out, by a name and by what it was made from; `publish` keeps it on disk. */

export interface Kept {
  /** The text that was kept under a name, where it was made from the same; undefined otherwise. */
  readonly find: (name: string, from: string) => string | undefined;
  /** Keeps a text without line ends, such as JSON, for later runs. */
  readonly keep: (name: string, from: string, text: string) => void;
}

/** Every run begins anew. */
export const NOTHING_KEPT: Kept = { find: () => undefined, keep: () => undefined };

/** The text that was kept under a name, or one that is worked out now, which is kept. */
export function keptText(kept: Kept, name: string, from: string, work: () => string): string {
  const known = kept.find(name, from);
  if (known !== undefined) return known;
  const text = work();
  kept.keep(name, from, text);
  return text;
}

/**
 * What was kept under a name, or what is worked out now, which is kept.
 *
 * @param from of what the value is made: another text where another value may come of it
 * @param work makes a value that is the same after a way through JSON
 */
export function keptOr<Value>(kept: Kept, name: string, from: string, work: () => Value): Value {
  // As a later run will find it: no run differs from the one before it.
  return JSON.parse(keptText(kept, name, from, () => JSON.stringify(work()))) as Value;
}
