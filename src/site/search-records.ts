/** What the search index takes from a paper. */
import { authorNames } from '../model/paper.ts';
import type { SearchRecord } from '../model/search-record.ts';
import { TOPICS, topicName } from '../topics/index.ts';
import { contextObject } from './coins.ts';
import { hasCode } from './elsewhere.ts';
import { authorsLine, paperName } from './naming.ts';
import type { PaperRecord } from './record.ts';
import { lineageOf } from './topics.ts';
import { yearOf } from './years.ts';

const VOCABULARY = new Map(TOPICS.map((topic) => [topic.slug, topic]));

/**
 * A paper as the search index takes it, its authors as printed.
 *
 * @param url absolute address of its page
 */
export function searchRecord({ paper, body }: PaperRecord, url: string): SearchRecord {
  return {
    id: paper.id,
    title: paperName(paper),
    authors: authorNames(paper),
    byline: authorsLine(paper),
    ...(paper.date === undefined ? {} : { date: paper.date }),
    year: yearOf(paper),
    topics: paper.topics.map(topicName),
    shelves: [...lineageOf(paper.topics, VOCABULARY)],
    abstract: body.abstractText,
    code: hasCode(paper),
    coins: contextObject(paper, url),
  };
}

/** The same with every form of each name: who looks for one finds what is printed under another. */
export function withForms(
  record: SearchRecord,
  formsOf: (name: string) => readonly string[],
): SearchRecord {
  return { ...record, authors: [...new Set(record.authors.flatMap(formsOf))] };
}
