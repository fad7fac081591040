import { createHash } from 'node:crypto';
import type { Entry } from '../model/entry.ts';
import type { Fingerprint } from '../model/lock.ts';
import { surnameKey } from '../names/forms.ts';
import { sign, sketch, HASHES } from './minhash.ts';
import { gramsOf } from './similarity.ts';
import type { Grams } from './similarity.ts';
import { trigrams } from './trigrams.ts';
import { words } from './words.ts';

/** Words below which an abstract alone says nothing of whose it is ("No abstract available."). */
export const TELLING_WORDS = 12;

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
  /** Of the authors, folded. */
  readonly surnames: readonly string[];
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
  const title = words(entry.title ?? '', false);
  const abstract = words(entry.abstract, entry.damaged);
  const titleKey = title.join('');
  const grams = gramsOf(trigrams(abstract));
  sign(grams.distinct, signature);
  return {
    entry,
    title,
    titleKey,
    grams,
    length: abstract.length,
    surnames: entry.authors?.map(surnameKey) ?? [],
    signature,
    fingerprint: {
      ...(titleKey === '' ? {} : { title: contentKey(titleKey) }),
      abstract: contentKey(telling(abstract, titleKey)),
      sketch: abstract.length === 0 ? '' : sketch(signature),
    },
  };
}

/** What tells one abstract from others: itself, and its title too where it is short. */
function telling(abstract: readonly string[], titleKey: string): string {
  const text = abstract.join(' ');
  return abstract.length < TELLING_WORDS ? `${titleKey}\n${text}` : text;
}

function contentKey(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
