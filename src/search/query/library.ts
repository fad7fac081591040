/** What the query layer knows of a library: its size, its filters and its words. */
import { readVocabulary } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The file beside the index, as JSON. */
export interface LibraryFile {
  /** Papers of the library. */
  readonly papers: number;
  /** Names of the filters that the index has. */
  readonly filters: readonly string[];
  /** As `writeVocabulary` writes it. */
  readonly words: string;
}

/** Name of that file in the folder of the index. */
export const LIBRARY_FILE = 'library.json';

export interface SearchLibrary {
  readonly papers: number;
  readonly filters: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
}

/** A library of which nothing is known: nothing is corrected or completed. */
const UNKNOWN: SearchLibrary = {
  papers: 1000,
  filters: new Set(['year', 'topic', 'author']),
  vocabulary: new Map(),
};

/** Reads the file; a search works without it, so that an unreadable one is a library unknown. */
export function readLibrary(text: string): SearchLibrary {
  try {
    const { papers, filters, words } = JSON.parse(text) as LibraryFile;
    return { papers, filters: new Set(filters), vocabulary: readVocabulary(words) };
  } catch {
    return UNKNOWN;
  }
}
