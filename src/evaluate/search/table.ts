/** The result of a search evaluation in words and figures. */
import { ndcg, qualityByClass, qualityOf, reciprocalRank } from './measures.ts';
import type { Outcome, Quality } from './measures.ts';
import type { SearchTrial } from './run.ts';

const LEGEND = [
  'MRR: one over the rank of the first paper that is meant or relevant; nDCG@10: gain 2^grade − 1;',
  'success@1: the first paper is meant or relevant; unanswered: no paper is shown.',
  'Further: a second query of the same visit. Bytes: as a static host sends them, gzipped where they',
  'are not packed; of the search: scripts and what they fetch. Latency: from Enter to the list.',
];

/**
 * Sets an evaluation as text.
 * @returns several lines, without a final line end
 */
export function searchTable(trials: readonly SearchTrial[]): string {
  return [...qualityLines(trials), '', ...costLines(trials), '', ...LEGEND].join('\n');
}

/** What is short of perfect, a line each: the measures, the query, and the papers shown. */
export function weakLines(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes
    .filter((outcome) => ndcg(outcome) < 0.9995)
    .map((outcome) => {
      const { query, found } = outcome;
      const shown = found.slice(0, 5).map((id) => `${query.grades.get(id) ?? 0} ${id}`);
      const measures = [reciprocalRank(outcome), ndcg(outcome)].map((one) => one.toFixed(2));
      return [`${measures.join(' ')} ${query.kind}: ${query.text}`, ...shown].join('\n     ');
    });
}

function qualityLines(outcomes: readonly Outcome[]): readonly string[] {
  const head = ['class', 'queries', 'MRR', 'nDCG@10', 'success@1', 'unanswered'];
  const rows = [...qualityByClass(outcomes), ['all', qualityOf(outcomes)] as const];
  return table(
    head,
    rows.map(([name, quality]) => qualityRow(name, quality)),
  );
}

function qualityRow(
  name: string,
  { queries, mrr, ndcg: gain, first, unanswered }: Quality,
): readonly string[] {
  const shares = [first, unanswered].map((share) => `${(100 * share).toFixed(1)} %`);
  return [name, String(queries), mrr.toFixed(3), gain.toFixed(3), ...shares];
}

function costLines(trials: readonly SearchTrial[]): readonly string[] {
  const first = trials.map((trial) => trial.first);
  const further = trials.map((trial) => trial.further);
  const bytes = ({ bytes: all }: { bytes: number }) => all / 1000;
  const search = ({ searchBytes }: { searchBytes: number }) => searchBytes / 1000;
  const latency = ({ latency: time }: { latency: number }) => time;
  const rows = [
    ['first result, kB', ...spread(first.map(bytes))],
    ['  of the search', ...spread(first.map(search))],
    ['further query, kB', ...spread(further.map(bytes))],
    ['further query, ms', ...spread(further.map(latency))],
  ];
  return table(['cost', 'median', 'p95', 'most'], rows);
}

/** Median, 95th percentile (the least value that 95 % do not exceed) and maximum. */
function spread(values: readonly number[]): readonly string[] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return [at(0.5), at(0.95), at(1)].map((value) => value.toFixed(1));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(([name = '', ...cells]) => {
    const padded = [name.padEnd(18), ...cells.map((cell) => cell.padStart(10))];
    return `| ${padded.join(' | ')} |`;
  });
}
