/** The topics and the authors of the library as data: names, addresses and how many papers. */
import { LIST_FORMATS } from '../export/index.ts';
import type { Addresses } from './absolute.ts';
import type { Author } from './authors.ts';
import { byName, type TopicShelf } from './topics.ts';

/** Grows with a change that a program which reads the files must know of; new keys are none. */
const VERSION = 1;

/**
 * The topics that hold papers, by name.
 *
 * @param urls absolute addresses
 */
export function topicsData(topics: ReadonlyMap<string, TopicShelf>, urls: Addresses): object {
  const items = byName(topics.values()).map(({ slug, name, description, parent, papers }) => ({
    ...{ slug, name, description: description || undefined, parent },
    papers: papers.length,
    ...addresses(urls.topic(slug), urls.topicFeed(slug), urls),
  }));
  return { version: VERSION, topics: items };
}

/**
 * The authors in surname order: names as papers print them, and not verified persons.
 *
 * @param urls absolute addresses
 */
export function authorsData(authors: readonly Author[], urls: Addresses): object {
  const items = authors.map(({ slug, name, also, papers }) => ({
    ...{ slug, name, also: also.length > 0 ? also : undefined },
    papers: papers.length,
    ...addresses(urls.author(slug), urls.authorFeed(slug), urls),
  }));
  return { version: VERSION, authors: items };
}

/** Where a list is to be had: its page, its feed, and its papers in each format. */
function addresses(page: string, feed: string, urls: Addresses): object {
  const files = LIST_FORMATS.map(({ extension }) => [extension, urls.listAs(page, extension)]);
  return { page, feed, ...(Object.fromEntries(files) as object) };
}
