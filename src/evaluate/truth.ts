/** A real abstract and its damaged form, with what each formula has become. */
import { damageTraced, type Damaged } from '../repair/damage.ts';
import { findFormulas } from '../text/delimiters.ts';
import type { Span } from '../text/span.ts';

/**
 * - `recoverable`: only dollars and backslashes were lost (and spaces).
 * - `symbol`: one letter or one command without an argument, of which no more was lost.
 * - `lossy`: a command went with its braces.
 * - `figure`: digits, signs and brackets that read the same with and without dollars; not scored.
 */
export type Kind = 'recoverable' | 'symbol' | 'lossy' | 'figure';

export interface DamagedFormula {
  readonly kind: Kind;
  /** The author's LaTeX. */
  readonly tex: string;
  /** What is left of it in the damaged text, `[start, end)`. */
  readonly start: number;
  readonly end: number;
}

export interface DamagedAbstract {
  readonly text: string;
  readonly formulas: readonly DamagedFormula[];
}

/** Damages an abstract and follows its formulas; one that vanished whole is left out. */
export function damageFormulas(abstract: string): DamagedAbstract {
  const damaged = damageTraced(abstract);
  const formulas = findFormulas(abstract).flatMap((span) => formulaAfter(abstract, damaged, span));
  return { text: damaged.text, formulas };
}

function formulaAfter(abstract: string, damaged: Damaged, span: Span): readonly DamagedFormula[] {
  if (span.node.type !== 'formula') return [];
  const [from, to] = [firstFrom(damaged.kept, span.start), firstFrom(damaged.kept, span.end)];
  const left = damaged.text.slice(from, to);
  if (left.trim() === '') return [];
  const start = from + (left.length - left.trimStart().length);
  const end = to - (left.length - left.trimEnd().length);
  const source = abstract.slice(span.start, span.end);
  const kind = kindOf(span.node.tex, visible(source) === visible(left));
  return [{ kind, tex: span.node.tex, start, end }];
}

/** What the second and third rule leave alone. */
function visible(text: string): string {
  return text.replace(/[$\\\s]/gu, '');
}

function kindOf(tex: string, whole: boolean): Kind {
  if (!whole) return 'lossy';
  if (/^(?:\\[a-zA-Z]+|\p{L})$/u.test(tex)) return 'symbol';
  return /^(?:[\d\s.,+\-/()[\]]|\\%)*$/u.test(tex) ? 'figure' : 'recoverable';
}

/** How many of some rising offsets lie before `offset`: a binary search. */
function firstFrom(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
