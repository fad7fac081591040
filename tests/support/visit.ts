/** Pages of a served site, in a browser. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { serveSite, type RunningServer } from '../../src/publish/server.ts';
import { launchBrowser } from '../../src/lab/audit/browser.ts';
import type { FontSet } from '../../src/lab/audit/bundled-chromium.ts';

/** A page that was opened, and what its console had to complain about so far. */
export interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Opens another page in its place, whose complaints begin anew: quick, for who only looks. */
  readonly turnTo: (path: string) => Promise<void>;
}

/** A page shows the serif where it comes in time: on a busy machine it is fetched for nothing. */
const SERIF_LATE = /source-serif-basic\S+ was preloaded .* but not used/;

/** For what cannot be taken back, as a script that runs on every page: a window that is not lent. */
export const OWN_WINDOW: BrowserContextOptions = {};

/**
 * Opens a page: address below the base, the width of the window in pixels, and what is unusual. A
 * test has windows of its own while it runs. Those of which nothing unusual is asked are then tidied
 * and lent to the next one: a new one costs more than the page in it.
 */
export type Open = (
  path: string,
  width?: number,
  unusual?: BrowserContextOptions,
) => Promise<Visit>;

/**
 * Serves a built site and starts a browser for the tests of a file; both end with them. A site that
 * the file itself builds must be built in a hook that comes before.
 *
 * @param folder the built site
 * @param fonts what its pages are drawn with
 */
export function visitor(folder: string, fonts: FontSet = 'own'): Open {
  let server: RunningServer;
  let browser: Browser;
  /** Windows to be lent, and those that the test has which runs. */
  let free: Page[] = [];
  let lent: Page[] = [];
  beforeAll(async () => {
    server = await serveSite({ out: folder, ports: [0] });
    browser = await launchBrowser([], fonts);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  // What was opened before all tests stays open for all of them.
  beforeEach(() => {
    lent = [];
  });
  afterEach(async () => {
    const open = lent.filter((page) => !page.isClosed());
    await Promise.all(open.map((page) => tidy(page, server.url)));
    free = [...free, ...open];
  });

  async function windowFor(width: number, unusual?: BrowserContextOptions): Promise<Page> {
    const viewport = { width, height: 900 };
    const used = unusual ? undefined : free.pop();
    const page = used ?? (await newWindow(browser, { viewport, ...unusual }));
    if (used) await page.setViewportSize(viewport);
    if (!unusual) lent.push(page);
    return page;
  }

  return async (path, width = 1280, unusual) => {
    const page = await windowFor(width, unusual);
    const complaints: string[] = [];
    page.on('console', (message) => {
      const isComplaint = ['error', 'warning'].includes(message.type());
      if (isComplaint && !SERIF_LATE.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const turnTo = async (address: string): Promise<void> => {
      complaints.length = 0;
      await page.goto(new URL(address, server.url).href);
    };
    await turnTo(path);
    return { page, complaints, turnTo };
  };
}

async function newWindow(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  // A copy of the site for each of many pages would slow all of them: offline.test.ts looks at it.
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  return page;
}

/** Leaves a window as it was when it was new: nothing listens, nothing is kept, nothing points. */
async function tidy(page: Page, site: string): Promise<void> {
  page.removeAllListeners();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.mouse.move(-1, -1);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  await page.context().clearPermissions();
  await page.goto(new URL('favicon.svg', site).href);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}
