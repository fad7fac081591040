/** Copies of texts that do not hold on to the file that they were cut from. */

/** V8 copies shorter pieces of a text; a longer one keeps the whole text in memory as long as it is in use. */
const CUT_MIN = 13;

/**
 * A value whose texts, at any depth, are copies: as long as one of them is in use, the file that it
 * was read from need not be.
 *
 * @param value of plain objects, arrays and primitives
 */
export function detached<T>(value: T): T {
  if (typeof value === 'string') return ownCopy(value) as T;
  if (Array.isArray(value)) return value.map(detached) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [key, detached(part)]),
  ) as T;
}

/** Character by character, so that a lone surrogate stays one. */
function ownCopy(text: string): string {
  return text.length < CUT_MIN ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
