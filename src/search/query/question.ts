/** What a search is asked and what it answers: all that pages know of the search engine. */

type Sort = 'relevance' | 'newest' | 'oldest' | 'title';

export interface Question {
  /** As typed, its prefixes and quotes with it. */
  readonly text: string;
  /** Slug of a topic. */
  readonly topic?: string;
  /** An author's name, or a part of it. */
  readonly author?: string;
  /** Four digits, or `undated`. */
  readonly year?: string;
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
  readonly topics: readonly string[];
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
  /** No paper has all the words: these have some of them. */
  readonly partial: boolean;
  /** Words that a page which is opened from here may mark. */
  readonly words: readonly string[];
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
