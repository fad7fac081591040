import { getCollection } from 'astro:content';
import { authorSlugs, redirectsOf } from '../ids/index.ts';
import type { Frontmatter } from '../model/paper.ts';
import { TOPICS } from '../topics/index.ts';
import { slugify } from '../text/slug.ts';
import { authorsOf } from './authors.ts';
import type { Author } from './authors.ts';
import { contentLock } from './lock.ts';
import { byCodeUnits } from './order.ts';
import { shelvesOf } from './topics.ts';
import type { TopicShelf } from './topics.ts';
import { yearsOf } from './years.ts';
import type { YearShelf } from './years.ts';

/** Everything that is published, with its indexes, each worked out once for a build. */
export interface Library {
  /** Newest first, undated last. */
  readonly papers: readonly Frontmatter[];
  readonly paperById: ReadonlyMap<string, Frontmatter>;
  /** In surname order. */
  readonly authors: readonly Author[];
  readonly authorByName: ReadonlyMap<string, Author>;
  readonly topics: ReadonlyMap<string, TopicShelf>;
  readonly years: readonly YearShelf[];
  /** Id → the id it leads to now. */
  readonly redirects: ReadonlyMap<string, string>;
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
  const papers = entries.map(({ data }) => withTopicSlugs(data)).sort(newestFirst);
  const names = papers.flatMap(({ authors }) => authors);
  const lock = await contentLock();
  const authors = authorsOf(papers, authorSlugs(names, lock).slugs);
  return {
    papers,
    paperById: new Map(papers.map((paper) => [paper.id, paper])),
    authors,
    authorByName: new Map(authors.map((author) => [author.name, author])),
    topics: shelvesOf(papers, TOPICS),
    years: yearsOf(papers),
    redirects: redirectsOf(lock),
  };
}

/** A hand can write any topic into a page, but only a slug can be an address. */
function withTopicSlugs(paper: Frontmatter): Frontmatter {
  return { ...paper, topics: [...new Set(paper.topics.map((topic) => slugify(topic)))] };
}

function newestFirst(a: Frontmatter, b: Frontmatter): number {
  return (
    byCodeUnits(b.date ?? '', a.date ?? '') ||
    byCodeUnits(a.title.toLowerCase(), b.title.toLowerCase()) ||
    byCodeUnits(a.id, b.id)
  );
}
