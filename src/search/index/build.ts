/** The pages of a library that Pagefind is to index. */
import { createHash } from 'node:crypto';
import { keptOr, type Kept } from '../../model/kept.ts';
import type { SearchRecord } from '../../model/search-record.ts';
import { paperWords, type PaperWords, type WordCounter } from '../query/library.ts';
import { textReader, type Aliases, type ReadText } from './aliases.ts';
import { searchPage, shownTexts } from './page.ts';

/**
 * The pages of a shard have a multiple of so many words. Pagefind lists these numbers beside the names
 * of the pages, and every search fetches the list of every shard: of round ones it weighs a fifth less.
 */
const ROUND = 64;

/** A page as Pagefind takes it. */
export interface IndexedPage {
  readonly url: string;
  readonly content: string;
}

/** A page that may be known from an earlier build: then it need not be made. */
export interface PlannedPage {
  /** All that it follows from besides the program, in one word. */
  readonly from: string;
  readonly make: () => IndexedPage;
}

interface PagesJob {
  /** In any order. */
  readonly records: readonly SearchRecord[];
  readonly readingOf: PaperReader;
  readonly aliasesOf: (text: ReadText) => Aliases;
  /** BCP 47: it chooses Pagefind's stemmer. */
  readonly language: string;
  /** Whether this is one of several indexes. */
  readonly isShard: boolean;
  /** Gets the words of each. */
  readonly words: WordCounter;
}

/** What is worked out of a paper's texts alone. */
interface PaperReading {
  readonly text: ReadText;
  readonly words: PaperWords;
}

export type PaperReader = (record: SearchRecord) => PaperReading;

/** Makes a reader of papers' texts, which reads none twice. */
export function paperReader(kept: Kept): PaperReader {
  const read = textReader();
  return (record) => {
    const { title, abstract, authors, topics } = record;
    const texts = JSON.stringify([title, abstract, authors, topics]);
    const from = createHash('sha256').update(texts).digest('base64url');
    return keptOr(kept, record.id, from, () => {
      const text = read(record);
      return { text, words: paperWords(shownTexts(record), text.other) };
    });
  };
}

/** The pages of papers, newest first. */
export function indexedPages(job: PagesJob): readonly PlannedPage[] {
  const { records, readingOf, aliasesOf, language, isShard, words } = job;
  const round = isShard ? ROUND : 1;
  return records.toSorted(newestFirst).map((record) => {
    const reading = readingOf(record);
    const aliases = aliasesOf(reading.text);
    words.add(reading.words);
    return {
      // The other aliases follow from the record itself.
      from: JSON.stringify([language, round, record, aliases.exact]),
      make: () => ({
        url: `papers/${record.id}/`,
        content: searchPage({ record, aliases, language, round }),
      }),
    };
  });
}

/** Newest first, the undated last. */
function newestFirst(
  { id: a, date: dateA = '' }: SearchRecord,
  { id: b, date: dateB = '' }: SearchRecord,
): number {
  return dateA === dateB ? (a < b ? -1 : 1) : dateA > dateB ? -1 : 1;
}
