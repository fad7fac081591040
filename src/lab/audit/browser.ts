/** A browser to look at pages with: the one that comes with the packages, or one that is installed. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { bundledChromium, type FontSet } from './bundled-chromium.ts';

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
 * Starts the first Chrome or Chromium that runs: `CHROME_PATH` alone where it is set, else the one
 * from the packages, else one in the usual places. Being there is not enough: some systems put a
 * stub in the usual place.
 *
 * The one from the packages is the same on every machine, and it has no window: an installed one
 * draws the parts of its own window for every page that is opened, which takes longer than most pages.
 *
 * @param more arguments for the browser's command line
 * @param fonts what pages are drawn with, where the browser is the one from the packages
 */
export async function launchBrowser(
  more: readonly string[] = [],
  fonts?: FontSet,
): Promise<Browser> {
  const launch = (options: LaunchOptions): Promise<Browser> =>
    chromium.launch({ headless: true, args: [...ARGS, ...more], ...options });
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined) return launch({ executablePath: chosen });
  let why: unknown;
  const bundled = await bundledChromium(fonts)
    .then(launch)
    .catch((error: unknown) => {
      why = error;
      return undefined;
    });
  if (bundled) return bundled;
  for (const executablePath of USUAL_PLACES.filter((path) => existsSync(path))) {
    const browser = await launch({ executablePath }).catch(() => undefined);
    if (browser) return browser;
  }
  throw new Error('no Chrome was found: install one, or set CHROME_PATH to it', { cause: why });
}
