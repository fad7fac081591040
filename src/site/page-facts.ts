/** What every page's data says of the page: its name, its address, the way to it, who publishes it. */
import { absolute, absoluteUrls } from './absolute.ts';
import type { NamedPage, PageFacts } from './json-ld.ts';
import { settings } from './settings.ts';
import { urls } from './urls.ts';
import * as texts from '../texts/current.ts';

/** The indexes of the site, as a page's trail names them. */
const INDEXES: readonly NamedPage[] = [
  { name: texts.papersTitle, url: urls.papers() },
  { name: texts.topicsTitle, url: urls.topics() },
  { name: texts.authorsTitle, url: urls.authors() },
  { name: texts.yearsTitle, url: urls.years() },
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
