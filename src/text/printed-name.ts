/** Names of people as printed, and which part of one is the surname. */

/** A name as printed, cut round the part it is sorted by. */
export interface PrintedName {
  readonly before: string;
  readonly surname: string;
  readonly after: string;
}

/** A word of a name, and where it begins. */
interface Word {
  readonly text: string;
  readonly from: number;
}

/** Small words that stand before a surname in the names of many languages. */
export const PARTICLES = new Set(
  (
    'af al am an auf av bin da das de dei del della den der des di dos du el ibn im la las ' +
    'le los mac op san santa st ste te ten ter und van vom von zu zum zur'
  ).split(' '),
);
/** `Jr.` and the like. */
export const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd|ph\.?d|m\.?d)\.?$/i;
/** `al-` before an Arabic surname and `d'` before a French or Italian one, in lower case. */
const ARTICLE = /^(?:(?:al|el|ad|ar|as|an)-|(?:d|l|dell|dall)['’])(?=\p{L})/u;
/** `Y.`, `Y.-J.`, `YJ`: what stands for given names. */
export const INITIALS = /^(?:\p{Lu}\.?-?){1,3}$/u;
/** Initials that no surname looks like, as in `Chi Y.` (`LI` could be one in capitals). */
const SURE_INITIALS = /^\p{Lu}(?:[.-]+\p{Lu})*\.?$/u;
/** Scripts in whose names the surname comes first. */
const SURNAME_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Finds the surname in a name as printed.
 *
 * The last word is the surname, after `Jr.` and the like are set aside. A capitalised particle
 * before it belongs to it with what follows (`Christopher De Sa` sorts under D, `Guy Van den Broeck`
 * under V); one in lower case does not (`Laurens van der Maaten` sorts under M), nor does an article
 * in lower case that is joined to it (`al-Rfou`, `d'Aspremont`). In `Maaten, Laurens` and `Chi Y.-J.`
 * the surname comes first, as it does in Chinese, Japanese and Korean script. A name of a single word
 * is all surname.
 */
export function printedName(name: string): PrintedName {
  const comma = name.indexOf(',');
  if (comma > 0 && !SUFFIX.test(name.slice(comma + 1).trim())) return cut(name, 0, comma);
  const words = wordsOf(name);
  let last = words.length - 1;
  while (last > 0 && SUFFIX.test(words[last]?.text ?? '')) last -= 1;
  if (isSurnameFirst(words.slice(0, last + 1)))
    return cut(name, startOf(words[0]), endOf(words[0]));
  const start = startOf(words[firstOf(words, last)]);
  const end = words.length === 0 ? name.length : endOf(words[last]);
  const article = ARTICLE.exec(name.slice(start, end))?.[0].length ?? 0;
  return cut(name, start + article, end);
}

function cut(name: string, from: number, to: number): PrintedName {
  return { before: name.slice(0, from), surname: name.slice(from, to), after: name.slice(to) };
}

function wordsOf(name: string): readonly Word[] {
  return [...name.matchAll(/[^\s,]+/g)].map((match) => ({ text: match[0], from: match.index }));
}

function startOf(word: Word | undefined): number {
  return word?.from ?? 0;
}

function endOf(word: Word | undefined): number {
  return startOf(word) + (word?.text.length ?? 0);
}

function isSurnameFirst(words: readonly Word[]): boolean {
  const [first, ...rest] = words.map(({ text }) => text);
  if (first === undefined || rest.length === 0) return false;
  return (
    SURNAME_FIRST.test(first) ||
    (!INITIALS.test(first) && rest.every((word) => SURE_INITIALS.test(word)))
  );
}

/** Where the surname that ends with a word begins: at a capitalised particle, over others after it. */
function firstOf(words: readonly Word[], last: number): number {
  let first = last;
  for (let at = last - 1; at > 0; at -= 1) {
    const word = words[at]?.text ?? '';
    if (!PARTICLES.has(word.toLowerCase().replace(/\.$/, ''))) break;
    if (word !== word.toLowerCase()) first = at;
  }
  return first;
}
