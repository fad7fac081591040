/** How good ranked answers are, by the measures of information retrieval. */
import type { JudgedQuery } from './queries.ts';

/** A query and the ids of the papers that were shown for it, best first. */
export interface Outcome {
  readonly query: JudgedQuery;
  readonly found: readonly string[];
}

/** Means over queries, 0 to 1. */
export interface Quality {
  readonly queries: number;
  /** One over the rank of the first paper that is meant or relevant. */
  readonly mrr: number;
  readonly ndcg: number;
  /** Share of queries whose first paper is meant or relevant. */
  readonly first: number;
  /** Share of queries that no paper was shown for. */
  readonly unanswered: number;
}

const DEPTH = 10;
/** The least grade of a paper that ends a search: one that is only related does not. */
const ENOUGH = 2;

/** The quality of all answers. */
export function qualityOf(outcomes: readonly Outcome[]): Quality {
  const mean = (measure: (outcome: Outcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + measure(outcome), 0) / outcomes.length;
  return {
    queries: outcomes.length,
    mrr: mean(reciprocalRank),
    ndcg: mean(ndcg),
    first: mean((outcome) => (reciprocalRank(outcome) === 1 ? 1 : 0)),
    unanswered: mean(({ found }) => (found.length === 0 ? 1 : 0)),
  };
}

/** The quality class by class, in the order in which the classes first come. */
export function qualityByClass(outcomes: readonly Outcome[]): ReadonlyMap<string, Quality> {
  const groups = Map.groupBy(outcomes, ({ query }) => query.kind);
  return new Map([...groups].map(([kind, group]) => [kind, qualityOf(group)]));
}

/** One over the rank of the first paper that is meant or relevant; 0 where none is shown. */
export function reciprocalRank({ query, found }: Outcome): number {
  const at = found.findIndex((id) => (query.grades.get(id) ?? 0) >= ENOUGH);
  return at < 0 ? 0 : 1 / (at + 1);
}

/**
 * Normalized discounted cumulative gain of the first ten: gain 2^grade − 1, discount log2(rank + 1)
 * (Burges et al., "Learning to rank using gradient descent", 2005), over that of the best order.
 */
export function ndcg({ query: { grades }, found }: Outcome): number {
  const best = [...grades.values()].sort((a, b) => b - a);
  return gainOf(found.map((id) => grades.get(id) ?? 0)) / gainOf(best);
}

function gainOf(grades: readonly number[]): number {
  return grades
    .slice(0, DEPTH)
    .reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}
