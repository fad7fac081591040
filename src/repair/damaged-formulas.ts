/** Where the formulas of an intact abstract stand once the rule has damaged it. */
import type { Formula } from '../model/abstract.ts';
import { findFormulas } from '../text/delimiters.ts';
import type { Span } from '../text/span.ts';

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

const OUTERMOST_COMMAND = /\\[A-Za-z]+\*?\{((?:[^{}]|\{[^{}]*\})*)\}/g;
const IN_DOLLARS = /\$\$?([^$]+)\$\$?/g;

/** A damaged abstract, and where each of its characters stood before: the rule only deletes. */
interface Damaged {
  readonly text: string;
  /** For each UTF-16 unit of `text`, its offset in the original, rising. */
  readonly kept: readonly number[];
}

/** A stretch to delete, `[start, end)`. */
type Cut = readonly [start: number, end: number];

/**
 * The abstract as such a page prints it:
 * 1. everywhere, in one pass, `\cmd{X}` becomes `X`, where X holds at most one level of braces;
 * 2. inside `$…$`, the dollars and every backslash go;
 * 3. runs of spaces become one.
 */
export function damage(abstract: string): string {
  return damageTraced(abstract).text;
}

/** As `damage`, with the way back to the original. */
function damageTraced(abstract: string): Damaged {
  const whole = { text: abstract, kept: Array.from({ length: abstract.length }, (_, at) => at) };
  return [outermostCommands, dollarsAndBackslashes, doubledSpaces].reduce(without, whole);
}

function without(damaged: Damaged, cutsIn: (text: string) => readonly Cut[]): Damaged {
  const parts: string[] = [];
  const kept: number[] = [];
  let from = 0;
  for (const [start, end] of [...cutsIn(damaged.text), [damaged.text.length, Infinity]] as Cut[]) {
    parts.push(damaged.text.slice(from, start));
    for (let at = from; at < start; at += 1) kept.push(damaged.kept[at] ?? 0);
    from = end;
  }
  return { text: parts.join(''), kept };
}

function outermostCommands(text: string): readonly Cut[] {
  return [...text.matchAll(OUTERMOST_COMMAND)].flatMap((match) => {
    const [whole, inside = ''] = match;
    const close = match.index + whole.length - 1;
    return [[match.index, close - inside.length] as const, [close, close + 1] as const];
  });
}

function dollarsAndBackslashes(text: string): readonly Cut[] {
  return [...text.matchAll(IN_DOLLARS)].flatMap(({ 0: whole, index }) =>
    [...whole.matchAll(/[$\\]/g)].map((char): Cut => [index + char.index, index + char.index + 1]),
  );
}

function doubledSpaces(text: string): readonly Cut[] {
  return [...text.matchAll(/ {2,}/g)].map(({ 0: run, index }): Cut => [
    index + 1,
    index + run.length,
  ]);
}
