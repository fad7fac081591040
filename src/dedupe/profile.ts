/** An entry prepared for comparison: words, trigrams, min-hash signature, fingerprint. */
import { createHash } from 'node:crypto';
import { hasStrippedAbstract, type Entry } from '../model/entry.ts';
import type { Fingerprint } from '../model/lock.ts';
import { surnameKey } from '../names/forms.ts';
import { identifiersOf, type Identifiers } from './identifiers.ts';
import { sign, sketch, HASHES } from './minhash.ts';
import { gramsOf, type Grams } from './similarity.ts';
import { ABSTRACT_MAX } from '../text/limits.ts';
import { foldLetters } from '../words/fold.ts';

/** Words below which an abstract alone says nothing of whose it is ("No abstract available."). */
export const CONTENT_WORDS_MIN = 12;
/** Bytes of a hash that tell one content from another. */
const KEY_BYTES = 8;
const COMMAND_WITH_BRACES = /\\[a-zA-Z]+\*?\{((?:[^{}]|\{[^{}]*\})*)\}/gu;
const ACCENT = /\\['"`^~=.](?=[\p{L}{\\])/gu;
const MARKUP = /[\\${}]/gu;
const BEYOND_ASCII = /\P{ASCII}/u;
/** Ideographs stand one by one, since their script puts no spaces between words. */
const WORD = /\p{Ideographic}|[[\p{L}\p{N}]--\p{Ideographic}]+/gv;

/** An entry, ready to be compared. */
export interface Profile {
  readonly entry: Entry;
  /** Words of the title; empty where there is none. */
  readonly title: readonly string[];
  /** Letters and digits of the title alone, so that `multi-agent` is `multiagent`. */
  readonly titleKey: string;
  /** Trigrams of the abstract. */
  readonly grams: Grams;
  /** Words of the abstract, counted. */
  readonly length: number;
  /** The same abstract stands under several titles: a stock sentence. */
  readonly hasStockAbstract: boolean;
  /** Of the authors, folded. */
  readonly surnames: readonly string[];
  readonly identifiers: Identifiers;
  readonly signature: Int32Array;
  readonly fingerprint: Fingerprint;
}

/**
 * Prepares an entry for comparison.
 *
 * @param entry the entry
 * @param signature where its min-hash signature is written; a new array if none is given
 */
export function profile(entry: Entry, signature = new Int32Array(HASHES)): Profile {
  const { claims } = entry;
  const title = words(claims.title?.value ?? '', false);
  const abstract = words(claims.abstract?.value ?? '', hasStrippedAbstract(entry));
  const titleKey = title.join('');
  const grams = gramsOf(abstract);
  sign(grams.distinct, signature);
  return {
    entry,
    title,
    titleKey,
    grams,
    length: abstract.length,
    hasStockAbstract: false,
    surnames: claims.authors?.value.map(surnameKey) ?? [],
    identifiers: identifiersOf(entry),
    signature,
    fingerprint: {
      ...(titleKey === '' ? {} : { title: contentKey(titleKey) }),
      abstract: contentKey(distinctive(abstract, titleKey)),
      sketch: abstract.length === 0 ? '' : sketch(signature),
    },
  };
}

/** What tells an abstract from others: itself, and its title too where it is short. */
function distinctive(abstract: readonly string[], titleKey: string): string {
  const text = abstract.join(' ');
  return abstract.length < CONTENT_WORDS_MIN ? `${titleKey}\n${text}` : text;
}

function contentKey(text: string): string {
  return createHash('sha256').update(text).digest().toString('hex', 0, KEY_BYTES);
}

/**
 * The words of a text as they are compared: folded, lower-cased, with mathematics reduced to what a
 * damaging source leaves of it. Such a source drops the outermost command with its braces and
 * deletes dollars and backslashes; doing the same to an intact copy makes the two agree word for
 * word, so that damage never counts as a difference in wording.
 *
 * @param text a title or an abstract, as printed; what exceeds the cap of an abstract is ignored
 * @param damaged whether the source did this to the text already
 */
function words(text: string, damaged: boolean): readonly string[] {
  const head = text.slice(0, ABSTRACT_MAX);
  const reduced = damaged ? head : head.replace(COMMAND_WITH_BRACES, '$1');
  const bare = reduced.replace(ACCENT, '').replace(MARKUP, '');
  const folded = BEYOND_ASCII.test(bare) ? foldLetters(bare) : bare;
  return folded.toLowerCase().match(WORD) ?? [];
}
