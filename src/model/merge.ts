/** What dedupe decides: papers, each with its entries, and the pairs of entries that came near. */
import type { Entry } from './entry.ts';
import type { FieldName } from './fields.ts';
import type { Fingerprint } from './lock.ts';
import type { Problem } from './problem.ts';

/** Entries decided to be one paper. */
export interface Merged {
  /** Of sources, in canonical order (source name, then record); none of a page by hand alone. */
  readonly entries: readonly Entry[];
  /** The entry whose word is taken for each field that any of them gives. */
  readonly witness: Readonly<Partial<Record<FieldName, Entry>>>;
  /** Why they were joined, a link each; empty for a single entry. */
  readonly links: readonly MergeLink[];
  /** Ids of the pages by hand that are this paper. */
  readonly byHand?: readonly string[];
  /** How each content is recognised later: of each of `entries`, then of each page by hand. */
  readonly fingerprints: readonly Fingerprint[];
}

/** Two entries compared. */
export interface MergeLink {
  readonly a: Entry;
  readonly b: Entry;
  /**
   * `identifier`, `title` and `abstract` are equal in both, `trigrams` are shared word trigrams,
   * `override` is a manual override.
   */
  readonly because: 'identifier' | 'title' | 'abstract' | 'trigrams' | 'override';
  /** Another identifier of the same kind kept the two apart. */
  readonly differ?: true | undefined;
  /** Share of word trigrams in common, 0 to 1 (see src/dedupe/similarity.ts for the measure). */
  readonly similarity: number;
}

/** What dedupe decided: the papers, and the pairs that came near without being joined. */
export interface Deduped {
  readonly merged: readonly Merged[];
  readonly nearMisses: readonly MergeLink[];
  /** Sources that contradict each other, and overrides that cannot be followed. */
  readonly problems: readonly Problem[];
}
