/** The costs of hostile abstracts, set as a table. */
import { tableLines } from '../../text/table.ts';
import type { HostileCost } from './hostile-cost.ts';

const ROWS = 12;
/** What one abstract may cost, in CPU milliseconds. */
const AIM = 50;

/**
 * Sets the dearest texts as a Markdown table, and says what all of them come to.
 *
 * @returns several lines, without a final line end
 */
export function hostileTable(costs: readonly HostileCost[]): string {
  const dearest = costs.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, ROWS);
  const cells = dearest.map(({ name, milliseconds, raw, html }) => [
    name,
    milliseconds.toFixed(1),
    (raw / 1000).toFixed(1),
    (html / 1000).toFixed(1),
  ]);
  const head = ['hostile text', 'CPU ms', 'raw kB', 'HTML kB'];
  const over = costs.filter(({ milliseconds }) => milliseconds > AIM).length;
  const largest = Math.max(...costs.map(({ html }) => html)) / 1000;
  return [
    ...tableLines(head, cells, [48, 8]),
    `${over} of ${costs.length} take more than ${AIM} ms; the largest abstract has ${largest.toFixed(0)} kB of HTML`,
  ].join('\n');
}
