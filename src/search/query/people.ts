/** Authors and years that a question says in words: `papers by Laixi Shi since 2022`, `Laixi Shi 2024`. */
import { fold } from '../../words/fold.ts';
import type { Term } from './parse.ts';

/** What a question says besides its words, as fields would. */
export interface Said {
  readonly author?: string;
  readonly year?: string;
  /** The words that are left. */
  readonly text: string;
}

const BY = String.raw`\s*(?:(?:written|authored)\s+)?by\s+(?<author>\S.*?)`;
const NOUN = String.raw`(?:(?:all|the|new|recent|latest)\s+)*(?:papers?|articles?|preprints?|publications?|works?)\b`;
const REST = String.raw`(?:\s+(?:on|about)\s+(?<words>\S.*?))?(?:\s+(?:(?<since>since)|in|from|of)\s+(?<one>\d{4})|\s+(?<two>\d{4}))?`;
/** `papers by A on B since 2022`, any part of which may be missing, and `by A`. */
const SENTENCES = [
  new RegExp(`^${NOUN}(?:${BY})?${REST}$`, 'iu'),
  new RegExp(`^${BY}${REST}$`, 'iu'),
] as const;

/**
 * Reads a question that is put as a sentence.
 *
 * @param names of all authors
 * @returns undefined where it is none, or names nobody who wrote a paper of the library
 */
export function readSentence(text: string, names: readonly string[]): Said | undefined {
  for (const pattern of SENTENCES) {
    const { author, words = '', since, one, two } = pattern.exec(text.trim())?.groups ?? {};
    const year = one ?? two;
    if (author === undefined && words === '' && year === undefined) continue;
    if (author !== undefined && !isName(author.split(/\s+/), names)) continue;
    return {
      ...(author === undefined ? {} : { author }),
      ...(year === undefined ? {} : { year: since ? `${year}-` : year }),
      text: words,
    };
  }
  return undefined;
}

/** Whether a question may be a sentence; only then are the names of all authors worth a fetch. */
export function isSentenceLike(text: string): boolean {
  return SENTENCES.some((pattern) => pattern.test(text.trim()));
}

/** The year among the words of a question that has other words, too. */
export function yearAmong(terms: readonly Term[]): string | undefined {
  if (terms.length < 2) return undefined;
  return terms.find(({ kind, typed }) => kind === 'word' && /^(?:19|20)\d\d$/.test(typed))?.typed;
}

/**
 * Finds an author's name beside a year, for the question to be offered as filters: the longest run of
 * words that are all parts of one name. A single word is a name only where it is all that is asked.
 *
 * @param names of all authors
 */
export function nameAndYear(
  text: string,
  terms: readonly Term[],
  names: readonly string[],
): Required<Said> | undefined {
  const year = yearAmong(terms);
  if (year === undefined) return undefined;
  const words = terms.filter(({ kind, typed }) => kind === 'word' && typed !== year);
  const typed = words.map((word) => word.typed);
  const least = typed.length === terms.length - 1 ? Math.min(2, typed.length) : 2;
  for (let length = typed.length; length >= least && length > 0; length--) {
    for (let at = 0; at + length <= typed.length; at++) {
      const run = typed.slice(at, at + length);
      if (!isName(run, names)) continue;
      const rest = [...run, year].reduce((left, word) => left.replace(word, ' '), text);
      return { author: wholeName(run, names), year, text: rest.replace(/\s+/g, ' ').trim() };
    }
  }
  return undefined;
}

/** The only name that has all the words; else the words. */
function wholeName(words: readonly string[], names: readonly string[]): string {
  const [name, ...others] = names.filter((it) => hasParts(it, words));
  return name !== undefined && others.length === 0 ? name : words.join(' ');
}

function isName(words: readonly string[], names: readonly string[]): boolean {
  return names.some((name) => hasParts(name, words));
}

/** Whether words are whole parts of a name, in any order, whatever their accents. */
function hasParts(name: string, words: readonly string[]): boolean {
  const parts = partsOf(name);
  const wanted = words.flatMap(partsOf);
  return wanted.length > 0 && wanted.every((part) => parts.includes(part));
}

function partsOf(name: string): readonly string[] {
  return fold(name)
    .split(/[\s.,-]+/)
    .filter((part) => part !== '');
}

/** An author is a name, or any name that holds what was typed, whatever its accents. */
export function namesLike(names: readonly string[], typed: string): readonly string[] {
  if (names.includes(typed)) return [typed];
  const plain = (name: string) => fold(name).replaceAll("'", '');
  const wanted = plain(typed).split(/[\s.,]+/);
  const like = names.filter((name) => {
    const folded = plain(name);
    return wanted.every((part) => folded.includes(part));
  });
  return like.length > 0 ? like : [typed];
}

/**
 * The years that are meant by one of them or by a span: `2020-2024`, `2020-`, `-2020`.
 *
 * @param years that there are
 */
export function yearsLike(years: readonly string[], typed: string): readonly string[] {
  const [, from, to] = /^(\d{4})?\s*(?:[-–—]|\.\.)\s*(\d{4})?$/u.exec(typed) ?? [];
  if (!from && !to) return [typed];
  const [least = '', most = ''] = [from ?? '', to ?? '9999'].sort();
  return years.filter((year) => /^\d{4}$/.test(year) && year >= least && year <= most);
}
