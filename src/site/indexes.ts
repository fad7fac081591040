/** A library's indexes (authors, topics, years, arrivals), and the lists of papers that these are. */
import { arrivalsOf, authorSlugs, namesOfPersons, type People } from '../ids/index.ts';
import type { Lock } from '../model/lock.ts';
import { authorNames, type Frontmatter } from '../model/paper.ts';
import type { Features } from '../model/settings.ts';
import type { Topic } from '../topics/index.ts';
import { lastFirst, recentPapers, type Arrival, type Arrivals } from './arrivals.ts';
import { authorRoutes, followedAt, type AuthorRoute } from './author-routes.ts';
import { authorsOf, type Author } from './authors.ts';
import { shelvesOf, type TopicShelf } from './topics.ts';
import { yearsOf, type YearShelf } from './years.ts';

export interface Indexes {
  /** In surname order. */
  readonly authors: readonly Author[];
  readonly authorRoutes: readonly AuthorRoute[];
  readonly topics: ReadonlyMap<string, TopicShelf>;
  readonly years: readonly YearShelf[];
  readonly addedOn: Arrivals;
  /** By the day on which they came, the last first. */
  readonly arrivals: readonly Arrival[];
}

/**
 * Works the indexes out.
 *
 * @param papers newest first
 * @param lock the addresses given before
 * @param people the forms of names that are one person's
 * @param vocabulary the topics that have pages of their own
 */
export function indexesOf(
  papers: readonly Frontmatter[],
  lock: Lock,
  people: People,
  vocabulary: readonly Topic[],
): Indexes {
  const names = papers.flatMap(authorNames);
  const slugs = authorSlugs(namesOfPersons(names, people), lock).lock.authors;
  const authors = authorsOf(papers, slugs, people);
  const addedOn = arrivalsOf(lock);
  return {
    authors,
    authorRoutes: authorRoutes(authors, slugs, people),
    topics: shelvesOf(papers, vocabulary),
    years: yearsOf(papers),
    addedOn,
    arrivals: lastFirst(papers, addedOn),
  };
}

/** A list of papers that has a page. */
export interface PaperList {
  /** Its address below the base, without the slash at its end: `topics/optimization`. */
  readonly path: string;
  /** In the order of the library, or as they came; at least one. */
  readonly papers: readonly Frontmatter[];
}

/**
 * Every list that holds papers, but for that of all.
 *
 * @param features those of years can be off
 */
export function paperLists(
  { authorRoutes: routes, topics, years, arrivals }: Indexes,
  features: Pick<Features, 'years'>,
): readonly PaperList[] {
  const ofYears = features.years ? years : [];
  return [
    { path: 'added', papers: recentPapers(arrivals) },
    ...[...topics.values()].map(({ slug, papers }) => ({ path: `topics/${slug}`, papers })),
    ...routes.map((route) => ({
      path: `authors/${route.slug}`,
      papers: followedAt(route).papers,
    })),
    ...ofYears.map(({ year, papers }) => ({ path: `years/${year}`, papers })),
  ].filter(({ papers }) => papers.length > 0);
}
