/** The table and a figure of a measurement, put into the page of the documentation about scale. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENGINE } from '../../publish/project.ts';
import type { BenchRun } from './run.ts';
import { benchTable, cpuOf, measuredRows, type CostRow } from './table.ts';

const PAGE = join(ENGINE, 'content/docs/scale.mdx');
const START = '{/* Written by npm run bench -- --docs */}';
const END = '{/* End of what bench writes */}';

const ROW_HEIGHT = 22;
/** Pixels, so that all of it is as wide as the text on a phone. */
const LABELS = 90;
const BARS = 190;
const FIGURES = 40;

/**
 * Writes what was measured between the two comments of the page.
 *
 * @param papers how many papers the library had
 * @throws {Error} where the page has no such comments
 */
export async function writeDocs(papers: number, runs: readonly BenchRun[]): Promise<void> {
  const text = await readFile(PAGE, 'utf8');
  await writeFile(PAGE, withMeasured(text, papers, runs));
}

/** The text of the page with what was measured between its comments. */
export function withMeasured(text: string, papers: number, runs: readonly BenchRun[]): string {
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`expected "${START}" and "${END}" in ${PAGE}`);
  const caption = `CPU seconds for ${papers.toLocaleString('en')} synthetic papers, phase by phase.`;
  const parts = [START, caption, figure(measuredRows(runs)), benchTable(runs), END];
  return text.slice(0, start) + parts.join('\n\n') + text.slice(end + END.length);
}

/** Bars of CPU time, one below the other, in the colour of the text. */
export function figure(rows: readonly CostRow[]): string {
  const seconds = rows.map((row) => cpuOf(row) ?? 0);
  const most = Math.max(...seconds);
  const bars = rows.map(({ name }, at) => {
    const value = seconds[at] ?? 0;
    const [y, width] = [at * ROW_HEIGHT, Math.max(1, Math.round((BARS * value) / most))];
    return [
      `  <text x="0" y="${y + 15}" font-size="13" fill="currentColor">${name.split(',')[0] ?? name}</text>`,
      `  <rect x="${LABELS}" y="${y + 4}" width="${width}" height="14" fill="currentColor" opacity="0.6" />`,
      `  <text x="${LABELS + width + 6}" y="${y + 15}" font-size="13" fill="currentColor">${value.toFixed(1)}</text>`,
    ].join('\n');
  });
  const [width, height] = [LABELS + BARS + FIGURES, rows.length * ROW_HEIGHT];
  return `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="CPU seconds by phase">\n${bars.join('\n')}\n</svg>`;
}
