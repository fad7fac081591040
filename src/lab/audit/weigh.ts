/** What a first visit of a page costs: everything that a browser fetches for it, compressed. */
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';

/** Bytes that come over the network for one page, by kind; fonts and images as they are. */
export interface Weight {
  readonly page: number;
  readonly styles: number;
  readonly scripts: number;
  /** Fonts of formulas. */
  readonly fonts: number;
  /** The serif that every page is set in, fetched once for all of them. */
  readonly serif: number;
  readonly others: number;
  readonly total: number;
}

/** A file of a first visit. */
export interface Parcel {
  readonly kind: Exclude<keyof Weight, 'total'>;
  readonly url: string;
  /** As a static host sends it. */
  readonly bytes: number;
}

type Kind = Parcel['kind'];

const KINDS: Readonly<Record<string, Kind>> = {
  document: 'page',
  stylesheet: 'styles',
  script: 'scripts',
  font: 'fonts',
};
/** Name of the files of the serif. */
const SERIF = 'source-serif';
/** Compressed already: a server sends them as they are. */
const PACKED = new Set(['.woff2', '.png', '.pagefind', '.pf_meta', '.pf_index', '.pf_fragment']);

/** What a first visit of a page weighs. */
export async function weigh(browser: Browser, url: string): Promise<Weight> {
  return visitWeight(await parcelsOf(browser, url));
}

/**
 * Opens a page in a browser that has fetched nothing before.
 *
 * @param url address of the page on a running server
 * @returns the files that it fetched, in the order in which they came
 */
export async function parcelsOf(browser: Browser, url: string): Promise<readonly Parcel[]> {
  // What is kept for reading offline comes after the page, and in the background.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(url, { waitUntil: 'networkidle' });
    return await Promise.all(responses.map(parcel));
  } finally {
    await context.close();
  }
}

async function parcel(response: Response): Promise<Parcel> {
  return {
    kind: kindOf(response),
    url: response.url(),
    bytes: sentBytes(response.url(), await response.body()),
  };
}

function kindOf(response: Response): Kind {
  if (response.url().includes(SERIF)) return 'serif';
  return KINDS[response.request().resourceType()] ?? 'others';
}

/** Bytes that a static host sends for a file: compressed, unless it is so already. */
export function sentBytes(url: string, body: Buffer): number {
  const packed = PACKED.has(extname(new URL(url).pathname));
  return packed ? body.length : gzipSync(body).length;
}

/** What files weigh together, and by kind. */
export function visitWeight(parcels: readonly Parcel[]): Weight {
  const weight = { page: 0, styles: 0, scripts: 0, fonts: 0, serif: 0, others: 0, total: 0 };
  for (const { kind, bytes } of parcels) {
    weight[kind] += bytes;
    weight.total += bytes;
  }
  return weight;
}
