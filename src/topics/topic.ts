/** One topic of a vocabulary. */
export interface Topic {
  /** `[a-z0-9-]`, permanent: it is the topic's address. */
  readonly slug: string;
  readonly name: string;
  /** One line; may be empty. */
  readonly description: string;
  /**
   * Phrases that tell the topic. Hyphens, plurals and British or American spelling do not matter. A
   * word with a capital is matched as it stands (`GAN`, `Muon`), give or take a plural s, so that
   * acronyms count in capitals only.
   */
  readonly phrases: readonly string[];
  /** Phrases that merely suggest it, and count for less. */
  readonly hints?: readonly string[];
  /** arXiv categories (`cs.LG`) and whole archives (`astro-ph`) in which the topic lies. */
  readonly categories: readonly string[];
  /** Slug of the wider topic that this one is a part of. */
  readonly parent?: string;
  /** Papers of its categories get it where no narrower topic of theirs fits. */
  readonly broad?: boolean;
  /** Papers that no other topic describes get it; one topic of a vocabulary at most. */
  readonly fallback?: boolean;
}

/** What topics are assigned by: plain text, and what a source gave. */
export interface TopicInput {
  readonly title: string;
  readonly abstract: string;
  /** arXiv categories. */
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
}

/** The topics of a library, and how its papers get theirs. */
export interface Topics {
  /** Each has a page, whether it holds papers or not. */
  readonly all: readonly Topic[];
  /** The slugs of a paper's topics, best first. */
  readonly assign: (paper: TopicInput) => readonly string[];
}
