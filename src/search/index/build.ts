/** The search index of a library, by Pagefind's Node API (https://pagefind.app/docs/node-api/). */
import { close, createIndex } from 'pagefind';
import { createHash } from 'node:crypto';
import { keptOr, type Kept } from '../../model/kept.ts';
import type { SearchRecord } from '../../model/search-record.ts';
import { paperWords, type PaperWords, type WordCounter } from '../query/library.ts';
import { textReader, type Aliases, type ReadText } from './aliases.ts';
import { searchPage, shownTexts } from './page.ts';

/**
 * Pagefind's program reads from its environment how many places of words a file of the index holds; one
 * that does not know the name makes larger files, which answer as well.
 */
const PLACES_IN_FILE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** A page as Pagefind takes it. */
export interface IndexedPage {
  readonly url: string;
  readonly content: string;
}

interface PagesJob {
  /** In any order. */
  readonly records: readonly SearchRecord[];
  readonly readingOf: PaperReader;
  readonly aliasesOf: (text: ReadText) => Aliases;
  /** BCP 47: it chooses Pagefind's stemmer. */
  readonly language: string;
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
export function indexedPages(job: PagesJob): readonly IndexedPage[] {
  const { records, readingOf, aliasesOf, language, words } = job;
  return records.toSorted(newestFirst).map((record) => {
    const reading = readingOf(record);
    const aliases = aliasesOf(reading.text);
    words.add(reading.words);
    return { url: `papers/${record.id}/`, content: searchPage({ record, aliases, language }) };
  });
}

/**
 * Indexes pages into a folder, which Pagefind writes. Its program runs only meanwhile, and holds all of
 * them.
 *
 * @throws {Error} with Pagefind's message where it refuses something
 */
export async function writePagefind(pages: readonly IndexedPage[], folder: string): Promise<void> {
  process.env[PLACES_IN_FILE] = String(placesInFile(pages.length));
  const { index, errors } = await createIndex();
  if (!index) throw refusal(errors);
  const work = async (): Promise<void> => {
    try {
      for (const page of pages) await taken(index.addHTMLFile(page));
      await taken(index.writeFiles({ outputPath: folder }));
    } finally {
      await index.deleteIndex();
      await close();
    }
  };
  await unlessNothingIsLeft(work());
}

/** Where Pagefind's program ends by itself, it answers nothing: this one would end without a word. */
async function unlessNothingIsLeft(work: Promise<void>): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const end = (): void => {
    reject(refusal(['its program has ended; is the disk full, or was there no memory left?']));
  };
  process.once('beforeExit', end);
  await Promise.race([work, promise]).finally(() => process.off('beforeExit', end));
}

/**
 * A search fetches a file for each word, and the list of all files: what both weigh together is least
 * where a file grows with the square root of the index. Below 200 papers, more files would be more
 * requests for few bytes.
 */
function placesInFile(papers: number): number {
  return Math.round(Math.max(1500, 45 * Math.sqrt(papers)));
}

async function taken(reply: Promise<{ readonly errors: readonly string[] }>): Promise<void> {
  const { errors } = await reply;
  if (errors.length > 0) throw refusal(errors);
}

function refusal(errors: readonly string[]): Error {
  return new Error(`the search index could not be built: ${errors[0] ?? 'no reason given'}`);
}

/** Newest first, the undated last. */
function newestFirst(
  { id: a, date: dateA = '' }: SearchRecord,
  { id: b, date: dateB = '' }: SearchRecord,
): number {
  return dateA === dateB ? (a < b ? -1 : 1) : dateA > dateB ? -1 : 1;
}
