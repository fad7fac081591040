/** The words of a text that say what it is about. */
import { isCommonWord } from '../words/common-words.ts';
import { singular, stem } from '../words/stem.ts';

/** A word, by what it is compared by and as it stands. */
export interface Word {
  /** Its stem. */
  readonly key: string;
  readonly written: string;
}

/** Longer ones are no words. */
const WORD = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{N}])/gu;
const LENGTH = { min: 3, max: 40 } as const;

/**
 * The words of a text in their order, without those that any text holds. They are stemmed
 * lightly: `convex` and `convergence` must not meet, and a reader is shown the words.
 */
export function wordsIn(text: string): readonly Word[] {
  return (text.match(WORD) ?? []).flatMap((written) => {
    if (written.length < LENGTH.min || written.length > LENGTH.max) return [];
    const word = written.toLowerCase().replace(/['’]s$/u, '');
    return isCommonWord(singular(word)) ? [] : [{ key: stem(word), written }];
  });
}
