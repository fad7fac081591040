/** Dates that no paper of today can have. */
import type { Claimed, Remark } from './format.ts';

/** The year from which on a date is a mistake. */
const FAR_FUTURE = '2100';

/** Whether a date (`YYYY[-MM[-DD]]`) lies so far ahead that it cannot be a paper's. */
export function isFarFuture(date: string): boolean {
  return date >= FAR_FUTURE;
}

/** What is said of such a date. */
export function farFutureMessage(said: string): string {
  return `its date (${said}) lies in the far future; it is left out`;
}

/** An entry without a date that cannot be, and what is said of it. */
export function withoutFarFuture<E extends Claimed>(
  entry: E,
): { readonly entry: E; readonly remarks: readonly Remark[] } {
  const { date, ...claims } = entry.claims;
  if (date === undefined || !isFarFuture(date.value)) return { entry, remarks: [] };
  const message = farFutureMessage(`"${date.value}"`);
  const line = date.at.lines?.[0];
  return {
    entry: { ...entry, claims },
    remarks: [{ severity: 'note', ...(line !== undefined && { line }), message }],
  };
}
