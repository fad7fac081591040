/** The one reading of the content in a build: every page once, for all that comes after. */
import { join } from 'node:path';
import type { Card } from '../../model/card.ts';
import { authorNames, type Frontmatter } from '../../model/paper.ts';
import type { Problem } from '../../model/problem.ts';
import type { Arrivals } from '../../site/arrivals.ts';
import { formsIn } from '../../site/authors.ts';
import { cardsOf } from '../../site/cards.ts';
import { contentPeople } from '../../site/loader/content.ts';
import { openPages } from '../../site/loader/pages.ts';
import { indexesOf, paperLists, type PaperList } from '../../site/indexes.ts';
import { newestFirst } from '../../site/order.ts';
import { withForms } from '../../site/search-records.ts';
import type { TopicShelf } from '../../site/topics.ts';
import { startUsage, type OwnUsage, type Usage } from '../child.ts';
import { NO_KNOWN_FILES, type KnownFiles } from '../known-files.ts';
import { paceOf, paceWords } from '../pace.ts';
import type { SearchRecords } from '../search-index.ts';
import { openPapers, type PapersJob } from './papers.ts';
import { readPagesInParts } from './parts.ts';

export interface ReadJob extends PapersJob {
  /** What is known of the content's files; left out, all are read. */
  readonly files?: KnownFiles | undefined;
  /** Processes that work at a time; left out, as many as there are processors. */
  readonly workers?: number | undefined;
  /** Is told how far the reading has come. */
  readonly tell?: (words: () => string) => void;
}

/** What the later phases of a build need besides the records. */
export interface ReadContent {
  /** Pages that could not be read, and notes on others. */
  readonly problems: readonly Problem[];
  readonly cards: readonly Card[];
  /** On disk; to be closed when they have been read. */
  readonly searchRecords: SearchRecords & { readonly close: () => void };
  /** Newest first, without their sources. */
  readonly papers: readonly Frontmatter[];
  /** Those that are not as they were when they were read last, and those that are gone. */
  readonly changed: number;
  readonly topics: ReadonlyMap<string, TopicShelf>;
  /** The lists that papers stand in. */
  readonly lists: readonly PaperList[];
  readonly addedOn: Arrivals;
  /** Id → one word for all that the paper's exports follow from. */
  readonly origins: ReadonlyMap<string, string>;
  readonly usage: OwnUsage;
  /** What the processes cost that read some of the pages besides. */
  readonly readers: readonly Usage[];
  /** Why no record of an earlier build was of use, where there were some. */
  readonly staleCache?: string;
}

/** Reads the content: records for the pages, exports, and what cards and index are made from. */
export async function readContentOnce(job: ReadJob): Promise<ReadContent> {
  const used = startUsage();
  const { content, records, settings, files = NO_KNOWN_FILES } = job;
  const { language } = settings;
  const pages = openPages({ content, records, language, open: files.open });
  const parts = await readPagesInParts({
    ...job,
    folder: join(records, 'reading'),
    names: pages.unread,
    tell: counter(job, pages.unread.length, 'new papers'),
  });
  const made = await openPapers(job, parts.folders);
  const { lock, vocabulary, addedOn } = made;
  const tell = counter(job, job.pages.length, 'papers');
  const papers: Frontmatter[] = [];
  const origins = new Map<string, string>();
  const { problems, changed, staleCache } = pages.read((record) => {
    const { paper } = record.head();
    origins.set(paper.id, made.exports.add(record));
    made.keepSearched(record);
    // The sources, which no card tells, are most of a frontmatter.
    papers.push({ ...paper, sources: [] });
    tell(papers.length);
  }, parts.folders);
  made.exports.close();
  parts.close();
  const ids = papers.map(({ id }) => id);
  papers.sort(newestFirst);
  const names = [...papers.flatMap(authorNames), ...lock.authors.keys()];
  const people = await contentPeople(content, names);
  const indexes = indexesOf(papers, lock, people, vocabulary);
  const formsOf = formsIn(people);
  const cards = cardsOf(papers, settings);
  return {
    problems,
    cards,
    papers,
    changed,
    topics: indexes.topics,
    lists: paperLists(indexes, settings.features),
    addedOn,
    origins,
    searchRecords: {
      ids,
      record: (id) => withForms(made.searched(id), formsOf),
      close: made.save,
    },
    usage: used(),
    readers: parts.usages,
    ...(staleCache !== undefined && { staleCache }),
  };
}

/** Tells how many of some things are done. */
function counter({ tell }: ReadJob, total: number, things: string): (done: number) => void {
  const pace = paceOf(() => performance.now());
  return (done) => {
    tell?.(() => paceWords(done, total, things, pace));
  };
}
