/** Sets what was repaired beside what the authors wrote. */
import type { Repair } from '../../repair/index.ts';
import { mathml } from './mathml.ts';
import type { GroundTruth, TrueFormula } from './truth.ts';

/** What became of one formula. */
export interface Verdict {
  readonly formula: TrueFormula;
  /** The repairs that overlap it. */
  readonly repairs: readonly Repair[];
  /** Repairs cover all of it; between two of them may stand stops and spaces. */
  readonly found: boolean;
  /** One repair has just its bounds, stops and spaces at the edges aside. */
  readonly exact: boolean;
  /** That repair's MathML is the original's, to the letter. */
  readonly same: boolean;
}

export interface Assessment {
  readonly verdicts: readonly Verdict[];
  /** Repairs that overlap no formula. */
  readonly falseRepairs: readonly Repair[];
  /** Characters outside the formulas, and those of them inside repairs. */
  readonly prose: number;
  readonly touched: number;
}

/** Judges the repairs of one damaged abstract; both lists are in order and without overlaps. */
export function assess({ text, formulas }: GroundTruth, repairs: readonly Repair[]): Assessment {
  const inside = marked(text.length, formulas);
  const repaired = marked(text.length, repairs);
  const prose = inside.filter((is) => !is).length;
  return {
    verdicts: formulas.map((formula) => verdictOn(text, formula, repairs, repaired)),
    falseRepairs: repairs.filter(({ start, end }) => !inside.slice(start, end).includes(true)),
    prose,
    touched: repaired.filter((is, at) => is && inside[at] !== true).length,
  };
}

type Stretch = Pick<TrueFormula, 'start' | 'end'>;

function marked(length: number, stretches: readonly Stretch[]): boolean[] {
  const marks = Array.from({ length }, () => false);
  for (const { start, end } of stretches) marks.fill(true, start, end);
  return marks;
}

function verdictOn(
  text: string,
  formula: TrueFormula,
  all: readonly Repair[],
  repaired: readonly boolean[],
): Verdict {
  const repairs = all.filter(({ start, end }) => start < formula.end && formula.start < end);
  const [only] = repairs;
  const exact = repairs.length === 1 && bounds(text, only ?? formula) === bounds(text, formula);
  const authors = exact ? mathml(formula.tex) : undefined;
  const same = authors !== undefined && authors === mathml(only?.tex ?? '');
  const left = text
    .slice(formula.start, formula.end)
    .split('')
    .filter((_, at) => repaired[formula.start + at] !== true);
  const found = repairs.length > 0 && /^[\s.,;:]*$/u.test(left.join(''));
  return { formula, repairs, found, exact, same };
}

/** A stretch's bounds without the stops and spaces at its edges. */
function bounds(text: string, { start, end }: Stretch): string {
  const seen = text.slice(start, end);
  const before = seen.length - seen.trimStart().length;
  const after = seen.length - seen.replace(/[\s.,;:]+$/u, '').length;
  return `${start + before}-${end - after}`;
}
