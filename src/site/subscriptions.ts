/** The feeds of this build: what each holds, and how it is answered. */
import type { Frontmatter } from '../model/paper.ts';
import { settings } from './settings.ts';
import { absoluteUrls } from './absolute.ts';
import { atomFeed, FEED_MAX, feedEntry } from './feeds.ts';
import type { FeedEntry } from './feeds.ts';
import { library } from './library.ts';
import type { Library } from './library.ts';
import { paperName } from './naming.ts';
import { paperSummary } from './papers.ts';

/** A feed's own facts; addresses are absolute. */
interface Subscription {
  /** Whose papers: a topic's or an author's name; left out, the whole library's. */
  readonly of?: string;
  readonly description: string;
  readonly url: string;
  readonly page: string;
  /** In the order of the library. */
  readonly papers: readonly Frontmatter[];
}

const remembered = new WeakMap<Frontmatter, FeedEntry>();

/** The feed as a file. */
export async function feedResponse(facts: Subscription): Promise<Response> {
  const { of, description, url, page, papers } = facts;
  const shelf = await library();
  const entries = papers.slice(0, FEED_MAX).map((paper) => entry(paper, shelf));
  const title = of === undefined ? settings.title : `${of} · ${settings.title}`;
  const icon = absoluteUrls.file('favicon.svg');
  return new Response(atomFeed({ title, description, url, page, icon }, entries), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}

/** A paper's entry, worked out once however many feeds it stands in. */
function entry(paper: Frontmatter, shelf: Library): FeedEntry {
  const known = remembered.get(paper) ?? makeEntry(paper, shelf);
  remembered.set(paper, known);
  return known;
}

function makeEntry(paper: Frontmatter, { authorByName, topics }: Library): FeedEntry {
  return feedEntry(paper, {
    name: paperName(paper),
    url: absoluteUrls.paper(paper.id),
    summary: paperSummary(paper),
    author: (name) => {
      const author = authorByName.get(name);
      return author && absoluteUrls.author(author.slug);
    },
    topics: paper.topics.flatMap((slug) => topics.get(slug) ?? []),
  });
}
