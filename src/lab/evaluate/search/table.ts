/** The result of a search evaluation in words and figures. */
import { tableLines } from '../../../text/table.ts';
import {
  ndcg,
  qualityByClass,
  qualityOf,
  reciprocalRank,
  type Outcome,
  type Quality,
} from './measures.ts';
import type { Replies, SearchEvaluation } from './run.ts';
import type { Reply } from './visit.ts';

const WIDTHS = [18, 10] as const;
const QUALITY_LEGEND = [
  'MRR: one over the rank of the first paper that is meant or relevant; nDCG@10: gain 2^grade − 1;',
  'success@1: the first paper is meant or relevant; unanswered: no paper is shown.',
];
const COST_LEGEND = [
  'First, second: of a visit by a browser that holds nothing; later: all queries in one visit. A large',
  'library shows a first result, of some of its papers, before its whole answer.',
  'Bytes: as a static host sends them, gzipped unless packed; of the search: scripts and what they',
  'fetch. Latency: from Enter to the list that stays, without the pause that waits for a further key.',
];

/**
 * Sets an evaluation as text.
 * @returns several lines, without a final line end
 */
export function searchTable(evaluation: SearchEvaluation): string {
  const quality = [...qualityLines(evaluation.outcomes), ...QUALITY_LEGEND];
  return [...quality, '', costTable(evaluation)].join('\n');
}

/** Sets bytes and latencies as text. */
function costTable({ replies }: Pick<SearchEvaluation, 'replies'>): string {
  return [...costLines(replies), ...COST_LEGEND].join('\n');
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
  return tableLines(
    head,
    rows.map(([name, quality]) => qualityRow(name, quality)),
    WIDTHS,
  );
}

function qualityRow(
  name: string,
  { queries, mrr, ndcg: gain, first, unanswered }: Quality,
): readonly string[] {
  const shares = [first, unanswered].map((share) => `${(100 * share).toFixed(1)} %`);
  return [name, String(queries), mrr.toFixed(3), gain.toFixed(3), ...shares];
}

function costLines({ first, second, later }: Replies): readonly string[] {
  const row = (name: string, replies: readonly Reply[], cost: (reply: Reply) => number) =>
    replies.length === 0 ? [] : [[name, ...spread(replies.map(cost))]];
  const kilobytes = ({ bytes }: Reply) => bytes / 1000;
  const latency = (reply: Reply) => reply.latency;
  return tableLines(
    ['cost', 'median', 'p95', 'most'],
    [
      ...row('first result, kB', first, ({ firstBytes }) => firstBytes / 1000),
      ...row('  whole answer', first, kilobytes),
      ...row('  of the search', first, ({ searchBytes }) => searchBytes / 1000),
      ...row('second query, kB', second, kilobytes),
      ...row('later query, kB', later, kilobytes),
      ...row('first result, ms', first, ({ firstLatency }) => firstLatency),
      ...row('second query, ms', second, latency),
      ...row('later query, ms', later, latency),
    ],
    WIDTHS,
  );
}

/** Median, 95th percentile (the least value that 95 % do not exceed) and maximum. */
function spread(values: readonly number[]): readonly string[] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return [at(0.5), at(0.95), at(1)].map((value) => value.toFixed(1));
}
