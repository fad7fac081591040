/** What the search index takes from a paper. */
import { authorNames } from '../model/paper.ts';
import type { SearchRecord } from '../model/search-record.ts';
import { romanised } from '../names/scripts.ts';
import { topicName, type Topic } from '../topics/index.ts';
import type { Arrivals } from './arrivals.ts';
import { contextObject } from './coins.ts';
import { hasCode } from './elsewhere.ts';
import { authorsLine, paperName } from './naming.ts';
import type { PaperRecord } from './record.ts';
import { lineageOf } from './topics.ts';
import type { Texts } from '../texts/languages.ts';
import { yearOf } from './years.ts';

interface SearchedLibrary {
  /** By slug. */
  readonly topics: ReadonlyMap<string, Topic>;
  /** Those of its language. */
  readonly texts: Texts;
  readonly addedOn: Arrivals;
}

/**
 * A paper as the search index takes it, its authors as printed.
 *
 * @param url absolute address of its page
 */
export function searchRecord(
  { paper, body }: Pick<PaperRecord, 'paper' | 'body'>,
  url: string,
  { topics, texts, addedOn }: SearchedLibrary,
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
    added: addedOn.get(paper.id),
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
