/** The kinds of page that a site has. Whatever is measured or checked by kind takes the list here. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** A kind of page, and the page of a site that stands for it. */
export interface PageType {
  readonly name: string;
  /** Address below the base. */
  readonly address: string;
}

/** A page of a built site. */
interface BuiltPage {
  /** Address below the base. */
  readonly address: string;
  /** Length of its HTML in bytes. */
  readonly size: number;
  readonly html: () => Promise<string>;
}

type Choice = (pages: readonly BuiltPage[]) => Promise<BuiltPage | undefined>;

/** Each kind of page, and which page stands for it: where there are many, the hardest. */
const CHOICES = {
  home: at(''),
  'paper, plain': largest('papers', (html) => !html.includes('class="katex"')),
  'paper, mathematics': largest('papers', (html) => html.includes('class="katex"')),
  'paper, repaired': largest('papers', (html) => html.includes('class="repaired')),
  'paper, merged': largest('papers', (html) => /Read from (?!1 )\d+ entries/.test(html)),
  papers: at('papers/'),
  added: at('added/'),
  topics: at('topics/'),
  topic: largest('topics'),
  authors: at('authors/'),
  author: largest('authors'),
  letter: largest('authors/letters'),
  years: at('years/'),
  year: largest('years'),
  'year, undated': at('years/undated/'),
  map: at('map/'),
  search: at('search/'),
  results: at('search/', '?q=gradient'),
  about: at('about/'),
  report: at('report/'),
  docs: at('docs/'),
  'docs, longest': largest('docs'),
  offline: at('offline/'),
  404: at('404.html'),
} satisfies Record<string, Choice>;

/**
 * The kinds of page that a built site has.
 *
 * @param out folder of the built site
 * @returns the kinds in a fixed order, without those of which it has no page
 */
export async function pageTypes(out: string): Promise<readonly PageType[]> {
  const pages = await builtPages(out);
  const chosen = await Promise.all(
    Object.entries(CHOICES).map(async ([name, choose]) => ({ name, page: await choose(pages) })),
  );
  return chosen.flatMap(({ name, page }) => (page ? [{ name, address: page.address }] : []));
}

/** Every page of a built site, the largest first. */
async function builtPages(out: string): Promise<readonly BuiltPage[]> {
  const entries = await readdir(out, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'));
  const pages = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      const inside = relative(out, path).split(sep).join('/');
      const address = inside.replace(/(^|\/)index\.html$/, '$1');
      return { address, size: (await stat(path)).size, html: () => readFile(path, 'utf8') };
    }),
  );
  return pages.sort((a, b) => b.size - a.size || (a.address < b.address ? -1 : 1));
}

/** The page at one address. */
function at(address: string, query = ''): Choice {
  return (pages) => {
    const page = pages.find((one) => one.address === address);
    return Promise.resolve(page && { ...page, address: address + query });
  };
}

/** The largest page just below a folder whose HTML is so. */
function largest(folder: string, is: (html: string) => boolean = () => true): Choice {
  return async (pages) => {
    for (const page of pages) {
      if (dirname(page.address) !== folder || !page.address.endsWith('/')) continue;
      if (is(await page.html())) return page;
    }
    return undefined;
  };
}
