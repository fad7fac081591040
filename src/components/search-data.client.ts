/** The library's words and list, which the search reads besides the index. */
import { readListing } from '../search/listing.ts';
import type { Listing, Papers } from '../search/listing.ts';
import { readVocabulary } from '../search/vocabulary.ts';
import type { Vocabulary } from '../search/vocabulary.ts';

export interface SearchLibrary {
  /** Empty where it could not be fetched: nothing is corrected or completed then. */
  readonly vocabulary: Vocabulary;
  /** Papers of the library; a guess where the list could not be fetched. */
  readonly size: number;
  /** Empty for a large library, whose results are fetched one by one. */
  readonly papers: Papers;
  /** Slugs of the topics that the listing names. */
  readonly topics: readonly string[];
}

/** Fetches both files from the index's folder when they are first asked for, and once. */
export function loadLibrary(folder: string): () => Promise<SearchLibrary> {
  let loading: Promise<SearchLibrary> | undefined;
  return () => (loading ??= load(folder));
}

/** The search answers without either, so a file that is missing is no failure. */
async function load(folder: string): Promise<SearchLibrary> {
  const [words, list] = await Promise.all([
    fetchText(`${folder}words.txt`),
    fetchText(`${folder}list.json`),
  ]);
  const { size, papers } = readableListing(list);
  const topics = new Set([...papers.values()].flatMap(({ shelves }) => shelves));
  return { vocabulary: readVocabulary(words), size, papers, topics: [...topics] };
}

const SIZE_GUESSED = 1000;

async function fetchText(url: string): Promise<string> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.text() : '';
  } catch {
    return '';
  }
}

function readableListing(text: string): Listing {
  try {
    return readListing(text);
  } catch {
    return { size: SIZE_GUESSED, papers: new Map() };
  }
}
