/** What the query layer knows of a library, its size, filters and words, and how that is written in few bytes. */
import { foldedWords, spellings } from './canonical.ts';

/** The file beside the index, as JSON. */
export interface LibraryFile {
  /** Papers of the library. */
  readonly papers: number;
  /** Names of the filters that the index has. */
  readonly filters: readonly string[];
  /** As `writeVocabulary` writes it. */
  readonly words: string;
  /** Whether it has more words, rarer ones, than are written there. */
  readonly more?: true;
  /** Of a library with several indexes: the papers of each, and what tells it from another build's. */
  readonly shards?: readonly (readonly [papers: number, key: string])[];
}

/** Name of that file in the folder of the index. */
export const LIBRARY_FILE = 'library.json';

/** Folder of an index in that of the first. */
export function shardFolder(number: number): string {
  return number === 0 ? '' : `${number}/`;
}

/** Between a language and the number of an index. */
const SHARD_TAG = '-x-';

/**
 * The language of an index: Pagefind names papers by it and a short hash, so that with a private subtag
 * for each no two have one name.
 */
export function shardLanguage(language: string, number: number): string {
  return number === 0 ? language : `${language}${SHARD_TAG}${number}`;
}

/** The index that a paper is in, by the name that it has there; asked for each of very many. */
export function shardOf(paper: string): number {
  const at = paper.lastIndexOf(SHARD_TAG);
  return at < 0 ? 0 : parseInt(paper.slice(at + SHARD_TAG.length), 10);
}

export interface SearchLibrary {
  readonly papers: number;
  /** Papers of each of its indexes. */
  readonly shards: readonly number[];
  readonly filters: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
  /** Whether it has more words, rarer ones, than its vocabulary. */
  readonly isPartial: boolean;
}

/** A library of which nothing is known: nothing is corrected or completed. */
const UNKNOWN: SearchLibrary = {
  papers: 1000,
  shards: [1000],
  filters: new Set(['year', 'topic', 'author']),
  vocabulary: new Map(),
  isPartial: false,
};

/** Reads the file; a search works without it, so that an unreadable one is a library unknown. */
export function readLibrary(text: string): SearchLibrary {
  try {
    const { papers, filters, words, more, shards } = JSON.parse(text) as LibraryFile;
    return {
      papers,
      shards: shards?.map(([own]) => own) ?? [papers],
      filters: new Set(filters),
      vocabulary: readVocabulary(words),
      isPartial: more === true,
    };
  } catch {
    return UNKNOWN;
  }
}

/**
 * Word → number of papers that it finds, rounded down to a power of two; below zero where no paper
 * shows it.
 */
export type Vocabulary = ReadonlyMap<string, number>;

const WORD = /^[a-z][a-z0-9]{1,29}$/;
/** Frequency classes, as the sign that ends a word: `A` one paper, `B` two or three, … */
const FIRST_CLASS = 65;
/** The same of words that no paper shows: `!` one paper, `"` two or three, … */
const FIRST_HIDDEN = 33;
/** The last that comes before the digits. */
const HIDDEN_MOST = 14;

/** The words of a paper, each once. */
export interface PaperWords {
  readonly shown: readonly string[];
  /** Those that it is found by besides. */
  readonly hidden: readonly string[];
}

/**
 * The words that a paper is found by.
 *
 * @param texts those that it shows
 * @param aliases words that it is found by besides
 */
export function paperWords(texts: readonly string[], aliases: readonly string[] = []): PaperWords {
  const shown = new Set(wordsOf(texts));
  const hidden = new Set(wordsOf(aliases)).difference(shown);
  return { shown: [...shown], hidden: [...hidden] };
}

/** Counts in how many papers words stand. */
export interface WordCounter {
  /** Adds a paper. */
  readonly add: (words: PaperWords) => void;
  /** How many papers have each word; below zero where none shows it. */
  readonly counts: () => ReadonlyMap<string, number>;
}

/** Begins to count; papers are not held. */
export function wordCounter(): WordCounter {
  const shownBy = new Map<string, number>();
  const foundBy = new Map<string, number>();
  const count = (counts: Map<string, number>, words: readonly string[]) => {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  return {
    add: ({ shown, hidden }) => {
      count(shownBy, shown);
      count(foundBy, hidden);
    },
    counts: () => {
      const all = new Map(shownBy);
      for (const [word, papers] of foundBy) {
        const shown = shownBy.get(word);
        all.set(word, shown === undefined ? -papers : shown + papers);
      }
      return all;
    },
  };
}

function wordsOf(texts: readonly string[]): readonly string[] {
  return texts
    .flatMap(foldedWords)
    .flatMap(spellings)
    .filter((word) => WORD.test(word));
}

/**
 * The most frequent words, front-coded: each as the shared length (base 36), the rest, its class.
 *
 * @param counts word → number of papers, below zero where none shows it
 * @param most words that are kept
 */
export function writeVocabulary(counts: ReadonlyMap<string, number>, most: number): string {
  const papers = ([, count]: readonly [string, number]) => Math.abs(count);
  const kept = [...counts]
    .sort((a, b) => papers(b) - papers(a) || (a[0] < b[0] ? -1 : 1))
    .slice(0, most);
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  let before = '';
  const parts = kept.map(([word, count]) => {
    const shared = sharedLength(before, word);
    before = word;
    const size = Math.floor(Math.log2(Math.abs(count)));
    const code = count < 0 ? FIRST_HIDDEN + Math.min(size, HIDDEN_MOST) : FIRST_CLASS + size;
    return `${shared.toString(36)}${word.slice(shared)}${String.fromCharCode(code)}`;
  });
  return parts.join('');
}

/** Reads what `writeVocabulary` wrote, in alphabetical order; what else it holds is passed over. */
export function readVocabulary(text: string): Vocabulary {
  const words = new Map<string, number>();
  let before = '';
  for (const { 1: shared = '', 2: rest = '', 3: sign = 'A' } of text.matchAll(
    /([0-9a-z])([0-9a-z]*)([!-/A-Z])/g,
  )) {
    before = before.slice(0, parseInt(shared, 36)) + rest;
    const code = sign.charCodeAt(0);
    const count = code < FIRST_CLASS ? -(2 ** (code - FIRST_HIDDEN)) : 2 ** (code - FIRST_CLASS);
    words.set(before, count);
  }
  return words;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < 35 && length < a.length && a[length] === b[length]) length++;
  return length;
}
