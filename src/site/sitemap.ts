/** The sitemap (https://www.sitemaps.org/protocol.html): every page that is its own canonical address. */
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { xmlFile } from './xml.ts';

/** The robots tag stands near the top of a page: bytes that hold it in any case. */
const HEAD_BYTES = 2048;
const UNLISTED = '<meta name="robots" content="noindex"';
/** The protocol's limit is 50,000 addresses a file. */
const FILE_MAX = 45_000;
const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * Writes `sitemap-index.xml` and its parts once all pages are built. Which pages are not listed
 * (those that lead elsewhere), only they themselves say: each is asked, by one short read.
 */
export function sitemapIntegration(): AstroIntegration {
  let root = '';
  return {
    name: 'offprint-sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = new URL(config.base, config.site).href;
      },
      'astro:build:done': ({ dir, pages }) => {
        const listed = pages
          .map(({ pathname }) => pathname)
          .filter((path) => path !== '404/' && !isUnlisted(new URL(`${path}index.html`, dir)))
          .map((path) => new URL(path, root).href)
          .sort();
        for (const [name, xml] of sitemapFiles(listed, root)) {
          writeFileSync(new URL(name, dir), xml);
        }
      },
    },
  };
}

/**
 * A sitemap as its files, by name: the index, then its parts.
 *
 * @param addresses absolute, sorted
 * @param root address of the site, with its base
 */
export function sitemapFiles(
  addresses: readonly string[],
  root: string,
  max = FILE_MAX,
): ReadonlyMap<string, string> {
  const count = Math.max(1, Math.ceil(addresses.length / max));
  const parts = Array.from({ length: count }, (_, part) => ({
    name: `sitemap-${part}.xml`,
    xml: sitemap('urlset', 'url', addresses.slice(part * max, (part + 1) * max)),
  }));
  const index = parts.map(({ name }) => `${root}${name}`);
  return new Map([
    ['sitemap-index.xml', sitemap('sitemapindex', 'sitemap', index)],
    ...parts.map(({ name, xml }) => [name, xml] as const),
  ]);
}

function sitemap(root: string, item: string, addresses: readonly string[]): string {
  const children = addresses.map((loc) => ({
    name: item,
    children: [{ name: 'loc', children: loc }],
  }));
  return xmlFile({ name: root, attributes: { xmlns: XMLNS }, children });
}

function isUnlisted(file: URL): boolean {
  const opened = openSync(file, 'r');
  const bytes = Buffer.alloc(HEAD_BYTES);
  const length = readSync(opened, bytes);
  closeSync(opened);
  return bytes.toString('latin1', 0, length).includes(UNLISTED);
}
