/** Asks the search page of a built site judged queries, in a browser. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { UsageError } from '../../../model/problem.ts';
import { listFolder } from '../../../publish/files.ts';
import { serveSite } from '../../../publish/server.ts';
import { papersAt } from './answer.ts';
import type { Outcome } from './measures.ts';
import type { JudgedQuery } from './queries.ts';
import { visitSearch, type Reply } from './visit.ts';

export interface SearchJob {
  /** Folder of the built site. */
  readonly out: string;
  readonly queries: readonly JudgedQuery[];
  readonly launch: () => Promise<Browser>;
  /** One visit for all queries: as good for the quality, but it tells one first result only. */
  readonly quick: boolean;
  /** The site need not have the papers that were judged: only the costs are of use. */
  readonly anyPapers: boolean;
}

/** Replies by the place of their question in its visit. */
export interface Replies {
  readonly first: readonly Reply[];
  readonly second: readonly Reply[];
  readonly later: readonly Reply[];
}

export interface SearchEvaluation {
  readonly outcomes: readonly Outcome[];
  readonly replies: Replies;
}

/**
 * Asks judged queries: all in one visit, one after the other; and, unless it must be quick, each in
 * a visit of its own as well, with the query that comes next in the set after it.
 *
 * @throws {UsageError} where the folder holds no built site, or the queries judge papers that it
 *   does not have
 */
export async function evaluateSearch(job: SearchJob): Promise<SearchEvaluation> {
  const { out, queries, launch, quick, anyPapers } = job;
  const server = await serveSite({ out, ports: [0] });
  try {
    if (!anyPapers) await checkPapers(out, queries);
    const browser = await launch();
    try {
      const one = await askInOneVisit(browser, server.url, queries);
      if (quick) return one;
      const { outcomes, replies } = await askInVisits(browser, server.url, queries);
      return { outcomes, replies: { ...replies, later: one.replies.later } };
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

async function askInOneVisit(
  browser: Browser,
  site: string,
  queries: readonly JudgedQuery[],
): Promise<SearchEvaluation> {
  const [start, ...rest] = queries;
  const visit = await visitSearch(browser, site, start?.text ?? '');
  const later: Reply[] = [];
  for (const { text } of rest) later.push(await visit.ask(text));
  await visit.end();
  const { first } = visit;
  const outcomes = outcomesOf(queries, [first, ...later], site);
  return { outcomes, replies: { first: [first], second: [], later } };
}

async function askInVisits(
  browser: Browser,
  site: string,
  queries: readonly JudgedQuery[],
): Promise<SearchEvaluation> {
  const [first, second]: [Reply[], Reply[]] = [[], []];
  for (const [at, { text }] of queries.entries()) {
    const visit = await visitSearch(browser, site, text);
    first.push(visit.first);
    second.push(await visit.ask(queries[(at + 1) % queries.length]?.text ?? text));
    await visit.end();
  }
  return { outcomes: outcomesOf(queries, first, site), replies: { first, second, later: [] } };
}

function outcomesOf(
  queries: readonly JudgedQuery[],
  replies: readonly Reply[],
  site: string,
): readonly Outcome[] {
  return queries.map((query, at) => ({ query, found: papersAt(replies[at]?.links ?? [], site) }));
}

async function checkPapers(out: string, queries: readonly JudgedQuery[]): Promise<void> {
  const there = new Set(await listFolder(join(out, 'papers')));
  for (const { text, grades } of queries) {
    const missing = [...grades.keys()].find((id) => !there.has(id));
    if (missing === undefined) continue;
    throw new UsageError(
      `--queries: "${text}" judges the paper "${missing}", which ${out} does not have: ` +
        'build the papers that were judged, or give the queries of these',
    );
  }
}
