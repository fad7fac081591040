/** Words that a paper is found by besides those that it shows. */
import { isStopWord } from '../../words/stop-words.ts';
import { foldedWords, spellings } from '../query/canonical.ts';
import { EQUIVALENTS } from './synonyms.ts';
import { mathRuns, plainFormulas } from '../query/formulas.ts';
import { PLAIN_WORDS } from './plain-words.ts';

/** Acronym in small letters → its long form, folded. */
type Acronyms = ReadonlyMap<string, string>;

const BRACKETED = /\(([A-Z][A-Za-z0-9-]{1,9}?)s?\)/g;

/** The acronyms that a text explains as `Long Form (LF)`, the first explanation of each. */
export function acronymsIn(text: string): Acronyms {
  const found = new Map<string, string>();
  for (const { 1: short = '', index } of text.matchAll(BRACKETED)) {
    const long = longForm(short.toLowerCase(), text.slice(Math.max(0, index - 120), index));
    if (long !== undefined && !found.has(short.toLowerCase())) found.set(short.toLowerCase(), long);
  }
  return found;
}

/** The last words before an acronym whose first letters spell it; a word may give none or several. */
function longForm(short: string, before: string): string | undefined {
  const letters = short.replace(/[^a-z]/g, '');
  if (letters.length < 2) return undefined;
  const words = foldedWords(before).flatMap((word) => word.split('-'));
  const most = Math.min(words.length, letters.length + 3);
  for (let count = 2; count <= most; count++) {
    const long = words.slice(-count);
    if (long[0]?.[0] === letters[0] && spells(long, letters)) return long.join(' ');
  }
  return undefined;
}

function spells(words: readonly string[], letters: string): boolean {
  let at = 0;
  for (const word of words) if (word[0] === letters[at]) at++;
  return at === letters.length;
}

/** All the acronyms of a library, in alphabetical order: what most texts mean by each. */
export function libraryAcronyms(texts: Iterable<string>): Acronyms {
  const counts = new Map<string, Map<string, number>>();
  for (const text of texts) {
    for (const [short, long] of acronymsIn(text)) {
      const forms = counts.get(short) ?? new Map<string, number>();
      counts.set(short, forms.set(long, (forms.get(long) ?? 0) + 1));
    }
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([short, forms]) => [short, most(forms)]));
}

function most(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

/** What a paper shows that aliases are made from. */
interface AliasedText {
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
}

/** What a paper is found by besides the words that it shows. */
export interface Aliases {
  /** Mathematics, folded letters and acronyms: as good as the text's own words. */
  readonly exact: readonly string[];
  /** Other words for what title and abstract name, also those of readers from outside the field. */
  readonly other: readonly string[];
  /** Those of them that the title alone gives. */
  readonly ofTitle: ReadonlySet<string>;
}

/** All of a paper's aliases that its own texts give, whatever the library: by far the most work. */
export interface ReadText {
  /** Its texts as phrases are looked up in them. */
  readonly hay: string;
  readonly exact: readonly string[];
  readonly other: readonly string[];
  readonly ofTitle: readonly string[];
}

/** Makes a reader of texts. */
export function textReader(): (text: AliasedText) => ReadText {
  const lacking = groupReader(EQUIVALENTS.map((group) => group.map(normal)));
  const plainly = plainReader(PLAIN_WORDS);
  const other = (hay: string) =>
    [...new Set([...lacking(hay), ...plainly(hay)])].filter((word) => !isStopWord(word));
  return ({ title, abstract, authors }) => {
    const ofTitle = normal(title);
    const hay = joined(ofTitle, normal(abstract));
    const names = normal(authors.join('\n'));
    const plain = plainFormulas([title, abstract, ...authors].join('\n'));
    const runs = mathRuns(plain).flatMap(({ words, exact, shapes }) => [
      exact,
      ...words,
      ...shapes,
    ]);
    return {
      hay: joined(hay, names),
      exact: [...new Set([...runs, ...unfolded(plain)])],
      other: other(hay),
      ofTitle: other(ofTitle),
    };
  };
}

/** Makes what gives the aliases of a paper, in a library with these acronyms: worked out once for it. */
export function aliasMaker(acronyms: Acronyms): (text: ReadText) => Aliases {
  const longOrShort = groupReader([...acronyms].map((pair) => pair.map(normal)));
  return ({ hay, exact, other, ofTitle }) => ({
    exact: [...new Set([...exact, ...longOrShort(hay)])],
    ...{ other, ofTitle: new Set(ofTitle) },
  });
}

/** Two normal texts as one. */
function joined(one: string, other: string): string {
  return one.trimEnd() + other;
}

/** Gives the words of the phrases that a text lacks, of each group of which it has another. */
function groupReader(groups: readonly (readonly string[])[]): (hay: string) => readonly string[] {
  const find = phraseFinder(groups);
  return (hay) => {
    const { phrases, sets } = find(hay);
    const lacking = sets.flatMap((set) => (groups[set] ?? []).filter((it) => !phrases.has(it)));
    return [...new Set(lacking.flatMap((phrase) => phrase.trim().split(' ')))];
  };
}

/** Gives the plain words for the terms that a text names. */
function plainReader(rows: typeof PLAIN_WORDS): (hay: string) => readonly string[] {
  const terms = rows.map(({ whole, starts }) => [
    ...whole.map(normal),
    ...starts.map((start) => normal(start).trimEnd()),
  ]);
  const find = phraseFinder(terms);
  return (hay) => find(hay).sets.flatMap((row) => rows[row]?.words ?? []);
}

/** A text for looking up phrases in: folded words between blanks, without plurals' s. */
function normal(text: string): string {
  const words = foldedWords(text).flatMap((word) =>
    spellings(word).slice(word.includes('-') ? 1 : 0),
  );
  return ` ${words.map((word) => (word.length > 3 ? word.replace(/s$/, '') : word)).join(' ')} `;
}

/** Words that both read alike; they are most of a text. */
const PLAINLY_WRITTEN = /^[(["'“‘]*[A-Za-z]+(?:-[A-Za-z]+)*[)\]"'”’,.;:!?]*$/;

/**
 * The words of a text that Pagefind reads in another way than a query is read: letters and signs that
 * it does not fold, and runs of letters without blanks. What stands in a row stays in a row, as a phrase.
 */
function unfolded(text: string): readonly string[] {
  return text.split(/\s+/).flatMap((written) => {
    if (PLAINLY_WRITTEN.test(written)) return [];
    const plain = written.normalize('NFD').replace(/\p{M}|['’](?!s)/gu, '');
    const indexed = new Set(plain.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    const isLacking = (word: string) =>
      word.length > 1 && word.split('-').some((part) => !indexed.has(part));
    const lacking = foldedWords(written).filter(isLacking);
    return lacking.length > 0 ? [lacking.join(' ')] : [];
  });
}

interface FoundPhrases {
  readonly phrases: ReadonlySet<string>;
  /** The sets that they are of, by their numbers, in order. */
  readonly sets: readonly number[];
}

/** Letters by which a phrase is looked up that is the beginning of a word: two, behind the blank. */
const KEY = 3;

/**
 * Makes a finder.
 *
 * @param sets of phrases, each with a blank before it, and one behind it unless a word may go on, which
 *   then has two letters at least
 * @returns looks through a text of words between blanks
 */
export function phraseFinder(sets: readonly (readonly string[])[]): (text: string) => FoundPhrases {
  const setsOf = new Map<string, Set<number>>();
  for (const [set, phrases] of sets.entries()) {
    for (const phrase of phrases) setsOf.set(phrase, (setsOf.get(phrase) ?? new Set()).add(set));
  }
  const byKey = Map.groupBy(
    setsOf.keys(),
    (phrase) => firstWord(phrase, 0) ?? phrase.slice(0, KEY),
  );
  return (text) => {
    const phrases = new Set<string>();
    for (let at = 0; at >= 0 && at < text.length - 1; at = text.indexOf(' ', at + 1)) {
      for (const key of [firstWord(text, at) ?? '', text.slice(at, at + KEY)]) {
        for (const phrase of byKey.get(key) ?? []) {
          if (text.startsWith(phrase, at)) phrases.add(phrase);
        }
      }
    }
    const found = new Set([...phrases].flatMap((phrase) => [...(setsOf.get(phrase) ?? [])]));
    return { phrases, sets: [...found].sort((a, b) => a - b) };
  };
}

/** The word after the blank at a place, with both blanks around it; undefined where none follows it. */
function firstWord(text: string, at: number): string | undefined {
  const end = text.indexOf(' ', at + 1);
  return end < 0 ? undefined : text.slice(at, end + 1);
}
