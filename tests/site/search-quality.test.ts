import { beforeAll, describe, expect, inject, it } from 'vitest';
import { chosenQueries } from '../../src/lab/evaluate/search/choice.ts';
import { qualityOf } from '../../src/lab/evaluate/search/measures.ts';
import type { JudgedQuery } from '../../src/lab/evaluate/search/queries.ts';
import { evaluateSearch, type SearchEvaluation } from '../../src/lab/evaluate/search/run.ts';
import { launchBrowser } from '../../src/lab/audit/browser.ts';

const { out } = inject('library');
let dev: readonly JudgedQuery[];

beforeAll(async () => {
  dev = await chosenQueries({ half: 'dev', file: undefined });
});

function evaluate(queries: readonly JudgedQuery[], quick: boolean): Promise<SearchEvaluation> {
  return evaluateSearch({ out, queries, launch: launchBrowser, quick, anyPapers: false });
}

describe('eval:search', () => {
  it('finds the same by address and by typing, and tells bytes and latency of each reply', async () => {
    const queries = dev.filter(({ kind }) => ['title', 'author'].includes(kind)).slice(4, 7);
    const { outcomes, replies } = await evaluate(queries, false);
    const { first, second, later } = replies;
    expect(qualityOf(outcomes)).toMatchObject({ queries: 3, unanswered: 0 });
    const links = first.map((reply) => reply.links);
    expect(second.map((reply) => reply.links)).toEqual([...links.slice(1), ...links.slice(0, 1)]);
    expect(later.map((reply) => reply.links)).toEqual(links.slice(1));
    for (const reply of first) {
      expect(reply.bytes).toBeGreaterThan(reply.searchBytes);
      expect(reply.searchBytes).toBeGreaterThan(50_000);
    }
    for (const reply of [...second, ...later]) {
      expect(reply.bytes).toBeLessThan(first[0]?.bytes ?? 0);
      expect(reply.latency).toBeGreaterThan(0);
    }
  });

  it('refuses queries about papers that the site does not have', async () => {
    const [query] = dev;
    if (!query) throw new Error('expected queries');
    const strange = { ...query, grades: new Map([['no-such-paper', 3 as const]]) };
    await expect(evaluate([strange], true)).rejects.toThrow('"no-such-paper", which');
  });
});

describe('the search', () => {
  it('answers as well as it did', async () => {
    const quality = qualityOf((await evaluate(dev, true)).outcomes);
    expect(quality.mrr).toBeGreaterThan(0.95);
    expect(quality.ndcg).toBeGreaterThan(0.92);
    expect(quality.unanswered).toBe(0);
  });
});
