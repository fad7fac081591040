/** The sitemap (https://www.sitemaps.org/protocol.html): every page that is its own canonical address. */
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../model/settings.ts';
import { xmlFile } from '../site/xml.ts';
import { filesOf } from './files.ts';

/** The robots tag stands near the top of a page: bytes that hold it in any case. */
const HEAD_BYTES = 2048;
const UNLISTED = '<meta name="robots" content="noindex"';
/** The protocol's limit is 50,000 addresses a file. */
const FILE_MAX = 45_000;
const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * Writes `sitemap-index.xml` and its parts into a site whose pages are built. Which pages are not
 * listed (those that lead elsewhere, and that for missing addresses), only they themselves say.
 *
 * @param site folder of the site
 */
export async function writeSitemap(site: string, settings: Settings): Promise<void> {
  const root = new URL(settings.base, settings.site).href;
  const listed = (await filesOf(site))
    .filter((path) => /(?:^|\/)index\.html$/.test(path) && !isUnlisted(join(site, path)))
    .map((path) => new URL(path.replace(/index\.html$/, ''), root).href);
  for (const [name, xml] of sitemapFiles(listed.sort(), root)) writeFileSync(join(site, name), xml);
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

function isUnlisted(file: string): boolean {
  const opened = openSync(file, 'r');
  const bytes = Buffer.alloc(HEAD_BYTES);
  const length = readSync(opened, bytes);
  closeSync(opened);
  return bytes.toString('latin1', 0, length).includes(UNLISTED);
}
