/** A visit of the search page by a browser that has fetched nothing before. */
import type { Browser, Page, Response } from 'playwright-core';
import { sentBytes } from '../../audit/weigh.ts';
import { answerIn, type PageAnswer } from './answer.ts';
import { hasSettled, submitSearch, watchSearch } from './watch.ts';

/** An answer, and the bytes that came over the network for it. */
export interface Reply extends PageAnswer {
  readonly bytes: number;
  /** Those of them that scripts and what scripts fetch took: the search itself, not its page. */
  readonly searchBytes: number;
  /** Those that had come when the first list was there. */
  readonly firstBytes: number;
}

export interface SearchVisit {
  /** Asks a further question in the page that is open. */
  readonly ask: (text: string) => Promise<Reply>;
  readonly first: Reply;
  readonly end: () => Promise<void>;
}

/** Long enough for a script to go on after a fetch, short enough for hundreds of queries. */
const QUIET_MS = 50;
const PATIENCE_MS = 20_000;
const OF_THE_PAGE = new Set(['document', 'stylesheet', 'font', 'image', 'manifest']);

/**
 * Opens the address of a search and waits for the answer.
 *
 * @param site address of the home page
 * @throws {Error} where the page does not answer in time
 */
export async function visitSearch(
  browser: Browser,
  site: string,
  text: string,
): Promise<SearchVisit> {
  // What a service worker fetches is for later visits, and would be counted with what is seen.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await context.addInitScript(watchSearch);
  const page = await context.newPage();
  const traffic = new Traffic(page);
  await page.goto(new URL(`search/?${new URLSearchParams({ q: text }).toString()}`, site).href);
  const first = await replyTo(page, traffic, text, 0);
  const ask = async (next: string) =>
    replyTo(page, traffic, next, await page.evaluate(submitSearch, next));
  return { first, ask, end: () => context.close() };
}

async function replyTo(page: Page, traffic: Traffic, text: string, asked: number): Promise<Reply> {
  const options = { timeout: PATIENCE_MS, polling: 10 };
  do {
    await page
      .waitForFunction(hasSettled, { asked, quiet: QUIET_MS }, options)
      .catch((error: unknown) => {
        throw new Error(`the search page did not answer "${text}"`, { cause: error });
      });
  } while (await traffic.isBusy());
  const { sights, opened } = await page.evaluate(() => ({
    sights: window.searchSights ?? [],
    opened: performance.timeOrigin,
  }));
  const answer = answerIn(sights, asked);
  return { ...answer, ...(await traffic.take(opened + asked + answer.firstLatency)) };
}

/** What a page fetches; the same address is fetched once, as a browser's cache sees to. */
class Traffic {
  readonly #page: Page;
  #open = 0;
  #lastEvent = 0;
  #fresh: Response[] = [];
  readonly #known = new Set<string>();

  constructor(page: Page) {
    this.#page = page;
    const count = (change: number) => () => {
      this.#open += change;
      this.#lastEvent = performance.now();
    };
    page.on('request', count(1)).on('requestfinished', count(-1)).on('requestfailed', count(-1));
    page.on('response', (response) => {
      if (!/^https?:/u.test(response.url()) || this.#known.has(response.url())) return;
      this.#known.add(response.url());
      this.#fresh.push(response);
    });
  }

  /** Whether something is on its way or came just now; then it gives it a moment. */
  async isBusy(): Promise<boolean> {
    if (this.#open === 0 && performance.now() - this.#lastEvent >= QUIET_MS) return false;
    await this.#page.waitForTimeout(QUIET_MS / 4);
    return true;
  }

  /**
   * The bytes that came since they were last taken.
   *
   * @param first when the first list was there, in milliseconds of the clock
   */
  async take(first: number): Promise<Pick<Reply, 'bytes' | 'searchBytes' | 'firstBytes'>> {
    const fresh = this.#fresh;
    this.#fresh = [];
    const parcels = await Promise.all(
      fresh.map(async (response) => ({
        sent: sentBytes(response.url(), await response.body()),
        ofThePage: OF_THE_PAGE.has(response.request().resourceType()),
        isEarly: cameAt(response) <= first,
      })),
    );
    const sum = (of: typeof parcels) => of.reduce((total, { sent }) => total + sent, 0);
    const search = parcels.filter(({ ofThePage }) => !ofThePage);
    const early = parcels.filter(({ isEarly }) => isEarly);
    return { bytes: sum(parcels), searchBytes: sum(search), firstBytes: sum(early) };
  }
}

/** When a response was there, in milliseconds of the clock. */
function cameAt(response: Response): number {
  const { startTime, responseEnd } = response.request().timing();
  return startTime + responseEnd;
}
