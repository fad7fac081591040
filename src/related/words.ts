/** The words of a text that say what it is about. */
import { isStopWord } from './stop-words.ts';

/** A word, by what it is compared by and as it stands. */
export interface Word {
  /** In small letters, without the s of a plural. */
  readonly key: string;
  readonly written: string;
}

/** Longer ones are no words. */
const WORD = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{N}])/gu;
const LENGTH = { min: 3, max: 40 } as const;

/**
 * The words of a text in their order, without those that any text holds. Stemming goes no further
 * than plurals: `convex` and `convergence` must not meet, and a reader is shown the words.
 */
export function wordsIn(text: string): readonly Word[] {
  return (text.match(WORD) ?? []).flatMap((written) => {
    if (written.length < LENGTH.min || written.length > LENGTH.max) return [];
    const key = singular(written.toLowerCase().replace(/['’]s$/u, ''));
    return isStopWord(key) ? [] : [{ key, written }];
  });
}

/** `methods` → `method`, `policies` → `policy`; `loss`, `bias` and `analysis` stay. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|as|os)$/u.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:sses|shes|ches|xes)$/u.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
