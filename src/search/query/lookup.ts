/** Which word of a library a typed word is: itself, one with another ending, or the nearest to a misspelt one. */
import { isStopWord } from '../../words/stop-words.ts';
import type { Vocabulary } from './library.ts';

/** Words of up to three letters are too near to too many others. */
const SHORTEST = 4;
const TWO_ERRORS_FROM = 8;

/**
 * The nearest word of a vocabulary: by distance, then by shared beginning, then by frequency.
 * Two words where one was meant, and one where two were, come first: `lowrank` → `low rank`.
 */
export function correction(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length < SHORTEST || /[^a-z]/.test(word) || vocabulary.has(word)) return undefined;
  const most = word.length >= TWO_ERRORS_FROM ? 2 : 1;
  let best: { readonly word: string; readonly rank: number } | undefined;
  for (const [known, count] of vocabulary) {
    if (Math.abs(known.length - word.length) > most || known.length < 3) continue;
    if (isStopWord(known)) continue;
    const errors = distance(word, known, most);
    if (errors > most || (errors > 1 && known[0] !== word[0])) continue;
    const rank =
      errors * 100 -
      Math.min(4, sharedStart(word, known)) * 6 -
      Math.log2(Math.max(count, 0.5)) * 3;
    if (!best || rank < best.rank) best = { word: known, rank };
  }
  const parts = splitWord(word, vocabulary);
  return parts && (!best || best.rank > 60) ? parts : best?.word;
}

/** A word as two words of the vocabulary, the most frequent pair. */
function splitWord(word: string, vocabulary: Vocabulary): string | undefined {
  let best: { readonly words: string; readonly count: number } | undefined;
  for (let at = 3; at <= word.length - 3; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    const count = Math.min(vocabulary.get(left) ?? 0, vocabulary.get(right) ?? 0);
    if (count > (best?.count ?? 1)) best = { words: `${left} ${right}`, count };
  }
  return best?.words;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/**
 * Damerau–Levenshtein distance (optimal string alignment): letters put in, left out, changed, or
 * two of them swapped. More than `most` is given as `most + 1`.
 */
export function distance(a: string, b: string, most: number): number {
  let [before, last]: [number[], number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, i) => i),
  ];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? most + 1;
}

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
  if (stem === word && word.length < STEM_MIN) return undefined;
  return OTHER_ENDINGS.map((ending) => stem + ending).find((it) => vocabulary.has(it));
}
