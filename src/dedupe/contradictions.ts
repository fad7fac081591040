import type { Merged } from '../model/merge.ts';
import type { Problem } from '../model/problem.ts';
import { placeOf } from './order.ts';

/** The dates of one paper on which its entries disagree, each with its place. */
export function contradictions({ entries, witness }: Merged): readonly Problem[] {
  const taken = witness.date;
  if (!taken?.date) return [];
  const { iso } = taken.date;
  return entries.flatMap((entry) => {
    if (!entry.date || entry.date.iso === iso) return [];
    const line = entry.fieldLines.date?.[0] ?? entry.lines[0];
    const inferred = entry.date.yearInferred ? ' (its year inferred)' : '';
    const message =
      `the date ${entry.date.iso}${inferred} disagrees with ${iso} in ${placeOf(taken)}, ` +
      'the same paper; the latter is used: a printed year first, then the earlier day';
    return [{ severity: 'note', file: entry.capture, line, message } as const];
  });
}
