/** The library's words, list and order of titles, which the search reads besides the index. */
import { readListing } from '../query/listing.ts';
import type { Listed, Listing } from '../query/listing.ts';
import { indexOf, placeOf, titlesFile } from '../query/place.ts';
import { readVocabulary } from '../query/vocabulary.ts';
import type { Vocabulary } from '../query/vocabulary.ts';

export interface SearchLibrary {
  /** Empty where it could not be fetched: nothing is corrected or completed then. */
  readonly vocabulary: Vocabulary;
  /** Papers of the library; a guess where the list could not be fetched. */
  readonly size: number;
  /** The papers by their places; none of a large library, whose results are fetched one by one. */
  readonly papers: readonly Listed[];
  /** A paper of the list, by its name in the index; a list of another build has none. */
  readonly listed: (name: string) => Listed | undefined;
  /** Slugs of the topics that the listing names. */
  readonly topics: readonly string[];
}

/**
 * Fetches both files from the index's folder when they are first asked for. The search answers without
 * either, so one that cannot be had is no failure: it is asked for again with the next question.
 */
export function loadLibrary(folder: string): () => Promise<SearchLibrary> {
  let loading: Promise<SearchLibrary> | undefined;
  const load = async (): Promise<SearchLibrary> => {
    const [words, list] = await Promise.all([
      fetchText(`${folder}words.txt`),
      fetchText(`${folder}list.json`),
    ]);
    if (words === '' || list === '') loading = undefined;
    return libraryOf(words, list);
  };
  return () => (loading ??= load());
}

/**
 * Fetches the order of the papers' titles when it is first asked for, and once, of the index that names
 * a paper so.
 *
 * @returns gives for the place of a paper its place in that order, or throws where it cannot be had
 */
export function titleOrderIn(folder: string): (name: string) => Promise<readonly number[]> {
  let loading: Promise<readonly number[]> | undefined;
  return (name) => (loading ??= loadTitleOrder(folder + titlesFile(indexOf(name))));
}

async function loadTitleOrder(address: string): Promise<readonly number[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const ranks: number[] = [];
  ((await response.json()) as readonly number[]).forEach((place, rank) => (ranks[place] = rank));
  return ranks;
}

function libraryOf(words: string, list: string): SearchLibrary {
  const { index, size, papers } = readableListing(list);
  const listed = (name: string) => (indexOf(name) === index ? papers[placeOf(name)] : undefined);
  const topics = new Set(papers.flatMap(({ shelves }) => shelves));
  return { vocabulary: readVocabulary(words), size, papers, listed, topics: [...topics] };
}

const SIZE_GUESSED = 1000;

/** Asks whether there is a newer one: the index is never an old one either. */
async function fetchText(url: string): Promise<string> {
  try {
    const response = await fetch(url, { cache: 'no-cache' });
    return response.ok ? await response.text() : '';
  } catch {
    return '';
  }
}

function readableListing(text: string): Listing {
  try {
    return readListing(text);
  } catch {
    return { index: '', size: SIZE_GUESSED, papers: [] };
  }
}
