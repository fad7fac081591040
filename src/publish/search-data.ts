/** The library's words and, of a small library, its list: what the search page reads besides the index. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { SearchRecord } from '../model/search-record.ts';
import { writeListing } from '../search/listing.ts';
import { countWords, HIDDEN, writeVocabulary } from '../search/vocabulary.ts';

/** A longer list would cost more than the results that it saves a reader from fetching. */
const LISTED_MAX = 1000;
/** Words kept: about 12 kB compressed for 200 papers, and 35 kB at most. */
const WORDS_MAX = 14_000;

const MAGIC_LENGTH = 'pagefind_dcd'.length;
const fragmentSchema = z.looseObject({ url: z.string() });

/**
 * Writes `words.txt` and `list.json`, empty for a large library, beside Pagefind's files.
 *
 * @param aliases words that papers are found by besides their own
 */
export async function writeSearchData(
  bundle: string,
  records: readonly SearchRecord[],
  aliases: readonly string[],
): Promise<void> {
  const texts = records.map(({ title, authors, topics, abstract }) => [
    title,
    abstract,
    ...authors,
    ...topics,
  ]);
  const hidden = [...countWords([aliases]).keys()].map((word) => [word, HIDDEN] as const);
  const counts = new Map([...hidden, ...countWords(texts)]);
  await writeFile(join(bundle, 'words.txt'), writeVocabulary(counts, WORDS_MAX));
  await writeList(bundle, records);
}

async function writeList(bundle: string, records: readonly SearchRecord[]): Promise<void> {
  const listed = records.length > LISTED_MAX ? [] : records;
  const fragments = await fragmentsByUrl(join(bundle, 'fragment'), listed.length);
  const papers = listed.flatMap(({ id, title, byline, date = '', topics, shelves }) => {
    const fragment = fragments.get(`/papers/${id}/`);
    const paper = { id, title, authors: byline, date, topics, shelves };
    return fragment === undefined ? [] : [[fragment, paper] as const];
  });
  const listing = { size: records.length, papers: new Map(papers) };
  await writeFile(join(bundle, 'list.json'), writeListing(listing));
}

async function fragmentsByUrl(
  folder: string,
  wanted: number,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if (wanted === 0) return found;
  for (const file of (await readdir(folder)).sort()) {
    const text = gunzipSync(await readFile(join(folder, file)))
      .subarray(MAGIC_LENGTH)
      .toString();
    found.set(fragmentSchema.parse(JSON.parse(text)).url, file.replace(/\.pf_fragment$/, ''));
  }
  return found;
}
