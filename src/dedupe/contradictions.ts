/** Notes on the dates of one paper on which its entries disagree. */
import type { Merged } from '../model/merge.ts';
import type { Problem } from '../model/problem.ts';
import { placeInFile } from '../model/entry.ts';
import { placeOf } from './order.ts';

/** The dates of one paper on which its entries disagree, each with its place. */
export function contradictions({ entries, witness }: Merged): readonly Problem[] {
  const [taken, day] = [witness.date, witness.date?.claims.date?.value];
  if (taken === undefined || day === undefined) return [];
  return entries.flatMap((entry) => {
    const { date } = entry.claims;
    if (date === undefined || day.startsWith(date.value)) return [];
    const inferred = date.inferred ? ' (its year inferred)' : '';
    const message =
      `the date ${date.value}${inferred} disagrees with ${day} in ${placeOf(taken)}, ` +
      'the same paper; the latter is used: the year of the venue, then a printed year, then the earlier day';
    return [{ severity: 'note', ...placeInFile(entry, date.at), message } as const];
  });
}
