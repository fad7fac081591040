/** What tells the content of one paper from that of others. */
import type { Fingerprint } from '../model/lock.ts';
import type { Merged } from '../model/merge.ts';

/** One key for one content: title and abstract. */
export function contentKey({ title, abstract }: Fingerprint): string {
  return `${title ?? ''} ${abstract}`;
}

/** Fingerprints in their order, without the later ones of the same content. */
export function distinctContent(prints: readonly Fingerprint[]): Fingerprint[] {
  const seen = new Set<string>();
  return prints.filter((print) => {
    const key = contentKey(print);
    return !seen.has(key) && seen.add(key);
  });
}

/** A paper's fingerprints; the entry that names it first, since its id is made for that one. */
export function printsOf({ entries, witness, fingerprints }: Merged): readonly Fingerprint[] {
  const naming = witness.title ?? witness.abstract;
  const first = naming === undefined ? 0 : entries.indexOf(naming);
  return distinctContent([...fingerprints.slice(first, first + 1), ...fingerprints]);
}
