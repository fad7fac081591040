/** Measures a built site in a browser: what its pages weigh, and what Lighthouse makes of them. */
import type { Browser } from 'playwright-core';
import type { Notice } from '../../publish/notice.ts';
import { serveSite } from '../../publish/server.ts';
import { scorePage, type Score } from './lighthouse.ts';
import { pageTypes } from './page-types.ts';
import { parcelsOf, type Parcel } from './weigh.ts';

export interface AuditJob {
  /** Folder of the built site. */
  readonly out: string;
  /** Starts a browser that listens for a debugger at a port. */
  readonly launch: (debuggerPort: number) => Promise<Browser>;
  readonly debuggerPort: number;
  /** Leave Lighthouse out: it takes half a minute a page. */
  readonly weightsOnly: boolean;
}

export interface Audit {
  /** Name of a kind of page → the files of a first visit of its hardest page. */
  readonly visits: ReadonlyMap<string, readonly Parcel[]>;
  readonly scores: readonly Score[];
}

/** The kinds of page that readers come to first, and that cost the most. */
const SCORED = new Set(['home', 'paper, mathematics', 'topic', 'author', 'search']);

/**
 * Audits a built site.
 *
 * @throws {UsageError} where the folder holds no built site
 */
export async function runAudit(job: AuditJob, notice: Notice): Promise<Audit> {
  const server = await serveSite({ out: job.out, ports: [0] });
  const types = await pageTypes(job.out);
  const browser = await job.launch(job.debuggerPort);
  try {
    const visits = new Map<string, readonly Parcel[]>();
    for (const { name, address } of types) {
      visits.set(name, await parcelsOf(browser, new URL(address, server.url).href));
    }
    const scores: Score[] = [];
    for (const type of types.filter(({ name }) => !job.weightsOnly && SCORED.has(name))) {
      const score = () => scorePage(type, server.url, job.debuggerPort);
      scores.push(...(await notice.phase(`Lighthouse: ${type.name}`, score)));
    }
    return { visits, scores };
  } finally {
    await browser.close();
    await server.close();
  }
}
