import { foldLetters } from '../words/fold.ts';
import { stem } from '../words/stem.ts';

/** One word of a text, as the keys by which a phrase may ask for it. */
export interface Token {
  /**
   * The strictest first. A word with a capital has a key for itself as it stands, which phrases
   * with capitals ask for (`=MDP` for `MDPs`); a word that is not all capitals has its stem.
   */
  readonly keys: readonly [string, ...string[]];
  /** Punctuation that ends a phrase stands before this word. */
  readonly afterBreak: boolean;
}

const WORD_OR_BREAK = /[\p{L}\p{N}]+|[.,;:!?()[\]]/gu;

/** Splits a text into its words. Hyphens, quotes and dollars join; stops and brackets break. */
export function tokens(text: string): readonly Token[] {
  const folded = foldLetters(text);
  const found: Token[] = [];
  let afterBreak = false;
  for (const { 0: word, index } of folded.matchAll(WORD_OR_BREAK)) {
    if (isBreak(word)) {
      afterBreak = true;
    } else if (!isPossessive(folded, word, index)) {
      found.push({ keys: keysOf(word), afterBreak });
      afterBreak = false;
    }
  }
  return found;
}

function isBreak(word: string): boolean {
  return word.length === 1 && '.,;:!?()[]'.includes(word);
}

/** The `s` of `Newton's`, which is no word. */
function isPossessive(text: string, word: string, index: number): boolean {
  return word === 's' && /['’]/.test(text.charAt(index - 1));
}

function keysOf(word: string): Token['keys'] {
  const lower = word.toLowerCase();
  if (lower === word) return [stem(word)];
  const exact = word.length > 2 && /[A-Z]s$/.test(word) ? word.slice(0, -1) : word;
  // An acronym is no common word: LASER the method says nothing of lasers.
  const isAcronym = exact.length > 1 && exact === exact.toUpperCase();
  return isAcronym ? [`=${exact}`] : [`=${exact}`, stem(lower)];
}
