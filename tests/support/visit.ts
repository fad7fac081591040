/** Pages of a served site, in a browser. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
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
const SERIF_LATE = /source-serif-4\S+ was preloaded .* but not used/;

/** Opens a page: address below the base, the width of the window in pixels, and what is unusual. */
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
  beforeAll(async () => {
    server = await serveSite({ out: folder, ports: [0] });
    browser = await launchBrowser([], fonts);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return async (path, width = 1280, unusual = {}) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, ...unusual });
    const complaints: string[] = [];
    page.on('console', (message) => {
      const isComplaint = ['error', 'warning'].includes(message.type());
      if (isComplaint && !SERIF_LATE.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    // A copy of the site for each of many pages would slow all of them: offline.test.ts looks at it.
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    });
    const turnTo = async (address: string): Promise<void> => {
      complaints.length = 0;
      await page.goto(new URL(address, server.url).href);
    };
    await turnTo(path);
    return { page, complaints, turnTo };
  };
}
