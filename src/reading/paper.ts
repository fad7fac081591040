/** A paper as its own page tells it, for lists that are put together in a reader's browser. */
import { fetchPage } from '../browser/fetch-page.ts';
import { replaceFormulas, texOf } from '../browser/formula.ts';
import { NAMES_IN_ROW } from '../model/list-row.ts';
import { andOthers } from '../texts/current.ts';

/** What a row of such a list shows. Titles are plain text. */
export interface ListedPaper {
  /** Path of the paper's page, with the site's base. */
  readonly href: string;
  readonly title: string;
  /** Names in one line; empty where none is known. */
  readonly authors: string;
  /** ISO date of any precision; empty where there is none. */
  readonly date: string;
}

/** The page of a paper, fetched from the site or from its copy in this browser. */
export interface FetchedPaper extends ListedPaper {
  /** The abstract's paragraphs, without ids; empty where the paper has none. */
  readonly abstract: readonly Node[];
  /** The page itself, whose style sheets the abstract needs. */
  readonly page: Document;
}

/**
 * Fetches a paper's page and reads it.
 *
 * @throws {Error} where it cannot be had, or is no page of a paper
 */
export async function fetchPaper(href: string): Promise<FetchedPaper> {
  const page = await fetchPage(href);
  const title = metaOf(page, 'citation_title')[0];
  if (title === undefined) throw new Error(`expected the page of a paper at ${href}`);
  return {
    href: pathOf(href),
    title,
    authors: authorsOf(page),
    date: page.querySelector('.paper-head time')?.getAttribute('datetime') ?? '',
    abstract: [...(withoutIds(page.querySelector('.abstract'))?.childNodes ?? [])],
    page,
  };
}

/** A paper as its row in a list of this page tells it. */
export function paperOfRow(row: Element): ListedPaper | undefined {
  const title = row.querySelector<HTMLAnchorElement>('.title');
  if (!title) return undefined;
  return {
    href: pathOf(title.href),
    title: plainText(title),
    authors: squeezed(row.querySelector('.authors')?.textContent ?? ''),
    date: row.querySelector('.date')?.getAttribute('datetime') ?? '',
  };
}

/** The path of an address, without its query and fragment. */
function pathOf(href: string): string {
  return new URL(href, document.baseURI).pathname;
}

/** Text of an element in which each formula stands once, as its source. */
function plainText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  replaceFormulas(copy, texOf);
  return squeezed(copy.textContent);
}

/** Names as a row shows them: the first few, and that there are more. */
function authorsOf(page: Document): string {
  const names = [...page.querySelectorAll('.paper-authors a')].map(
    ({ textContent }) => textContent,
  );
  const cut = names.length > NAMES_IN_ROW || page.querySelector('.paper-authors .note') !== null;
  const shown = names.slice(0, NAMES_IN_ROW).join(', ');
  return shown !== '' && cut ? `${shown} ${andOthers}` : shown;
}

function metaOf(page: Document, name: string): readonly string[] {
  const tags = page.querySelectorAll<HTMLMetaElement>(`meta[name="${name}"]`);
  return [...tags].map(({ content }) => content);
}

/** Ids stand once on a page: those of another are left out. */
function withoutIds(element: Element | null): Element | null {
  for (const named of element?.querySelectorAll('[id]') ?? []) named.removeAttribute('id');
  return element;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
