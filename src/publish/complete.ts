/** Checks a built site: no paper and no address that was published may be missing with exit code 0. */
import { join } from 'node:path';
import { EXPORT_FORMATS } from '../export/index.ts';
import { redirectsOf } from '../ids/index.ts';
import { isSetAside, UsageError, type Problem } from '../model/problem.ts';
import { contentLock } from '../site/loader/content.ts';
import { namesByKind } from './files.ts';

const NAMED = 5;

/**
 * The pages of a content folder: file names in `papers/`, sorted.
 *
 * @throws {UsageError} where there is no such folder, or no page in it
 */
export async function contentPages(content: string): Promise<readonly string[]> {
  const folder = join(content, 'papers');
  const pages = (await namesByKind(folder)).files.filter((name) => name.endsWith('.mdx'));
  if (pages.length > 0) return pages;
  throw new UsageError(`${folder} holds no page: run "npm run ingest" first, or give --content`);
}

/**
 * Makes sure that there is something to build.
 *
 * @param pages the content's pages, as file names
 * @param setAside what was reported instead of being read
 * @throws {Error} where nothing at all is left
 */
export function checkPublishable(pages: readonly string[], setAside: readonly Problem[]): void {
  if (publishable(pages, setAside).length > 0) return;
  throw new Error('no page of the content can be published');
}

function publishable(pages: readonly string[], setAside: readonly Problem[]): readonly string[] {
  const left = new Set(setAside.filter(isSetAside).map((problem) => problem.file));
  return pages.filter((page) => !left.has(page)).map((page) => page.slice(0, -4));
}

/**
 * Makes sure that every page of the content was built, with its exports, or set aside.
 *
 * @param built paths of all files of the built site
 * @param pages the content's pages, as file names
 * @param setAside what was reported instead of being built
 * @returns how many papers were built
 * @throws {Error} naming pages that are neither
 */
export function checkComplete(
  built: ReadonlySet<string>,
  pages: readonly string[],
  setAside: readonly Problem[],
): number {
  const expected = publishable(pages, setAside);
  const wanted = expected.flatMap((id) => [
    `${id}/index.html`,
    ...EXPORT_FORMATS.map(({ extension }) => `${id}.${extension}`),
  ]);
  const missing = wanted.filter((name) => !built.has(`papers/${name}`));
  checkNoneMissing(missing, 'pages or exports');
  return expected.length;
}

/**
 * Makes sure that every address which the lock remembers is on a built site: papers that are another
 * one now, with their exports, where that one is built; papers that are gone; authors, with their
 * feeds.
 *
 * @param built paths of all files of the built site
 * @param content the folder that holds `ids.lock`; without one, nothing is remembered
 * @param setAside pages that were reported instead of being built, as file names
 * @throws {Error} naming addresses that would be gone
 */
export async function checkAddresses(
  built: ReadonlySet<string>,
  content: string,
  setAside: ReadonlySet<string> = new Set(),
): Promise<void> {
  const lock = await contentLock(content);
  const isBuilt = (path: string) => built.has(path);
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

/**
 * Stops a build that lacks something.
 *
 * @param missing paths of what was not built
 * @param what they are
 * @throws {Error} naming some of them
 */
function checkNoneMissing(missing: readonly string[], what: string): void {
  if (missing.length === 0) return;
  const names = missing.slice(0, NAMED).join(', ');
  throw new Error(`${missing.length} ${what} were not built, among them: ${names}`);
}
