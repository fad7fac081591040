/** What the other copies of a paper say of the formulas of its abstract. */
import { compareFormulas, type ComparedFormula } from '../copies/index.ts';
import type { Entry } from '../model/entry.ts';
import type { Merged } from '../model/merge.ts';
import type { Difference, Source } from '../model/paper.ts';
import { type Problem, quotedSource } from '../model/problem.ts';

/** An entry whose abstract was compared with the one that is shown; one of the two is damaged. */
export interface ComparedCopy {
  readonly entry: Entry;
  readonly formulas: readonly ComparedFormula[];
}

/** Compares the abstract of a paper with its copies: an intact one with the damaged, or vice versa. */
export function compareCopies({ entries, witness }: Merged): readonly ComparedCopy[] {
  const shown = witness.abstract;
  return entries
    .filter(({ damaged }) => shown !== undefined && damaged !== shown.damaged)
    .map((entry) => {
      const [intact, copy] = entry.damaged ? [shown, entry] : [entry, shown];
      return { entry, formulas: compareFormulas(intact?.abstract ?? '', copy?.abstract ?? '') };
    });
}

/** What a page says of one of its entries as a copy; nothing where it was not compared. */
export function agreementWith(
  entry: Entry,
  copies: readonly ComparedCopy[],
): Pick<Source, 'agree' | 'differ'> {
  const copy = copies.find((other) => other.entry === entry);
  const agree = entry.damaged ? copy?.formulas.filter(({ agrees }) => agrees).length : 0;
  const differ = copy ? differences(copy).map(({ intact, damaged }) => ({ intact, damaged })) : [];
  return { ...(agree ? { agree } : {}), ...(differ.length > 0 ? { differ } : {}) };
}

/** The formulas on which two captures of a paper disagree, each with its place in both. */
export function disagreements(
  { witness: { abstract: shown } }: Merged,
  copies: readonly ComparedCopy[],
): readonly Problem[] {
  if (shown === undefined) return [];
  return copies.flatMap((copy) => {
    const [intact, damaged] = shown.damaged ? [copy.entry, shown] : [shown, copy.entry];
    return differences(copy).map((difference) => ({
      severity: 'note' as const,
      file: damaged.capture,
      line: abstractLine(damaged),
      message:
        `${quotedSource(difference.damaged)} stands where ` +
        `${intact.capture}:${abstractLine(intact)} has ${quotedSource(difference.intact)}, in the ` +
        `same sentence of the same paper; damage alone would have left ` +
        `${quotedSource(difference.left)}. The page shows the ${shown.damaged ? 'damaged' : 'intact'} copy`,
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

/** The line on which an entry's abstract begins. */
export function abstractLine({ fieldLines, lines }: Entry): number {
  return fieldLines.abstract?.[0] ?? lines[0];
}
