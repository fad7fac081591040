/** Words that the index takes for one: it reduces each to its stem. */
import type { Vocabulary } from './vocabulary.ts';

const ENDING = /(?:s|es|ed|d|ing|er|ers|ly|ation|ations|ative|able|ise|ize|ised|ized|ising|izing)$/;
const OTHER_ENDINGS = ['', 'e', 's', 'ed', 'es', 'ing', 'ate', 'ated', 'ation', 'ations'];
/** A shorter one is no stem, but the beginning of too many words. */
const STEM_MIN = 4;

/**
 * The word of a vocabulary that a word is, or is with another ending.
 *
 * @returns undefined where there is none
 */
export function inflectedFrom(word: string, vocabulary: Vocabulary): string | undefined {
  if (vocabulary.has(word)) return word;
  const stem = word.replace(ENDING, '');
  if (stem === word || stem.length < STEM_MIN) return undefined;
  return OTHER_ENDINGS.map((ending) => stem + ending).find((it) => vocabulary.has(it));
}
