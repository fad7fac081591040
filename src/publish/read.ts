/** The one reading of the content in a build: every page once, for all that comes after. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { keptText } from '../model/kept.ts';
import { arrivalsOf } from '../ids/index.ts';
import type { Card } from '../model/card.ts';
import { authorNames, type Frontmatter } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import type { SearchRecord } from '../model/search-record.ts';
import type { Settings } from '../model/settings.ts';
import type { Arrivals } from '../site/arrivals.ts';
import { formsIn } from '../site/authors.ts';
import { cardsOf } from '../site/cards.ts';
import { codeHash } from '../site/loader/code-hash.ts';
import { contentLock, contentPeople, contentTopics } from '../site/loader/content.ts';
import type { WrittenRecord } from '../site/loader/cache.ts';
import { readPages } from '../site/loader/pages.ts';
import { indexesOf, paperLists, type PaperList } from '../site/indexes.ts';
import { newestFirst } from '../site/order.ts';
import { searchRecord, withForms } from '../site/search-records.ts';
import type { TopicShelf } from '../site/topics.ts';
import { textsIn } from '../texts/languages.ts';
import { exportWriter, paperAddress } from './exports.ts';
import { startUsage, type OwnUsage } from './child.ts';
import { openTable, type KeptTable } from './kept-table.ts';
import { NO_KNOWN_FILES, type KnownFiles } from './known-files.ts';
import type { SiteFiles } from './last-site.ts';
import { paceOf, paceWords } from './pace.ts';
import type { SearchRecords } from './search-index.ts';

export interface ReadJob {
  /** Folder that holds `papers/`. */
  readonly content: string;
  /** Folder of the site. */
  readonly out: string;
  /** Folder for the records, which the pages are built from. */
  readonly records: string;
  /** The content's pages, as file names. */
  readonly pages: readonly string[];
  readonly settings: Settings;
  /** What is known of the content's files; left out, all are read. */
  readonly files?: KnownFiles | undefined;
  /** Takes exports of the last site over; left out, all are written. */
  readonly takeOver?: SiteFiles['takeOver'] | undefined;
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
  /** Why no record of an earlier build was of use, where there were some. */
  readonly staleCache?: string;
}

/** Reads the content: records for the pages, exports, and what cards and index are made from. */
export async function readContentOnce(job: ReadJob): Promise<ReadContent> {
  const used = startUsage();
  const { content, records, settings, files = NO_KNOWN_FILES } = job;
  const { language } = settings;
  const texts = textsIn(language);
  const lock = await contentLock(content);
  const known = await contentPeople(content, lock.authors.keys());
  const { all: vocabulary } = await contentTopics(content, settings.topics);
  const topics = new Map(vocabulary.map((topic) => [topic.slug, topic]));
  const addedOn = arrivalsOf(lock);
  const madeBy = JSON.stringify([codeHash(), settings, vocabulary]);
  const kept = openTable(join(records, 'papers.kept'), madeBy);
  const exports = exportWriter({ ...job, lock, people: known, topics, kept });
  const pace = paceOf(() => performance.now());
  const papers: Frontmatter[] = [];
  const origins = new Map<string, string>();
  const reading = { content, records, language, open: files.open };
  const { problems, changed, staleCache } = readPages(reading, (record) => {
    const { paper } = record.head();
    origins.set(paper.id, exports.add(record));
    keptText(kept, searched(paper.id), originOf(record, addedOn), () => {
      const address = paperAddress(settings, paper.id);
      const whole = { paper, body: record.body() };
      return JSON.stringify(searchRecord(whole, address, { topics, texts, addedOn }));
    });
    // The sources, which no card tells, are most of a frontmatter.
    papers.push({ ...paper, sources: [] });
    job.tell?.(() => paceWords(papers.length, job.pages.length, 'papers', pace));
  });
  exports.close();
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
      record: (id) => withForms(recordIn(kept, id), formsOf),
      close: kept.save,
    },
    usage: used(),
    ...(staleCache !== undefined && { staleCache }),
  };
}

/** Under which name a paper is kept as the index takes it. */
function searched(id: string): string {
  return `search ${id}`;
}

/** All that the index takes from a paper, besides the settings and the topics of the library. */
function originOf({ entry: { id, checksum } }: WrittenRecord, addedOn: Arrivals): string {
  const facts = `${checksum}\n${addedOn.get(id) ?? ''}`;
  return createHash('sha256').update(facts).digest('base64url');
}

/** @throws {Error} where no paper has this id */
function recordIn(kept: KeptTable, id: string): SearchRecord {
  const text = kept.text(searched(id));
  if (text === undefined) throw new Error(`nothing was kept of ${id}`);
  return JSON.parse(text) as SearchRecord;
}
