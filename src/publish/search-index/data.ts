/** The library's words and, of a small library, its list: what the search page reads besides the index. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchRecord } from '../../model/search-record.ts';
import { fold } from '../../words/fold.ts';
import { writeListing } from '../../search/query/listing.ts';
import type { Listing } from '../../search/query/listing.ts';
import { titlesFile } from '../../search/query/place.ts';
import { countWords, writeVocabulary } from '../../search/query/vocabulary.ts';

/** A longer list would cost more than the results that it saves a reader from fetching. */
const LISTED_MAX = 1000;
/** Words kept: about 12 kB compressed for 200 papers, and 35 kB at most. */
const WORDS_MAX = 14_000;

/**
 * Writes beside Pagefind's files `words.txt`; `list.json`, empty for a large library; and, under the
 * name of the index, the places of the papers in order of their titles.
 *
 * @param records by their places
 * @param aliases of each paper, words that it is found by besides its own
 */
export async function writeSearchData(
  { bundle, index }: { readonly bundle: string; readonly index: string },
  records: readonly SearchRecord[],
  aliases: readonly (readonly string[])[],
): Promise<void> {
  const texts = records.map(({ title, authors, topics, abstract }) => [
    title,
    abstract,
    ...authors,
    ...topics,
  ]);
  const counts = countWords(texts, aliases);
  await writeFile(join(bundle, 'words.txt'), writeVocabulary(counts, WORDS_MAX));
  await writeFile(join(bundle, 'list.json'), writeListing(listingOf(index, records)));
  await writeFile(join(bundle, titlesFile(index)), JSON.stringify(byTitle(records)));
}

function listingOf(index: string, records: readonly SearchRecord[]): Listing {
  const listed = records.length > LISTED_MAX ? [] : records;
  const papers = listed.map(({ id, title, byline: authors, date = '', topics, shelves }) => ({
    ...{ id, title, authors, date, topics, shelves },
  }));
  return { index, size: records.length, papers };
}

/** Titles without what stands before their first letter or digit, in whatever case. */
function byTitle(records: readonly SearchRecord[]): readonly number[] {
  const keys = records.map(({ title }) => fold(title).replace(/^[^\p{L}\p{N}]+/u, ''));
  const compare = (a: number, b: number) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1);
  return [...keys.keys()].sort((a, b) => (keys[a] === keys[b] ? a - b : compare(a, b)));
}
