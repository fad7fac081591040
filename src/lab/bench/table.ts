/** What was measured, as tables in Markdown. */
import type { Usage } from '../../publish/child.ts';
import { tableLines } from '../../text/table.ts';
import type { BenchRun, PhaseCost } from './run.ts';

const UNKNOWN = '–';
const WIDTHS = [29, 7] as const;

/** The same thing, measured once in each run. */
export interface CostRow {
  readonly name: string;
  readonly usages: readonly Usage[];
}

/**
 * Sets the phases of some runs as a table, with a row for all of them, then other generators. Of
 * several runs, CPU time is told as the least, the median and the greatest, the rest as the median.
 *
 * @returns several lines, without a final line end
 */
export function benchTable(runs: readonly BenchRun[]): string {
  const phases = rowsOf(runs.map((run) => run.phases));
  const peers = peerRows(runs);
  const base = peers[0] && cpuOf(peers[0]);
  const ratio = base === undefined ? [] : [`× ${peers[0]?.name.split(',')[0] ?? ''}`];
  const head = ['phase', 'wall s', 'CPU s', 'peak MB', ...ratio];
  const rows = [...phases, total(phases), ...peers].map((row) => [
    ...cellsOf(row),
    ...(base === undefined ? [] : [quotient(cpuOf(row), base)]),
  ]);
  const tables = [tableLines(head, rows, WIDTHS).join('\n'), ...partsTable(runs)];
  return [...tables, ...commandTable(runs)].join('\n\n');
}

/** Each step of a build in parts, and all of them. */
function partsTable(runs: readonly BenchRun[]): readonly string[] {
  const rows = rowsOf(runs.map((run) => run.parts));
  if (rows.length === 0) return [];
  const head = ['in parts', 'wall s', 'CPU s', 'peak MB'];
  return [tableLines(head, [...rows, total(rows)].map(cellsOf), WIDTHS).join('\n')];
}

/** Whole commands, with their share of the first. */
function commandTable(runs: readonly BenchRun[]): readonly string[] {
  const rows = rowsOf(runs.map((run) => run.commands));
  const [first] = rows;
  if (first === undefined) return [];
  const head = ['command build', 'wall s', 'CPU s', 'peak MB', '% of first'];
  const cells = rows.map((row) => [...cellsOf(row), percent(cpuOf(row), cpuOf(first))]);
  return [tableLines(head, cells, WIDTHS).join('\n')];
}

/** Phases, and the other generators that could be had: what a figure shows. */
export function measuredRows(runs: readonly BenchRun[]): readonly CostRow[] {
  return [...rowsOf(runs.map((run) => run.phases)), ...peerRows(runs)];
}

function peerRows(runs: readonly BenchRun[]): readonly CostRow[] {
  const costs = runs.map(({ peers }) =>
    peers.flatMap(({ peer, usage }) => (usage === undefined ? [] : [{ phase: peer, usage }])),
  );
  return rowsOf(costs);
}

function rowsOf(runs: readonly (readonly PhaseCost[])[]): readonly CostRow[] {
  const byPhase = Map.groupBy(runs.flat(), ({ phase }) => phase);
  return [...byPhase].map(([name, costs]) => ({ name, usages: costs.map(({ usage }) => usage) }));
}

/** Times add up, run by run, and memory peaks once. */
function total(rows: readonly CostRow[]): CostRow {
  const runs =
    rows[0]?.usages.map((_, run) => rows.flatMap(({ usages }) => usages[run] ?? [])) ?? [];
  return { name: 'all', usages: runs.map(sum) };
}

function sum(usages: readonly Usage[]): Usage {
  const cpu = usages.map(({ cpuSeconds }) => cpuSeconds ?? Number.NaN);
  const cpuSeconds = cpu.reduce((all, seconds) => all + seconds, 0);
  return {
    wallSeconds: usages.reduce((all, { wallSeconds }) => all + wallSeconds, 0),
    ...(Number.isNaN(cpuSeconds) ? {} : { cpuSeconds }),
    peakBytes: Math.max(...usages.map(({ peakBytes = 0 }) => peakBytes)),
  };
}

function cellsOf({ name, usages }: CostRow): readonly string[] {
  const peaks = usages.flatMap(({ peakBytes }) => (peakBytes ? [peakBytes / 1e6] : []));
  const cpu = usages.flatMap(({ cpuSeconds }) => cpuSeconds ?? []);
  return [
    name,
    fixed(median(usages.map(({ wallSeconds }) => wallSeconds)), 1),
    cpu.length < 2 ? fixed(cpu[0], 1) : spread(cpu),
    fixed(median(peaks), 0),
  ];
}

/** The median of a row's CPU seconds; undefined where the system does not tell them. */
export function cpuOf({ usages }: CostRow): number | undefined {
  return median(usages.flatMap(({ cpuSeconds }) => cpuSeconds ?? []));
}

function spread(values: readonly number[]): string {
  return [Math.min(...values), median(values), Math.max(...values)]
    .map((value) => fixed(value, 1))
    .join(' / ');
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function quotient(value: number | undefined, base: number): string {
  return value === undefined ? UNKNOWN : (value / base).toFixed(2);
}

function percent(value: number | undefined, base: number | undefined): string {
  return value === undefined || base === undefined ? UNKNOWN : ((100 * value) / base).toFixed(0);
}

function fixed(value: number | undefined, digits: number): string {
  return value === undefined ? UNKNOWN : value.toFixed(digits);
}
