import { getCollection } from 'astro:content';
import { citationKeys, redirectsOf } from '../ids/index.ts';
import { authorNames, type Frontmatter } from '../model/paper.ts';
import { byForm, type Author } from './authors.ts';
import { indexesOf, type Indexes } from './indexes.ts';
import { contentFolder, contentLock, contentPeople, contentTopics } from './loader/content.ts';
import { newestFirst } from './order.ts';
import { settings } from './settings.ts';

/** Everything that is published, with its indexes, each worked out once for a build. */
export interface Library extends Indexes {
  /** Newest first, undated last. */
  readonly papers: readonly Frontmatter[];
  readonly paperById: ReadonlyMap<string, Frontmatter>;
  /** Each under every form of the name that a paper prints. */
  readonly authorByName: ReadonlyMap<string, Author>;
  /** Id → citation key, where that is not the id. */
  readonly keys: ReadonlyMap<string, string>;
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
  const topics = await contentTopics(contentFolder(), settings.topics);
  const indexes = indexesOf(papers, lock, people, topics.all);
  return {
    papers,
    paperById: new Map(papers.map((paper) => [paper.id, paper])),
    ...indexes,
    authorByName: byForm(indexes.authors),
    keys: citationKeys(lock),
    redirects: redirectsOf(lock),
    published: new Set([...lock.ids.keys(), ...lock.byHand.keys()]),
  };
}
