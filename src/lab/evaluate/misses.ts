/** What to work on: every formula that does not come out as it was, in its place. */
import type { Repair } from '../../repair/index.ts';
import type { Verdict } from './judge.ts';
import type { Evaluation, Trial } from './run.ts';
import { invented } from './table.ts';

const AROUND = 30;

/** The misses of an evaluation, a line each: what stood there, what was made of it. */
export function missLines({ trials }: Evaluation): readonly string[] {
  return trials.flatMap((trial) => [
    ...trial.judgement.verdicts.filter(isMiss).map((verdict) => missLine(trial, verdict)),
    ...trial.judgement.falseRepairs.map((repair) => falseLine(trial, repair)),
  ]);
}

/** A lossy formula cannot come out as it was, but it must be marked and hold nothing invented. */
function isMiss(verdict: Verdict): boolean {
  const { formula, repairs, same } = verdict;
  if (formula.kind === 'figure') return false;
  if (formula.kind !== 'lossy') return !same;
  return repairs.length === 0 || invented(verdict).length > 0;
}

function missLine({ key, damaged }: Trial, verdict: Verdict): string {
  const { formula, repairs, exact } = verdict;
  const found = exact ? 'differs' : 'bounds';
  const word = repairs.length === 0 ? 'missed' : found;
  const made = repairs.map(describe).join(' + ');
  return `${word} ${formula.kind} ${key}: $${formula.tex}$ in "${context(damaged, formula)}"${made === '' ? '' : ` → ${made}`}`;
}

function falseLine({ key, damaged }: Trial, repair: Repair): string {
  return `false ${key}: "${context(damaged, repair)}" → ${describe(repair)}`;
}

function describe({ tex, lossy, because }: Repair): string {
  return `$${tex}$${lossy ? ` (lossy: ${because ?? '?'})` : ''}`;
}

function context(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  return `${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + AROUND)}`;
}
