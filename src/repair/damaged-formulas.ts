/** Where the formulas of an intact abstract stand once the rule has damaged it. */
import type { Formula } from '../model/abstract.ts';
import { findFormulas } from '../text/delimiters.ts';
import type { Span } from '../text/span.ts';
import { damageTraced, type Damaged } from './damage.ts';

export interface DamagedFormula {
  /** As the intact abstract has it. */
  readonly formula: Formula;
  /** The same as typed, delimiters and all. */
  readonly source: string;
  /** What is left of it in the damaged text, `[start, end)`: never nothing, and no spaces round it. */
  readonly start: number;
  readonly end: number;
}

export interface DamagedAbstract {
  readonly text: string;
  /** In reading order. */
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
  return [{ formula: span.node, source, start, end }];
}

/** How many of some rising offsets lie before `offset`: a binary search. */
export function firstFrom(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
