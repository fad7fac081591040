/** What every page's data says of the page: its name, its address, the way to it, who publishes it. */
import { absolute, absoluteUrls } from './absolute.ts';
import type { NamedPage, PageFacts } from './json-ld.ts';
import { settings } from './settings.ts';
import { urls } from './urls.ts';

/** The indexes of the site, as a page's trail names them. */
const INDEXES: readonly NamedPage[] = [
  { name: 'Papers', url: urls.papers() },
  { name: 'Topics', url: urls.topics() },
  { name: 'Authors', url: urls.authors() },
  { name: 'Years', url: urls.years() },
];

/**
 * A page's own facts.
 *
 * @param name what the page is called
 * @param description a sentence on it
 * @param path its address, from the root of the site
 */
export function pageFacts(name: string, description: string, path: string): PageFacts {
  const { title, language, licence: license } = settings;
  const url = absolute(path);
  const above = INDEXES.filter((index) => path.startsWith(index.url) && path !== index.url);
  const way = [
    { name: title, url: absoluteUrls.home() },
    ...above.map((index) => ({ name: index.name, url: absolute(index.url) })),
    ...(path === urls.home() ? [] : [{ name, url }]),
  ];
  const publisher = { name: title, url: absoluteUrls.home() };
  return { name, description, url, language, publisher, license, way };
}
