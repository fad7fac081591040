/** Which words are English. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The package's JSON array between its brackets: words of a to z in their order, no spaces. */
let list: string | undefined;
/** Abstracts use the same words again and again; this is more than a large library holds. */
const REMEMBERED_MAX = 50_000;
const remembered = new Map<string, boolean>();

/** Whether a word (of ASCII letters) stands in a list of 275,000 English words. */
export function isEnglish(word: string): boolean {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  list ??= readList();
  const found = holds(list, word.toLowerCase());
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(word, found);
  return found;
}

/** Read at the first question, and as one text: a set of its words takes 120 ms and 45 MB more. */
function readList(): string {
  const path = createRequire(import.meta.url).resolve('an-array-of-english-words');
  return readFileSync(path, 'latin1').trim().slice(1, -1);
}

/** Whether a sorted list (`"a","aa",…`) holds a word: a binary search by offsets. */
function holds(sorted: string, word: string): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const comma = sorted.lastIndexOf(',', middle);
    const end = sorted.indexOf('"', comma + 2);
    const candidate = sorted.slice(comma + 2, end);
    if (candidate === word) return true;
    if (candidate < word) low = end + 1;
    else high = comma;
  }
  return false;
}
