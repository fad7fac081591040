/** What each page is made from: noted while it is rendered, so that a later build knows whether it would be the same. */
import { hash } from 'node:crypto';

/**
 * A name is that of a list (`papers`), or of a table and a key in it (`body an-id`). Pages are bundled
 * apart from the program that has them rendered: both meet in this object.
 */
interface Notes {
  /** Of the page that is being rendered; pages are rendered one after the other. */
  taken: Set<string> | undefined;
  /** What stands under a name now, by its list or table. */
  readonly sources: Map<string, (key: string) => string>;
}

const shared = globalThis as { offprintNotes?: Notes };
const notes = (shared.offprintNotes ??= { taken: undefined, sources: new Map() });

/** Notes that the page which is being rendered, if any is, shows what stands under a name. */
export function depend(source: string, key = ''): void {
  notes.taken?.add(key === '' ? source : `${source} ${key}`);
}

/** Does a piece of work; says on what it depends, in the order of first use. */
export async function noting<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly names: readonly string[] }> {
  const taken = new Set<string>();
  notes.taken = taken;
  try {
    return { value: await work(), names: [...taken] };
  } finally {
    notes.taken = undefined;
  }
}

/** Digest of what stands under a name now; undefined where nothing of this build has the name. */
export function digestNow(name: string): string | undefined {
  const [, source = name, key = ''] = /^(\S+) (.*)$/su.exec(name) ?? [];
  return notes.sources.get(source)?.(key);
}

/** Says how the digest of what stands under the names of a list or a table is found. */
export function provide(source: string, digest: (key: string) => string): void {
  notes.sources.set(source, digest);
}

/** Works something out once for each thing; whoever asks again depends on the same. */
export function once<Value>(): (thing: object, work: () => Value) => Value {
  const known = new WeakMap<object, Noted<Value>>();
  return (thing, work) => {
    const found = known.get(thing) ?? aside(work);
    known.set(thing, found);
    for (const name of found.names) notes.taken?.add(name);
    return found.value;
  };
}

/**
 * A question whose answers pages show. A page depends on the answer alone, not on all that it is
 * worked out from. The last answer is remembered: who asks is asked for its digest next.
 *
 * @param name of the question, without blanks
 * @param find works an answer out
 * @param digest of an answer
 */
export function query<Value>(
  name: string,
  find: (key: string) => Value,
  digest: (value: Value) => string,
): (key: string) => Value {
  let last: { readonly key: string; readonly value: Value } | undefined;
  const answer = (key: string): Value => {
    if (last?.key !== key) last = { key, value: aside(() => find(key)).value };
    return last.value;
  };
  provide(name, (key) => digest(answer(key)));
  return (key) => {
    depend(name, key);
    return answer(key);
  };
}

interface Noted<Value> {
  readonly value: Value;
  readonly names: readonly string[];
}

/** Works something out, and notes by itself what that depends on. */
function aside<Value>(work: () => Value): Noted<Value> {
  const outer = notes.taken;
  const names = new Set<string>();
  notes.taken = names;
  try {
    return { value: work(), names: [...names] };
  } finally {
    notes.taken = outer;
  }
}

/** A table of which a page depends on the entries that it looks up; who goes through it depends on all. */
export class Table<Value> extends Map<string, Value> {
  readonly #name: string;

  constructor(name: string, entries: Iterable<readonly [string, Value]>) {
    super();
    this.#name = name;
    for (const [key, value] of entries) super.set(key, value);
  }

  override get(key: string): Value | undefined {
    depend(this.#name, key);
    return super.get(key);
  }

  override has(key: string): boolean {
    depend(this.#name, key);
    return super.has(key);
  }

  override get size(): number {
    depend(this.#name);
    return super.size;
  }

  override entries(): MapIterator<[string, Value]> {
    depend(this.#name);
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  override keys(): MapIterator<string> {
    depend(this.#name);
    return super.keys();
  }

  override values(): MapIterator<Value> {
    depend(this.#name);
    return super.values();
  }

  override forEach(visit: (value: Value, key: string, map: Map<string, Value>) => void): void {
    depend(this.#name);
    super.forEach(visit);
  }
}

/** SHA-256, cut to 128 bits; a piece of a longer string would keep all of that in memory. */
export function hashOf(text: string | Uint8Array): string {
  return hash('sha256', text, 'buffer').toString('base64url', 0, 16);
}
