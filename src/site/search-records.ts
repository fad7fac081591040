/** What the search index takes from a paper. */
import { authorNames } from '../model/paper.ts';
import type { SearchRecord } from '../model/search-record.ts';
import { romanised } from '../names/scripts.ts';
import { topicName, type Topic } from '../topics/index.ts';
import { contextObject } from './coins.ts';
import { hasCode } from './elsewhere.ts';
import { authorsLine, paperName } from './naming.ts';
import type { PaperRecord } from './record.ts';
import { lineageOf } from './topics.ts';
import type { Texts } from '../texts/languages.ts';
import { yearOf } from './years.ts';

/**
 * A paper as the search index takes it, its authors as printed.
 *
 * @param url absolute address of its page
 * @param library its topics, by slug, and the texts of its language
 */
export function searchRecord(
  { paper, body }: PaperRecord,
  url: string,
  { topics, texts }: { topics: ReadonlyMap<string, Topic>; texts: Texts },
): SearchRecord {
  const line = authorsLine(paper, texts);
  const isNamed = paper.authors.length > 0 || paper.organisation !== undefined;
  return {
    id: paper.id,
    title: paperName(paper, texts),
    authors: authorNames(paper),
    romanised: authorNames(paper).flatMap(inLatinLetters),
    ...(isNamed ? { byline: line } : { byline: '', unnamed: line }),
    ...(paper.date === undefined ? {} : { date: paper.date }),
    year: yearOf(paper),
    topics: paper.topics.map((slug) => topicName(slug, topics, paper.keywords)),
    shelves: [...lineageOf(paper.topics, topics)],
    abstract: body.abstractText,
    identifiers: [paper.doi, paper.arxiv].filter((id) => id !== undefined),
    code: hasCode(paper),
    coins: contextObject(paper, url),
  };
}

function inLatinLetters(name: string): readonly string[] {
  const latin = romanised(name);
  return latin === name.toLowerCase().normalize('NFC') ? [] : [latin];
}

/** The same with every form of each name: who looks for one finds what is printed under another. */
export function withForms(
  record: SearchRecord,
  formsOf: (name: string) => readonly string[],
): SearchRecord {
  return { ...record, authors: [...new Set(record.authors.flatMap(formsOf))] };
}
