/** A real abstract and its damaged form, with what each formula has become. */
import {
  damageFormulas as follow,
  type DamagedFormula as Followed,
} from '../../repair/damaged-formulas.ts';

/**
 * - `recoverable`: only dollars and backslashes were lost (and spaces).
 * - `symbol`: one letter or one command without an argument, of which no more was lost.
 * - `lossy`: a command went with its braces.
 * - `figure`: digits, signs and brackets that read the same with and without dollars; not scored.
 */
export type FormulaKind = 'recoverable' | 'symbol' | 'lossy' | 'figure';

/** A formula of an abstract, with what is left of it in the damaged text. */
export interface TrueFormula extends Pick<Followed, 'start' | 'end'> {
  readonly kind: FormulaKind;
  /** The author's LaTeX. */
  readonly tex: string;
}

export interface GroundTruth {
  readonly text: string;
  readonly formulas: readonly TrueFormula[];
}

/** Damages an abstract and tells of each formula what it has become; one that vanished is left out. */
export function groundTruth(abstract: string): GroundTruth {
  const { text, formulas } = follow(abstract);
  return {
    text,
    formulas: formulas.map(({ formula: { tex }, source, start, end }) => {
      const whole = visible(source) === visible(text.slice(start, end));
      return { kind: kindOf(tex, whole), tex, start, end };
    }),
  };
}

/** What the second and third rule leave alone. */
function visible(text: string): string {
  return text.replace(/[$\\\s]/gu, '');
}

function kindOf(tex: string, whole: boolean): FormulaKind {
  if (!whole) return 'lossy';
  if (/^(?:\\[a-zA-Z]+|\p{L})$/u.test(tex)) return 'symbol';
  return /^(?:[\d\s.,+\-/()[\]]|\\%)*$/u.test(tex) ? 'figure' : 'recoverable';
}
