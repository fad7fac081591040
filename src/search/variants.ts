/** British and American spellings of one word. */
import { isFiller } from './canonical.ts';
import type { Vocabulary } from './vocabulary.ts';

const AFTER_S = '(?=(?:e[ds]?|ers?|ing|ations?|able)$)';
const [END_OUR, AFTER_L] = ['(?=(?:s|ed|ing|al|able|hoods?)?$)', '(?=(?:ed|ing|ers?)$)'];

/** What one spells in one way and the other in another, both ways round. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`is${AFTER_S}`), 'iz'],
  [new RegExp(`iz${AFTER_S}`), 'is'],
  [new RegExp(`ys${AFTER_S}`), 'yz'],
  [new RegExp(`yz${AFTER_S}`), 'ys'],
  [new RegExp(`our${END_OUR}`), 'or'],
  [new RegExp(`or${END_OUR}`), 'our'],
  [new RegExp(`ll${AFTER_L}`), 'l'],
  [new RegExp(`(?<!l)l${AFTER_L}`), 'll'],
  [/ence(?=s?$)/, 'ense'],
  [/ense(?=s?$)/, 'ence'],
  [/(?<=[bt])re(?=s?$)/, 'er'],
  [/(?<=[bt])er(?=s?$)/, 're'],
];

/**
 * The other spellings of a word that a vocabulary has: a rule that makes no word does no harm. Words
 * that say nothing are left alone: `four` is not `for`.
 */
export function otherSpellings(word: string, vocabulary: Vocabulary): readonly string[] {
  if (isFiller(word)) return [];
  return RULES.filter(([from]) => from.test(word))
    .map(([from, to]) => word.replace(from, to))
    .filter((it) => vocabulary.has(it) && !isFiller(it));
}
