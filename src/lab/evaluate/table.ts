/** The result of an evaluation in words and figures. */
import { tableLines } from '../../text/table.ts';
import type { Assessment, Verdict } from './judge.ts';
import type { Evaluation, Trial } from './run.ts';
import type { FormulaKind } from './truth.ts';
import type { Cost, Costs } from './cost.ts';

const KINDS: Readonly<Record<FormulaKind, string>> = {
  recoverable: 'recoverable',
  symbol: 'single symbol',
  lossy: 'lossy',
  figure: 'figures only',
};
const LEGEND = [
  'in part: a repair overlaps it; found: repairs cover it; exact: one repair has just its bounds,',
  'stops and spaces at the edges aside; same: exact, and the same MathML to the letter;',
  'marked: a repair says that something is missing.',
  'Figures only (`$10$`) read the same without dollars: they need no repair.',
];

/**
 * Sets an evaluation as text.
 * @returns several lines, without a final line end
 */
export function evaluationTable({ trials, costs, problems }: Evaluation): string {
  const verdicts = trials.flatMap(({ judgement }) => judgement.verdicts);
  const rows = (Object.keys(KINDS) as FormulaKind[]).map((kind) =>
    kindRow(
      KINDS[kind],
      verdicts.filter(({ formula }) => formula.kind === kind),
    ),
  );
  const head = ['kind', 'formulas', 'in part', 'found', 'exact', 'same', 'marked'];
  return [
    `${trials.length} abstracts, damaged by the rule and repaired`,
    ...problems,
    '',
    ...tableLines(head, rows, [13, 8]),
    ...LEGEND,
    '',
    ...falseLines(trials.map(({ judgement }) => judgement)),
    ...inventedLines(verdicts),
    '',
    ...costLines(costs),
    '',
    ...intactLines(trials),
  ].join('\n');
}

function kindRow(name: string, verdicts: readonly Verdict[]): readonly string[] {
  const share = (is: (verdict: Verdict) => boolean) =>
    percent(verdicts.filter(is).length, verdicts.length);
  return [
    name,
    String(verdicts.length),
    share(({ repairs }) => repairs.length > 0),
    share(({ found }) => found),
    share(({ exact }) => exact),
    share(({ same }) => same),
    share(({ repairs }) => repairs.some(({ lossy }) => lossy)),
  ];
}

/**
 * Abstracts without a formula are counted apart: what is repaired there is often mathematics that
 * its author typed without dollars.
 */
function falseLines(judgements: readonly Assessment[]): readonly string[] {
  const [marked, plain] = [true, false].map((is) =>
    judgements.filter(({ verdicts }) => verdicts.length > 0 === is),
  );
  return [
    falseLineOf('in all', judgements),
    falseLineOf('in abstracts with formulas', marked ?? []),
    falseLineOf('in abstracts whose author marked none', plain ?? []),
  ];
}

function falseLineOf(where: string, judgements: readonly Assessment[]): string {
  const sum = (count: (judgement: Assessment) => number) =>
    judgements.reduce((total, judgement) => total + count(judgement), 0);
  const found = new Set(judgements.flatMap(({ verdicts }) => verdicts.flatMap((v) => v.repairs)));
  const wrong = sum(({ falseRepairs }) => falseRepairs.length);
  const touched = ofAll(
    sum((judgement) => judgement.touched),
    sum(({ prose }) => prose),
    3,
  );
  return `False repairs ${where}: ${ofAll(wrong, found.size + wrong)}; prose characters touched: ${touched}`;
}

/** Commands that show what a damaged text cannot be known to have held. */
const STRUCTURE =
  /\\(sqrt|[dt]?frac|[dt]?binom|(?:wide)?tilde|(?:wide)?hat|bar|overline|underline|vec|dot|ddot)(?![a-z])/gu;

/** Roots, fractions and accents in a repair that the damaged text does not name. */
export function invented({ repairs }: Verdict): readonly string[] {
  return repairs.flatMap(({ tex, seen }) =>
    [...tex.matchAll(STRUCTURE)].flatMap(([command, name = '']) =>
      seen.includes(name) ? [] : [command],
    ),
  );
}

function inventedLines(verdicts: readonly Verdict[]): readonly string[] {
  const count = verdicts.filter((verdict) => invented(verdict).length > 0).length;
  return [`Roots, fractions or accents that the text does not name: ${count}`];
}

function intactLines(trials: readonly Trial[]): readonly string[] {
  const formulas = trials.reduce((total, { intact }) => total + intact.formulas, 0);
  const refused = trials.flatMap(({ key, intact }) =>
    intact.refused.map((one) => ({ key, ...one })),
  );
  const sources = refused.filter(({ asSource }) => asSource);
  const named = refused.filter(({ asSource }) => !asSource);
  const list = (refusals: typeof refused) =>
    refusals.map(({ key, tex, error }) => `  ${key}: ${tex} — ${inBrief(error)}`);
  return [
    `Intact abstracts: ${ofAll(formulas - sources.length, formulas)} formulas are typeset`,
    `Shown as their source: ${ofAll(sources.length, formulas)}`,
    ...list(sources),
    `Typeset with a command that only its author knows, shown by its name: ${ofAll(named.length, formulas)}`,
    ...list(named),
  ];
}

/** KaTeX's message without its name, the place and the underlined excerpt. */
function inBrief(error: string): string {
  return error
    .replace(/^KaTeX parse error: /u, '')
    .replace(/ at (?:position \d+|end of input): .*$/u, '');
}

function ofAll(count: number, all: number, digits = 1): string {
  return `${count} of ${all} (${percent(count, all, digits)})`;
}

function percent(count: number, all: number, digits = 1): string {
  return all === 0 ? '–' : `${((100 * count) / all).toFixed(digits)} %`;
}

/**
 * Sets costs as lines: mean, median and maximum of each pass, in milliseconds an abstract.
 */
function costLines({ cold, warm }: Costs): readonly string[] {
  const head = ['ms an abstract', 'mean', 'median', 'maximum'];
  const rows = [
    costRow('repair, first pass', cold, 'repair'),
    costRow('repair, second pass', warm, 'repair'),
    costRow('repair and typesetting, first pass', cold, 'whole'),
    costRow('repair and typesetting, second pass', warm, 'whole'),
  ];
  return tableLines(head, rows, [35, 8]);
}

function costRow(name: string, pass: Costs['cold'], part: keyof Cost): readonly string[] {
  const sorted = pass.map((cost) => cost[part]).sort((a, b) => a - b);
  const mean = sorted.reduce((sum, cost) => sum + cost, 0) / Math.max(1, sorted.length);
  const [median = 0, most = 0] = [sorted[sorted.length >> 1], sorted.at(-1)];
  return [name, ...[mean, median, most].map((figure) => figure.toFixed(2))];
}
