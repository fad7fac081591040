import { getCollection } from 'astro:content';
import { arrivalsOf, authorSlugs, namesOfPersons, redirectsOf } from '../ids/index.ts';
import { authorNames, type Frontmatter } from '../model/paper.ts';
import { TOPICS } from '../topics/index.ts';
import { lastFirst, type Arrival, type Arrivals } from './arrivals.ts';
import { authorRoutes, type AuthorRoute } from './author-routes.ts';
import { authorsOf, byForm, type Author } from './authors.ts';
import { contentFolder, contentLock, contentPeople } from './loader/content.ts';
import { newestFirst } from './order.ts';
import { shelvesOf, type TopicShelf } from './topics.ts';
import { yearsOf, type YearShelf } from './years.ts';

/** Everything that is published, with its indexes, each worked out once for a build. */
export interface Library {
  /** Newest first, undated last. */
  readonly papers: readonly Frontmatter[];
  readonly paperById: ReadonlyMap<string, Frontmatter>;
  readonly addedOn: Arrivals;
  /** By the day on which they came, the last first. */
  readonly arrivals: readonly Arrival[];
  /** In surname order. */
  readonly authors: readonly Author[];
  /** Each under every form of the name that a paper prints. */
  readonly authorByName: ReadonlyMap<string, Author>;
  readonly authorRoutes: readonly AuthorRoute[];
  readonly topics: ReadonlyMap<string, TopicShelf>;
  readonly years: readonly YearShelf[];
  /** Id → the id it leads to now. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Every id of a paper that was ever published. */
  readonly published: ReadonlySet<string>;
}

let remembered: Promise<Library> | undefined;

/** The library of this build; the development server reads it anew for each page. */
export function library(): Promise<Library> {
  if (import.meta.env.DEV) return readLibrary();
  remembered ??= readLibrary();
  return remembered;
}

async function readLibrary(): Promise<Library> {
  const entries = await getCollection('papers');
  const papers = entries.map(({ data }) => data).sort(newestFirst);
  const names = papers.flatMap(authorNames);
  const lock = await contentLock(contentFolder());
  const people = await contentPeople(contentFolder(), [...names, ...lock.authors.keys()]);
  const slugs = authorSlugs(namesOfPersons(names, people), lock).lock.authors;
  const addedOn = arrivalsOf(lock);
  const authors = authorsOf(papers, slugs, people);
  return {
    papers,
    paperById: new Map(papers.map((paper) => [paper.id, paper])),
    addedOn,
    arrivals: lastFirst(papers, addedOn),
    authors,
    authorByName: byForm(authors),
    authorRoutes: authorRoutes(authors, slugs, people),
    topics: shelvesOf(papers, TOPICS),
    years: yearsOf(papers),
    redirects: redirectsOf(lock),
    published: new Set([...lock.ids.keys(), ...lock.byHand.keys()]),
  };
}
