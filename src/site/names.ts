import { foldLetters } from '../text/letters.ts';

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
const PARTICLES = new Set(
  (
    'af al am an auf av bin da das de dei del della den der des di dos du el ibn im la las ' +
    'le los mac op san santa st ste te ten ter und van vom von zu zum zur'
  ).split(' '),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd|ph\.?d|m\.?d)\.?$/i;
/** `al-` before an Arabic surname and `d'` before a French or Italian one, in lower case. */
const ARTICLE = /^(?:(?:al|el|ad|ar|as|an)-|(?:d|l|dell|dall)['’])(?=\p{L})/u;
/** `Y.`, `Y.-J.`, `YJ`: what stands for given names. */
const INITIALS = /^(?:\p{Lu}\.?-?){1,3}$/u;
/** Initials that no surname looks like, as in `Chi Y.` (`LI` could be one in capitals). */
const SURE_INITIALS = /^\p{Lu}(?:[.-]+\p{Lu})*\.?$/u;
/** Scripts in whose names the surname comes first. */
const SURNAME_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Marks inside a name that it is not sorted by. */
const SILENT = /[.'’‘ʻʼʹ`´]/gu;

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

/** What a name sorts by: its surname, then the rest, both without accents, marks and case. */
export function nameKey(name: string): string {
  const { before, surname, after } = printedName(name);
  return `${sortable(surname)}\u0000${sortable(`${before} ${after}`)}`;
}

function sortable(text: string): string {
  return foldLetters(text.replace(SILENT, ''))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The letter of the index, `a` to `z`, that a name stands under; `other` for every other script. */
export function nameLetter(name: string): string {
  const first = /[\p{L}\p{N}]/u.exec(sortable(printedName(name).surname))?.[0];
  return first !== undefined && /[a-z]/.test(first) ? first : 'other';
}

/** A name as the question whether two may be one person's needs it. */
export interface Likeness {
  /** Names of one block can be alike; all others cannot. */
  readonly block: string;
  /** Given names and initials, in order, without accents and case. */
  readonly given: readonly string[];
}

/** What a name has in common with others that may be forms of it: surname and first initial. */
export function likenessOf(name: string): Likeness {
  const { before, surname, after } = printedName(name);
  const rest = foldLetters(`${before} ${after}`.replace(/['’]/gu, ''));
  const given = rest
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SUFFIX.test(word) && !PARTICLES.has(word))
    .flatMap((word) => (INITIALS.test(word) ? Array.from(word) : [word]))
    .map((word) => word.toLowerCase());
  return { block: `${sortable(surname)} ${given[0]?.charAt(0) ?? ''}`, given };
}

/**
 * Whether two names of one block can be forms of one name: word for word the same or an initial of
 * it, where either may leave out a middle name. `Y. Chi` and `Yuejie Chi` can, `Yuxin Chi` and
 * `Yuejie Chi` cannot. It is a hint, and no claim that they are.
 */
export function canBeOne(a: Likeness, b: Likeness): boolean {
  if (a.given.join('') === b.given.join('')) return true;
  const [short, long] = a.given.length <= b.given.length ? [a.given, b.given] : [b.given, a.given];
  if (!fits(short[0], long[0])) return false;
  let at = 1;
  for (const word of short.slice(1)) {
    while (at < long.length && !fits(word, long[at])) at += 1;
    if (at === long.length) return false;
    at += 1;
  }
  return true;
}

function fits(a = '', b = ''): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
