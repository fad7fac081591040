/** A browser for tests: one that is installed, or the one that comes with the packages. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';
import { bundledChromium } from './bundled-chromium.ts';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const USUAL_PLACES = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Starts the first Chrome or Chromium that runs: `CHROME_PATH` alone where it is set, else one in
 * the usual places, else the one from the packages. Being there is not enough: some systems put a
 * stub in the usual place.
 *
 * @param more arguments for the browser's command line
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const launch = (options: LaunchOptions): Promise<Browser> =>
    chromium.launch({ headless: true, args: [...ARGS, ...more], ...options });
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined) return launch({ executablePath: chosen });
  for (const executablePath of USUAL_PLACES.filter((path) => existsSync(path))) {
    const browser = await launch({ executablePath }).catch(() => undefined);
    if (browser) return browser;
  }
  return launch(await bundledChromium());
}
