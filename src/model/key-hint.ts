/** What was most likely meant by a key that a schema does not know. */
import { z } from 'zod';
import { nearestName } from './nearest-name.ts';

/**
 * A key beside the unknown one, else one of that name in another part of the schema.
 *
 * @param schema of the whole
 * @param path keys from the outside in, the last of them unknown
 * @returns what to do, as the end of a message
 */
export function keyHint(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const within = path.slice(0, -1).map(String);
  const typed = String(path.at(-1));
  const known = keyPaths(schema);
  const beside = known
    .filter((keys) => keys.length === path.length && within.every((key, at) => keys[at] === key))
    .map((keys) => keys.at(-1) ?? '');
  const near = nearestName(typed, beside);
  if (near !== undefined) return `did you mean "${[...within, near].join('.')}"?`;
  const lasts = known.map((keys) => keys.at(-1) ?? '');
  const elsewhere = known[lasts.indexOf(nearestName(typed, lasts) ?? '')];
  if (elsewhere !== undefined) return `did you mean "${elsewhere.join('.')}"?`;
  return `expected one of ${beside.join(', ')}`;
}

/** Every key that a schema knows, each with those that it lies in. */
export function keyPaths(schema: unknown): readonly (readonly string[])[] {
  if (schema instanceof z.ZodPrefault) return keyPaths(schema.unwrap());
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, value]) => [
    [key],
    ...keyPaths(value).map((keys) => [key, ...keys]),
  ]);
}
