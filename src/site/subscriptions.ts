/** The feeds of this build: what each holds, and how it is answered. */
import type { Frontmatter } from '../model/paper.ts';
import { settings } from './settings.ts';
import { absoluteUrls } from './absolute.ts';
import { lastFirst, type Arrival } from './arrivals.ts';
import { once } from './dependencies.ts';
import { feedContent } from './feed-content.ts';
import { atomFeed, feedEntry, type FeedEntry } from './feeds.ts';
import { writtenIn } from './language.ts';
import { library, type Library } from './library.ts';
import { scratchFile } from './loader/scratch.ts';
import { paperName } from './naming.ts';
import { paperBody } from './records.ts';
import * as texts from '../texts/current.ts';

/** Papers in a feed. */
const FEED_MAX = 50;
/** Papers in the library's own feed on a day on which so many came. */
const DAY_MAX = 250;

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

/** An entry whose text is read where it is needed. */
interface KeptEntry {
  readonly updated: string;
  readonly xml: () => string;
}

const remembered = once<KeptEntry>();
const keep = scratchFile();

/** The feed as a file. */
export async function feedResponse(facts: Subscription): Promise<Response> {
  const { of, description, url, page, papers } = facts;
  const shelf = await library();
  const arrivals = of === undefined ? shelf.arrivals : lastFirst(papers, shelf.addedOn);
  const newest = arrivals.slice(0, of === undefined ? wholeFeedLength(arrivals) : FEED_MAX);
  const file = atomFeed(
    {
      ...{ description, url, page },
      title: of === undefined ? settings.title : `${of} · ${settings.title}`,
      icon: absoluteUrls.file('favicon.svg'),
      style: styleOf(url),
      // Only where nothing is in it: it would be another feed whenever a paper comes into any.
      lastAdded: newest.length > 0 ? undefined : shelf.arrivals[0]?.day,
    },
    newest.map((arrival) => entry(arrival, shelf)),
  );
  return new Response(file, {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}

/** Whoever looks once a day misses nothing: all that came on the last day is in the library's feed. */
function wholeFeedLength(arrivals: readonly Arrival[]): number {
  const lastDay = arrivals.filter(({ day }) => day === arrivals[0]?.day).length;
  return Math.min(DAY_MAX, Math.max(FEED_MAX, lastDay));
}

/** The style sheet as it is found from a feed, in a copy of the site on a disk as well. */
function styleOf(url: string): string {
  const folders = url.slice(absoluteUrls.home().length).split('/').length - 1;
  return `${'../'.repeat(folders)}feed.css`;
}

/** A paper's entry, worked out once however many feeds it stands in. */
function entry(arrival: Arrival, shelf: Library): FeedEntry {
  const { updated, xml } = remembered(arrival.paper, () => {
    const made = makeEntry(arrival, shelf);
    return { updated: made.updated, xml: keep(made.xml) };
  });
  return { updated, xml: xml() };
}

function makeEntry({ paper, day }: Arrival, { authorByName, topics }: Library): FeedEntry {
  const url = absoluteUrls.paper(paper.id);
  return feedEntry(paper, {
    name: paperName(paper, texts),
    url,
    added: day,
    content: feedContent(paperBody(paper.id).abstractHtml, url, writtenIn(paper)),
    author: (name) => {
      const author = authorByName.get(name);
      return author && absoluteUrls.author(author.slug);
    },
    topics: paper.topics.flatMap((slug) => topics.get(slug) ?? []),
  });
}
