/** Which words are English. */
import { createRequire } from 'node:module';

let words: ReadonlySet<string> | undefined;

/** Whether a word (of ASCII letters) stands in a list of 275,000 English words. */
export function isEnglish(word: string): boolean {
  words ??= readWords();
  return words.has(word.toLowerCase());
}

/** Read at the first question: most runs ask none, and the list takes a moment. */
function readWords(): ReadonlySet<string> {
  const list: unknown = createRequire(import.meta.url)('an-array-of-english-words');
  return new Set(Array.isArray(list) ? list.filter((word) => typeof word === 'string') : []);
}
