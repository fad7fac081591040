/** Asks the search page of a built site judged queries, in a browser. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { UsageError } from '../../model/problem.ts';
import { listFolder } from '../../publish/files.ts';
import { serveSite } from '../../publish/server.ts';
import { papersAt } from './answer.ts';
import type { Outcome } from './measures.ts';
import type { JudgedQuery } from './queries.ts';
import { visitSearch } from './visit.ts';
import type { Reply } from './visit.ts';

export interface SearchJob {
  /** Folder of the built site. */
  readonly out: string;
  readonly queries: readonly JudgedQuery[];
  readonly launch: () => Promise<Browser>;
}

/** One query in two places: the first of a visit, and after another one. */
export interface SearchTrial extends Outcome {
  readonly first: Reply;
  /** The answer to the query that comes next in the set, asked in the same visit. */
  readonly further: Reply;
}

/**
 * Asks each query in a visit of its own, and after it, in the same visit, the query that comes next
 * in the set.
 *
 * @throws {UsageError} where the folder holds no built site, or the queries judge papers that it
 *   does not have
 */
export async function evaluateSearch(job: SearchJob): Promise<readonly SearchTrial[]> {
  const { out, queries, launch } = job;
  const server = await serveSite({ out, ports: [0] });
  try {
    await checkPapers(out, queries);
    const browser = await launch();
    try {
      return await tryAll(browser, server.url, queries);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

async function tryAll(
  browser: Browser,
  site: string,
  queries: readonly JudgedQuery[],
): Promise<readonly SearchTrial[]> {
  const trials: SearchTrial[] = [];
  for (const [at, query] of queries.entries()) {
    const next = queries[(at + 1) % queries.length] ?? query;
    const visit = await visitSearch(browser, new URL('search/', site).href, query.text);
    const further = await visit.ask(next.text);
    trials.push({ query, found: papersAt(visit.first.links, site), first: visit.first, further });
    await visit.end();
  }
  return trials;
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
