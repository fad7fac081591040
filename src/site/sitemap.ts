import { closeSync, openSync, readSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** The robots tag stands near the top of a page: bytes that hold it in any case. */
const HEAD_BYTES = 2048;
const UNLISTED = '<meta name="robots" content="noindex"';

/**
 * Writes `sitemap-index.xml` and its parts: every page that is its own canonical address. Which pages
 * are not (those that lead elsewhere), only they themselves say: the built pages are asked, at the
 * cost of one short read each. Astro's integration leaves out the page for missing addresses.
 */
export function sitemapIntegrations(): readonly AstroIntegration[] {
  let root = '';
  let folder: URL | undefined;
  const place: AstroIntegration = {
    name: 'offprint-sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = new URL(config.base, config.site).href;
      },
      // Runs before the same hook of the integration that follows.
      'astro:build:done': ({ dir }) => {
        folder = dir;
      },
    },
  };
  const isListed = (page: string): boolean =>
    folder === undefined || !isUnlisted(new URL(`${page.slice(root.length)}index.html`, folder));
  return [place, sitemap({ filter: isListed })];
}

function isUnlisted(file: URL): boolean {
  const opened = openSync(file, 'r');
  const bytes = Buffer.alloc(HEAD_BYTES);
  const length = readSync(opened, bytes);
  closeSync(opened);
  return bytes.toString('latin1', 0, length).includes(UNLISTED);
}
