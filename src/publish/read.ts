/** The one reading of the content in a build: every page once, for all that comes after. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { arrivalsOf } from '../ids/index.ts';
import type { Card } from '../model/card.ts';
import { authorNames, type Frontmatter } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import type { SearchRecord } from '../model/search-record.ts';
import type { Settings } from '../model/settings.ts';
import type { Arrivals } from '../site/arrivals.ts';
import { formsIn } from '../site/authors.ts';
import { cardsOf } from '../site/cards.ts';
import { contentLock, contentPeople, contentTopics } from '../site/loader/content.ts';
import { readPages } from '../site/loader/pages.ts';
import { indexesOf, paperLists, type PaperList } from '../site/indexes.ts';
import { newestFirst } from '../site/order.ts';
import { searchRecord, withForms } from '../site/search-records.ts';
import { textsIn } from '../texts/languages.ts';
import { exportWriter, paperAddress } from './exports.ts';
import { startUsage, type OwnUsage } from './child.ts';
import { paceOf, paceWords } from './pace.ts';
import type { SearchRecords } from './search-index.ts';
import { openSpool } from './spool.ts';

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
  /** The lists that papers stand in. */
  readonly lists: readonly PaperList[];
  readonly addedOn: Arrivals;
  readonly usage: OwnUsage;
  /** Why no record of an earlier build was of use, where there were some. */
  readonly staleCache?: string;
}

/** Reads the content: records for the pages, exports, and what cards and index are made from. */
export async function readContentOnce(job: ReadJob): Promise<ReadContent> {
  const used = startUsage();
  const { content, records, settings } = job;
  const { language } = settings;
  const texts = textsIn(language);
  const lock = await contentLock(content);
  const known = await contentPeople(content, lock.authors.keys());
  const { all: vocabulary } = await contentTopics(content, settings.topics);
  const topics = new Map(vocabulary.map((topic) => [topic.slug, topic]));
  const addedOn = arrivalsOf(lock);
  const exports = exportWriter({ ...job, lock, people: known, topics });
  const pace = paceOf(() => performance.now());
  const papers: Frontmatter[] = [];
  mkdirSync(records, { recursive: true });
  const found = openSpool<SearchRecord>(join(records, 'search.jsonl'));
  const { problems, staleCache } = readPages({ content, records, language }, (record) => {
    exports.add(record);
    const address = paperAddress(settings, record.paper.id);
    found.add(record.paper.id, searchRecord(record, address, { topics, texts, addedOn }));
    // The sources, which no card tells, are most of a frontmatter.
    papers.push({ ...record.paper, sources: [] });
    job.tell?.(() => paceWords(papers.length, job.pages.length, 'papers', pace));
  });
  exports.close();
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
    lists: paperLists(indexes, settings.features),
    addedOn,
    searchRecords: { ...found, record: (id) => withForms(found.read(id), formsOf) },
    usage: used(),
    ...(staleCache !== undefined && { staleCache }),
  };
}
