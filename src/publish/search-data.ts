/** The library's words and, of a small library, its list: what the search page reads besides the index. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { SearchRecord } from '../model/search-record.ts';
import { writeListing } from '../search/listing.ts';
import { countWords, writeVocabulary } from '../search/vocabulary.ts';

/** A longer list would cost more than the results that it saves a reader from fetching. */
const LISTED_MAX = 1000;
/** Words kept: about 12 kB compressed for 200 papers, and 35 kB at most. */
const WORDS_MAX = 14_000;

const MAGIC_LENGTH = 'pagefind_dcd'.length;
const fragmentSchema = z.looseObject({ url: z.string() });

/** Writes `words.txt` and `list.json`, empty for a large library, beside Pagefind's files. */
export async function writeSearchData(
  bundle: string,
  records: readonly SearchRecord[],
): Promise<void> {
  const texts = records.map(({ title, authors, topics, abstract }) => [
    title,
    abstract,
    ...authors,
    ...topics,
  ]);
  await writeFile(join(bundle, 'words.txt'), writeVocabulary(countWords(texts), WORDS_MAX));
  await writeList(bundle, records.length > LISTED_MAX ? [] : records);
}

async function writeList(bundle: string, records: readonly SearchRecord[]): Promise<void> {
  const known =
    records.length > 0 ? await fragmentsByUrl(join(bundle, 'fragment')) : new Map<string, string>();
  const listing = records.flatMap(({ id, title, byline, date = '', topics, shelves }) => {
    const fragment = known.get(`/papers/${id}/`);
    const listed = { id, title, authors: byline, date, topics, shelves };
    return fragment === undefined ? [] : [[fragment, listed] as const];
  });
  await writeFile(join(bundle, 'list.json'), writeListing(new Map(listing)));
}

async function fragmentsByUrl(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const file of (await readdir(folder)).sort()) {
    const text = gunzipSync(await readFile(join(folder, file)))
      .subarray(MAGIC_LENGTH)
      .toString();
    found.set(fragmentSchema.parse(JSON.parse(text)).url, file.replace(/\.pf_fragment$/, ''));
  }
  return found;
}
