/** The sitemap (https://www.sitemaps.org/protocol.html): every page that is its own canonical address. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frontmatter } from '../model/paper.ts';
import type { Settings } from '../model/settings.ts';
import type { Arrivals } from '../site/arrivals.ts';
import type { PaperList } from '../site/indexes.ts';
import { xmlFile } from '../site/xml.ts';
import type { SiteFile } from './last-site.ts';

/** The protocol's limit is 50,000 addresses a file. */
const FILE_MAX = 45_000;
const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * Writes `sitemap-index.xml` and its parts into a site whose pages are built. Which pages are not
 * listed (those that lead elsewhere, and that for missing addresses), only they themselves say.
 *
 * @param site folder of the site
 * @param files all that are in it
 * @param days when pages last changed, by {@link lastDays}
 * @returns the names of what was written
 */
export function writeSitemap(
  site: string,
  files: readonly SiteFile[],
  settings: Settings,
  days: LastDays = new Map(),
): readonly string[] {
  const root = new URL(settings.base, settings.site).href;
  const listed = files
    .filter(({ path, isUnlisted }) => /(?:^|\/)index\.html$/.test(path) && !isUnlisted)
    .map(({ path }) => new URL(path.replace(/index\.html$/, ''), root).href);
  const dayOf = (address: string) => days.get(listOf(address.slice(root.length)));
  const maps = sitemapFiles(listed.sort(), root, FILE_MAX, dayOf);
  for (const [name, xml] of maps) writeFileSync(join(site, name), xml);
  return [...maps.keys()];
}

/** Address below the base, without the slash at its end → `YYYY-MM-DD`. */
export type LastDays = ReadonlyMap<string, string>;

/** What is known of when pages changed. */
interface Changes {
  readonly papers: readonly Frontmatter[];
  readonly lists: readonly PaperList[];
  readonly addedOn: Arrivals;
}

/**
 * When pages last changed, as far as the lock tells: a paper's on the day on which it came, a list's
 * with its last paper. Of any other page nothing is known, so nothing is said.
 */
export function lastDays({ papers, lists, addedOn }: Changes): LastDays {
  const lastOf = (held: readonly Frontmatter[]) =>
    held.map(({ id }) => addedOn.get(id) ?? '').reduce((a, b) => (a > b ? a : b), '');
  const days = [
    ...['', 'papers'].map((path) => [path, lastOf(papers)] as const),
    ...papers.map(({ id }) => [`papers/${id}`, addedOn.get(id) ?? ''] as const),
    ...lists.map(({ path, papers: held }) => [path, lastOf(held)] as const),
  ];
  return new Map(days.filter(([, day]) => day !== ''));
}

/** The list that an address is a page of, or its own: `topics/x/2/` → `topics/x`. */
function listOf(address: string): string {
  const [folder = '', name = '', page = ''] = address.split('/');
  if (name === '' || (folder === 'papers' && page !== '')) return folder;
  return `${folder}/${name}`;
}

/**
 * A sitemap as its files, by name: the index, then its parts.
 *
 * @param addresses absolute, sorted
 * @param root address of the site, with its base
 * @param max most addresses in a file
 * @param dayOf when the page at an address last changed, where that is known
 */
export function sitemapFiles(
  addresses: readonly string[],
  root: string,
  max = FILE_MAX,
  dayOf: DayOf = () => undefined,
): ReadonlyMap<string, string> {
  const count = Math.max(1, Math.ceil(addresses.length / max));
  const parts = Array.from({ length: count }, (_, part) => ({
    name: `sitemap-${part}.xml`,
    xml: sitemap('urlset', 'url', addresses.slice(part * max, (part + 1) * max), dayOf),
  }));
  const index = parts.map(({ name }) => `${root}${name}`);
  return new Map([
    ['sitemap-index.xml', sitemap('sitemapindex', 'sitemap', index)],
    ...parts.map(({ name, xml }) => [name, xml] as const),
  ]);
}

type DayOf = (address: string) => string | undefined;

function sitemap(
  root: string,
  item: string,
  addresses: readonly string[],
  dayOf: DayOf = () => undefined,
): string {
  const children = addresses.map((loc) => {
    const day = dayOf(loc);
    const lastmod = day === undefined ? [] : [{ name: 'lastmod', children: day }];
    return { name: item, children: [{ name: 'loc', children: loc }, ...lastmod] };
  });
  return xmlFile({ name: root, attributes: { xmlns: XMLNS }, children });
}
