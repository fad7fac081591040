/** The search index of a library, by Pagefind's Node API (https://pagefind.app/docs/node-api/). */
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../../model/search-record.ts';
import { type LibraryFile, countWords, writeVocabulary } from '../query/library.ts';
import { aliasMaker, libraryAcronyms } from './aliases.ts';
import { filtersOf, searchPage, searchedText } from './page.ts';

/** Words kept: about 12 kB compressed for 200 papers, and 35 kB at most. */
const WORDS_MAX = 14_000;

/**
 * Pagefind's program reads from its environment how many places of words a file of the index holds; one
 * that does not know the name makes larger files, which answer as well.
 */
const PLACES_IN_FILE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/**
 * Indexes papers into a folder, which Pagefind writes.
 *
 * @param records in any order
 * @param folder of the index
 * @param language of the texts (BCP 47)
 * @returns what the query layer reads besides the index
 * @throws {Error} with Pagefind's message where it refuses something
 */
export async function buildSearchIndex(
  records: Iterable<SearchRecord>,
  folder: string,
  language: string,
): Promise<LibraryFile> {
  const papers = [...records].sort(newestFirst);
  const aliases = aliasMaker(libraryAcronyms(papers.map(searchedText)));
  const others = papers.map((record) => aliases.other(searchedText(record)));
  process.env[PLACES_IN_FILE] = String(placesInFile(papers.length));
  const { index, errors } = await createIndex();
  if (!index) throw refusal(errors);
  try {
    for (const [at, record] of papers.entries()) {
      const content = searchPage({ record, aliases, others: others[at] ?? [], language });
      await taken(index.addHTMLFile({ url: `papers/${record.id}/`, content }));
    }
    await taken(index.writeFiles({ outputPath: folder }));
  } finally {
    await index.deleteIndex();
    await close();
  }
  return libraryFile(papers, others);
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

function libraryFile(
  papers: readonly SearchRecord[],
  others: readonly (readonly string[])[],
): LibraryFile {
  const texts = papers.map(({ title, authors, topics, abstract }) => [
    title,
    abstract,
    ...authors,
    ...topics,
  ]);
  return {
    papers: papers.length,
    filters: [
      ...new Set(papers.flatMap((record) => filtersOf(record).map(([name]) => name))),
    ].sort(),
    words: writeVocabulary(countWords(texts, others), WORDS_MAX),
  };
}
