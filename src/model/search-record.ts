/** What the search index takes from a paper; all of it plain text. */
export interface SearchRecord {
  readonly id: string;
  readonly title: string;
  /** With every form of their names: who looks for one finds what is printed under another. */
  readonly authors: readonly string[];
  /** Names that are printed in other letters, as Latin letters spell them. */
  readonly romanised?: readonly string[];
  /** The authors as a list shows them, shortened. */
  readonly byline: string;
  /** What a list says where nobody is named: it is shown and not searched. */
  readonly unnamed?: string;
  /** `2026-01-20`; left out where no source dates the paper. */
  readonly date?: string | undefined;
  readonly year: string;
  /** The day on which it came into the library, where that is known. */
  readonly added?: string | undefined;
  /** Names of its topics. */
  readonly topics: readonly string[];
  /** Slugs of its topics and of those that hold them. */
  readonly shelves: readonly string[];
  readonly abstract: string;
  /** Its DOI and its arXiv id, where it has them. */
  readonly identifiers?: readonly string[];
  /** Whether its sources say that its code is to be had. */
  readonly code?: boolean;
  /** The paper as a ContextObject, for reference managers on the search page. */
  readonly coins?: string;
}
