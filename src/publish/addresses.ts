/** Links last: what was published once is on every later site. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_FORMATS } from '../export/index.ts';
import { redirectsOf } from '../ids/index.ts';
import { checkNoneMissing } from './complete.ts';
import { readLock } from './content.ts';

/**
 * Makes sure that every address which the lock remembers is on a built site: papers that are another
 * one now, with their exports, where that one is built; papers that are gone; authors, with their
 * feeds.
 *
 * @param site the built site
 * @param content the folder that holds `ids.lock`; without one, nothing is remembered
 * @param setAside pages that were reported instead of being built, as file names
 * @throws {Error} naming addresses that would be gone
 */
export async function checkAddresses(
  site: string,
  content: string,
  setAside: ReadonlySet<string> = new Set(),
): Promise<void> {
  const lock = await readLock(content);
  const isBuilt = (path: string) => existsSync(join(site, path));
  const redirects = redirectsOf(lock);
  const exports = [...redirects]
    .filter(([, id]) => isBuilt(`papers/${id}/index.html`))
    .flatMap(([alias]) => EXPORT_FORMATS.map(({ extension }) => `papers/${alias}.${extension}`));
  const pages = [...lock.ids.keys(), ...lock.byHand.keys()]
    .filter((id) => !setAside.has(`${redirects.get(id) ?? id}.mdx`))
    .map((id) => `papers/${id}/index.html`);
  const authors = [...lock.authors.values()].flatMap((slug) => [
    `authors/${slug}/index.html`,
    `authors/${slug}/feed.xml`,
  ]);
  const missing = [...pages, ...exports, ...authors].filter((path) => !isBuilt(path));
  checkNoneMissing(missing, 'published addresses');
}
