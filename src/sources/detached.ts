/** Copies of texts that do not hold on to the file that they were cut from. */
import type { Claims } from '../model/entry.ts';

/** V8 copies shorter pieces of a text; a longer one keeps the whole text in memory as long as it is in use. */
const CUT_MIN = 13;

/** Claims whose texts are copies: as long as one of them is in use, the file that it was read from need not be. */
export function detachedClaims(claims: Claims): Claims {
  const copies = Object.entries(claims).map(([field, claim]) => [
    field,
    { ...claim, value: detached(claim.value) },
  ]);
  return Object.fromEntries(copies) as Claims;
}

/** A copy of plain data that shares no text with it. */
export function detached<T>(value: T): T {
  const isShort = typeof value === 'string' && value.length < CUT_MIN;
  return isShort ? value : (JSON.parse(JSON.stringify(value)) as T);
}
