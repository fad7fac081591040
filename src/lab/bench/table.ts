/** The costs of a build, set as a table. */
import type { Usage } from '../../publish/child.ts';
import type { PhaseCost } from './run.ts';

const UNKNOWN = '–';

/**
 * Sets the costs of phases as a Markdown table, with a row for all of them.
 *
 * @returns several lines, without a final line end
 */
export function phaseTable(costs: readonly PhaseCost[]): string {
  const rows = [...costs, { phase: 'all', usage: total(costs.map(({ usage }) => usage)) }];
  const cells = rows.map(({ phase, usage }) => [
    phase,
    usage.wallSeconds.toFixed(1),
    usage.cpuSeconds?.toFixed(1) ?? UNKNOWN,
    usage.peakBytes === undefined ? UNKNOWN : (usage.peakBytes / 1e6).toFixed(0),
  ]);
  const head = ['phase', 'wall s', 'CPU s', 'peak MB'];
  return [head, head.map(() => '---:'), ...cells].map(row).join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.padStart(7)).join(' | ')} |`;
}

/** Phases follow each other: times add up, and memory peaks once. */
function total(usages: readonly Usage[]): Usage {
  const cpu = usages.map(({ cpuSeconds }) => cpuSeconds ?? Number.NaN);
  const peak = usages.map(({ peakBytes }) => peakBytes ?? Number.NaN);
  const cpuSeconds = cpu.reduce((sum, seconds) => sum + seconds, 0);
  const peakBytes = Math.max(...peak);
  return {
    wallSeconds: usages.reduce((sum, { wallSeconds }) => sum + wallSeconds, 0),
    ...(Number.isNaN(cpuSeconds) ? {} : { cpuSeconds }),
    ...(Number.isNaN(peakBytes) ? {} : { peakBytes }),
  };
}
