/** The costs of an evaluation in figures. */
import { tableLines } from '../../text/table.ts';
import type { Cost, Costs } from './cost.ts';

/**
 * Sets costs as lines: mean, median and maximum of each pass, in milliseconds an abstract.
 */
export function costLines({ cold, warm }: Costs): readonly string[] {
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
