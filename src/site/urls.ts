/** Every address of the site is made here, so that a base path (`/repo/`) cannot be forgotten. */

import { searchQuery, type SearchState } from '../search/query/question.ts';

/** A place in a paged list; page 1 has the list's own address. */
type PageNumber = number;

const paged = (path: string, page: PageNumber): string => (page > 1 ? `${path}${page}/` : path);

/** The addresses under a base path, which must begin and end with a slash. */
export function addressesUnder(base: string) {
  return {
    home: () => base,
    paper: (id: string) => `${base}papers/${id}/`,
    /** A paper in an export format, by the format's extension. */
    paperAs: (id: string, extension: string) => `${base}papers/${id}.${extension}`,
    /** Everything by date, newest first. A paper's id can be a number, so pages have a folder. */
    papers: (page: PageNumber = 1) => `${base}papers/${page > 1 ? `pages/${page}/` : ''}`,
    /** The whole library in one format; very large ones go on in further parts. */
    bulk: (extension: string, part = 1) =>
      `${base}papers${part > 1 ? `-${part}` : ''}.${extension}`,
    /** All papers of a list in an export format, by the list's address. */
    listAs: (list: string, extension: string) => list.replace(/\/$/, `.${extension}`),
    /** The image that stands for a paper where it is shared; `library` for the whole. */
    card: (id: string) => `${base}cards/${id}.png`,
    /** What came into the library last. */
    added: (page: PageNumber = 1) => paged(`${base}added/`, page),
    map: () => `${base}map/`,
    feed: () => `${base}feed.xml`,
    topicFeed: (slug: string) => `${base}topics/${slug}/feed.xml`,
    authorFeed: (slug: string) => `${base}authors/${slug}/feed.xml`,
    topics: () => `${base}topics/`,
    topic: (slug: string, page: PageNumber = 1) => paged(`${base}topics/${slug}/`, page),
    authors: () => `${base}authors/`,
    /** A letter's own list; no author can have it, since an author's pages end in a number. */
    letter: (letter: string, page: PageNumber = 1) =>
      paged(`${base}authors/letters/${letter}/`, page),
    author: (slug: string, page: PageNumber = 1) => paged(`${base}authors/${slug}/`, page),
    years: () => `${base}years/`,
    year: (year: string, page: PageNumber = 1) => paged(`${base}years/${year}/`, page),
    search: (state: SearchState = {}) => `${base}search/${searchQuery(state)}`,
    /** The reader's own list, kept in the browser. */
    readingList: () => `${base}reading-list/`,
    about: () => `${base}about/`,
    report: () => `${base}report/`,
    /** A page of the library's documentation, where it has one; without a name the first. */
    docs: (slug = '') => `${base}docs/${slug === '' ? '' : `${slug}/`}`,
    /** Where a link of the configuration leads: a path is below the base, anything else as it is. */
    own: (href: string) => (href.startsWith('/') ? `${base}${href.slice(1)}` : href),
    /** A file at the root of the site, for example `favicon.svg`. */
    file: (name: string) => `${base}${name}`,
  };
}

/** The addresses of this build. */
export const urls = addressesUnder(import.meta.env.BASE_URL);
