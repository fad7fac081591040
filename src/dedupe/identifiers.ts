/** What identifies the paper of an entry: its DOI, arXiv id and the like, by kind. */
import type { Entry } from '../model/entry.ts';
import { FIELD_NAMES, rowOf } from '../model/fields.ts';

/** Scheme → the values that entries give, for example `arxiv` → `2301.00001`. */
export type Identifiers = ReadonlyMap<string, ReadonlySet<string>>;

/** What an entry is identified by. A DOI of arXiv counts as an arXiv id (see `FIELDS.doi`). */
export function identifiersOf({ claims }: Entry): Identifiers {
  const values = FIELD_NAMES.flatMap((name) => {
    const claim = claims[name];
    const key = claim && rowOf(name).identifies?.(claim.value);
    return key === undefined ? [] : [schemeAndId(key)];
  });
  const byScheme = Map.groupBy(values, ([scheme]) => scheme);
  return new Map([...byScheme].map(([scheme, ids]) => [scheme, new Set(ids.map(([, id]) => id))]));
}

/** `arxiv:2301.00001` in its two parts. */
function schemeAndId(key: string): readonly [scheme: string, id: string] {
  const at = key.indexOf(':');
  return [key.slice(0, at), key.slice(at + 1)];
}

/** Whether two papers have identifiers of one kind, and none of them in common: they are two then. */
export function identifiersDiffer(a: Identifiers, b: Identifiers): boolean {
  return [...a].some(([scheme, ids]) => b.get(scheme)?.isDisjointFrom(ids));
}

/** The identifiers of two entries, or groups of entries, together. */
export function withIdentifiers(a: Identifiers, b: Identifiers): Identifiers {
  if (b.size === 0) return a;
  const together = new Map(a);
  for (const [scheme, ids] of b) together.set(scheme, (a.get(scheme) ?? new Set()).union(ids));
  return together;
}
