/** What the other copies of a paper say of the formulas of its abstract. */
import { compareFormulas, type ComparedFormula } from '../copies/index.ts';
import { hasStrippedAbstract, placeInFile, type Entry } from '../model/entry.ts';
import type { Merged } from '../model/merge.ts';
import type { Difference, PaperSource } from '../model/paper.ts';
import { problemPlace, type Problem, quotedSource } from '../model/problem.ts';

/** An entry whose abstract was compared with the one that is shown; one of the two is damaged. */
export interface ComparedCopy {
  readonly entry: Entry;
  readonly formulas: readonly ComparedFormula[];
}

/** Compares the abstract of a paper with its copies: an intact one with the damaged, or vice versa. */
export function compareCopies({ entries, witness }: Merged): readonly ComparedCopy[] {
  const shown = witness.abstract;
  return entries
    .filter(
      (entry) => shown !== undefined && hasStrippedAbstract(entry) !== hasStrippedAbstract(shown),
    )
    .map((entry) => {
      const [intact, copy] = hasStrippedAbstract(entry) ? [shown, entry] : [entry, shown];
      return { entry, formulas: compareFormulas(abstractOf(intact), abstractOf(copy)) };
    });
}

/** What a page says of one of its entries as a copy; nothing where it was not compared. */
export function agreementWith(
  entry: Entry,
  copies: readonly ComparedCopy[],
): Pick<PaperSource, 'agree' | 'differ'> {
  const copy = copies.find((other) => other.entry === entry);
  const agree = hasStrippedAbstract(entry)
    ? copy?.formulas.filter(({ agrees }) => agrees).length
    : 0;
  const differ = copy ? differences(copy).map(({ intact, damaged }) => ({ intact, damaged })) : [];
  return { ...(agree ? { agree } : {}), ...(differ.length > 0 ? { differ } : {}) };
}

/** The formulas on which two sources of a paper disagree, each with its place in both. */
export function disagreements(
  { witness: { abstract: shown } }: Merged,
  copies: readonly ComparedCopy[],
): readonly Problem[] {
  if (shown === undefined) return [];
  return copies.flatMap((copy) => {
    const [intact, damaged] = hasStrippedAbstract(shown)
      ? [copy.entry, shown]
      : [shown, copy.entry];
    return differences(copy).map((difference) => ({
      severity: 'note' as const,
      ...abstractPlace(damaged),
      message:
        `${quotedSource(difference.damaged)} stands where ` +
        `${problemPlace(abstractPlace(intact))} has ${quotedSource(difference.intact)}, in the ` +
        `same sentence of the same paper; damage alone would have left ` +
        `${quotedSource(difference.left)}. The page shows the ${hasStrippedAbstract(shown) ? 'damaged' : 'intact'} copy`,
    }));
  });
}

/** Each disagreement once, in reading order. */
function differences({ formulas }: ComparedCopy): readonly (Difference & { left: string })[] {
  const found = formulas
    .filter(({ agrees }) => !agrees)
    .map(({ formula, seen, left }) => ({ intact: formula.tex, damaged: seen, left }));
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

/** Where an entry's abstract begins. */
export function abstractPlace(entry: Entry): Pick<Problem, 'file' | 'line'> {
  return placeInFile(entry, entry.claims.abstract?.at);
}

function abstractOf(entry: Entry | undefined): string {
  return entry?.claims.abstract?.value ?? '';
}
