/** The words of a library with how many papers have them, in few bytes. */
import { foldedWords, spellings } from './canonical.ts';

/** Word → number of papers that show it, rounded to a power of two; `HIDDEN` where none does. */
export type Vocabulary = ReadonlyMap<string, number>;

/** The number of a word that papers are found by and none shows. */
export const HIDDEN = 0.5;

const WORD = /^[a-z][a-z0-9]{1,29}$/;
/** Frequency classes, as the sign that ends a word: `@` hidden, `A` one paper, `B` two or three, … */
const FIRST_CLASS = 65;

/** How many papers have each word, from the texts of each. */
export function countWords(papers: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const texts of papers) {
    const words = texts.flatMap(foldedWords).flatMap(spellings);
    for (const word of new Set(words)) {
      if (WORD.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** The most frequent words, front-coded: each as the shared length (base 36), the rest, its class. */
export function writeVocabulary(counts: ReadonlyMap<string, number>, most: number): string {
  const kept = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, most);
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  let before = '';
  const parts = kept.map(([word, count]) => {
    const shared = sharedLength(before, word);
    before = word;
    const sign = String.fromCharCode(FIRST_CLASS + Math.floor(Math.log2(count)));
    return `${shared.toString(36)}${word.slice(shared)}${sign}`;
  });
  return parts.join('');
}

/** Reads what `writeVocabulary` wrote, in alphabetical order; what else it holds is passed over. */
export function readVocabulary(text: string): Vocabulary {
  const words = new Map<string, number>();
  let before = '';
  for (const { 1: shared = '', 2: rest = '', 3: sign = 'A' } of text.matchAll(
    /([0-9a-z])([0-9a-z]*)([@-Z])/g,
  )) {
    before = before.slice(0, parseInt(shared, 36)) + rest;
    words.set(before, 2 ** (sign.charCodeAt(0) - FIRST_CLASS));
  }
  return words;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < 35 && length < a.length && a[length] === b[length]) length++;
  return length;
}
