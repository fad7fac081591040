/** The costs of an evaluation in figures. */
import type { Costs } from './cost.ts';

/**
 * Sets costs as lines: mean, median and maximum of each pass, in milliseconds an abstract.
 */
export function costLines({ cold, warm }: Costs): readonly string[] {
  const head = ['ms an abstract', 'mean', 'median', 'maximum'];
  return [
    head,
    ['---', '---:', '---:', '---:'],
    costRow(
      'repair, first pass',
      cold.map(({ repair }) => repair),
    ),
    costRow(
      'repair, second pass',
      warm.map(({ repair }) => repair),
    ),
    costRow(
      'repair and typesetting, first pass',
      cold.map(({ whole }) => whole),
    ),
    costRow(
      'repair and typesetting, second pass',
      warm.map(({ whole }) => whole),
    ),
  ].map(row);
}

function costRow(name: string, costs: readonly number[]): readonly string[] {
  const sorted = costs.toSorted((a, b) => a - b);
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / Math.max(1, costs.length);
  const [median = 0, most = 0] = [sorted[sorted.length >> 1], sorted.at(-1)];
  return [name, ...[mean, median, most].map((figure) => figure.toFixed(2))];
}

function row([name = '', ...figures]: readonly string[]): string {
  return `| ${[name.padEnd(35), ...figures.map((figure) => figure.padStart(8))].join(' | ')} |`;
}
