/** Words that the index takes for one: it reduces each to its stem. */
import type { Vocabulary } from './vocabulary.ts';

const ENDING = /(?:s|es|ed|d|ing|er|ers|ly|ation|ations|ative|able|ise|ize|ised|ized|ising|izing)$/;
const OTHER_ENDINGS = ['', 'e', 's', 'ed', 'es', 'ing', 'ate', 'ated', 'ation', 'ations'];
/** A shorter one is no stem, but the beginning of too many words; a plural’s may be shorter. */
const [STEM_MIN, SINGULAR_MIN] = [4, 3];

/** A word without its ending; the word itself where little would be left. */
function stemOf(word: string): string {
  const stem = word.replace(ENDING, '');
  const least = /[^s]s$/.test(word) && stem.length === word.length - 1 ? SINGULAR_MIN : STEM_MIN;
  return stem.length < least ? word : stem;
}

/** How many papers have a word, or any that begins with its stem, which the index may take for it. */
export function papersWith(word: string, vocabulary: Vocabulary): number {
  const stem = stemOf(word);
  let most = 0;
  for (const [known, count] of vocabulary) {
    if (known.startsWith(stem)) most = Math.max(most, Math.abs(count));
  }
  return most;
}

/**
 * The word of a vocabulary that a word is, or is with another ending.
 *
 * @returns undefined where there is none
 */
export function inflectedFrom(word: string, vocabulary: Vocabulary): string | undefined {
  if (vocabulary.has(word)) return word;
  const stem = stemOf(word);
  if (stem === word) return undefined;
  return OTHER_ENDINGS.map((ending) => stem + ending).find((it) => vocabulary.has(it));
}
