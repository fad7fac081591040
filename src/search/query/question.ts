/** What a search is asked, how an address says it, and what it answers: all that pages know of the search engine. */

type Sort = 'relevance' | 'newest' | 'oldest' | 'title';

export interface Question {
  /** As typed, its prefixes and quotes with it. */
  readonly text: string;
  /** Slug of a topic. */
  readonly topic?: string;
  /** An author's name, or a part of it. */
  readonly author?: string;
  /** Four digits, a span as `2020-2024` or `2020-`, or `undated`. */
  readonly year?: string;
  /** Only papers whose code is to be had. */
  readonly code?: boolean;
  readonly sort?: Sort;
  /** The words are meant as they stand: nothing is corrected. */
  readonly literal?: boolean;
}

/** A stretch of an excerpt; `marked` where it answers the search. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

export interface Hit {
  readonly url: string;
  /** In plain text, like all that follows. */
  readonly title: string;
  readonly authors: string;
  readonly date: string;
  /** The day on which it came into the library; empty where that is not known. */
  readonly added: string;
  readonly topics: readonly string[];
  /** The paper as a ContextObject. */
  readonly coins: string;
  /** Of its text, what answers the search. */
  readonly excerpt: () => readonly ExcerptPart[];
}

export interface Answer {
  readonly total: number;
  /** How many there would be without filters. */
  readonly withoutFilters: number;
  /** Hits of the ranks `[from, to)`, best first. */
  readonly hits: (from: number, to: number) => Promise<readonly Hit[]>;
  /** The words that were searched for instead of those typed, where a spelling was corrected. */
  readonly corrected?: string;
  /** What a sentence was taken for, as in `papers by …`. */
  readonly understood?: Pick<SearchState, 'q' | 'author' | 'year'>;
  /** The same question with a name and a year as filters, which some papers pass. */
  readonly offer?: Pick<SearchState, 'q' | 'author' | 'year'>;
  /** What looks like a field and is none: it was searched for as words. */
  readonly unknown: readonly string[];
  /** No paper has all the words: these have some of them. */
  readonly partial: boolean;
  /** Words that a page which is opened from here may mark. */
  readonly words: readonly string[];
  /** Where this is the answer of a library's first papers alone: asks all of them. */
  readonly whole?: () => Promise<Answer>;
}

/** How many papers of an answer each value of a filter has. */
type Counts = Readonly<Record<'topic' | 'year', Readonly<Record<string, number>>>>;

export interface Search {
  /** @throws {Error} where the index cannot be loaded; the next question tries again */
  readonly ask: (question: Question) => Promise<Answer>;
  readonly counts: (question: Question) => Promise<Counts>;
  /** Every author's name. */
  readonly names: () => Promise<readonly string[]>;
}

/** What a search address can carry; empty parts are left out. */
export interface SearchState {
  readonly q?: string;
  /** Slug of a topic. */
  readonly topic?: string;
  readonly author?: string;
  readonly year?: string;
  /** `1` where only papers with code are meant. */
  readonly code?: string;
  /** One of `SORTS`; relevance where it is missing. */
  readonly sort?: string;
  /** `1` where the words are meant as they are spelt. */
  readonly literal?: string;
}

const KEYS = ['q', 'topic', 'author', 'year', 'code', 'sort', 'literal'] as const;
const SORTS = ['newest', 'oldest', 'title'] as const;

/** Characters of a question that are searched for: few titles have as many. */
export const TEXT_MAX = 400;

/** The query string of a search, with its question mark; empty where nothing is asked. */
export function searchQuery(state: SearchState): string {
  const query = new URLSearchParams();
  for (const key of KEYS) {
    const value = state[key];
    if (value) query.set(key, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** What a query string asks; other keys, and empty ones, are left out. */
export function searchState(query: string): SearchState {
  const given = new URLSearchParams(query);
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const value = given.get(key)?.trim() ?? '';
      return value === '' ? [] : [[key, value]];
    }),
  );
}

/** The question that a state asks; undefined where it asks for nothing, however it is sorted. */
export function questionOf(state: SearchState): Question | undefined {
  const { q = '', topic, author, year, code, literal } = state;
  const text = q.toWellFormed().trim().slice(0, TEXT_MAX).toWellFormed();
  if (!text && !topic && !author && !year && !code) return undefined;
  const sort = SORTS.find((name) => name === state.sort);
  return {
    text,
    ...(topic && { topic }),
    ...(author && { author }),
    ...(year && { year }),
    ...(code && { code: true }),
    ...(sort && { sort }),
    ...(literal && { literal: true }),
  };
}
