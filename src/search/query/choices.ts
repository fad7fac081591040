/** The ways to answer one word of a search, and how much each counts. */
import { respelt } from '../../words/stem.ts';
import { isStopWord } from '../../words/stop-words.ts';
import { foldedWords, spellings } from './canonical.ts';
import { correction, inflectedFrom } from './lookup.ts';
import type { Term } from './parse.ts';
import type { Vocabulary } from './library.ts';

/** One way to answer a part of a search. */
export interface Choice {
  /** Words, or a phrase in quotes, as the index is asked for them: a paper needs all. */
  readonly ask: readonly string[];
  /** How much it counts, up to 1. */
  readonly weight: number;
  /** Only asked where the choices before it find nothing. */
  readonly fallback?: true;
  /** Found as well, but not what was typed: it is not marked. */
  readonly unmarked?: true;
}

/** A part of a search: a paper answers it by its best choice. */
export interface Slot {
  readonly choices: readonly Choice[];
}

/** How much a way counts, of what the best counts. */
export const WEIGHTS = {
  ...{ parts: 0.6, completion: 0.7, longer: 0.3 },
  ...{ whole: 0.85, inner: 0.5, shape: 0.4 },
} as const;

const COMPLETIONS = 6;
/** Shorter words are acronyms as often as they are words, and begin too many others. */
const ACRONYM_MAX = 4;

/**
 * The ways to answer a word.
 *
 * @param corrections gets what the word was corrected to; without it, nothing is corrected
 */
export function wordChoices(
  term: Term,
  vocabulary: Vocabulary,
  corrections: Map<string, string> | undefined,
): readonly Choice[] {
  const [whole = '', ...parts] = spellings(term.words[0] ?? '');
  const spelt = asSpelt(whole, vocabulary);
  const complete = (weight: number) =>
    completions(whole, vocabulary, term.last ? 2 : 5).map((word) => ({ ask: [word], weight }));
  if (spelt.length > 0) {
    const weight = whole.length > ACRONYM_MAX ? WEIGHTS.completion : WEIGHTS.longer;
    const longer = term.last ? complete(weight) : [];
    return [
      ...spelt,
      ...compound(whole, parts),
      ...longer.map((choice) => ({ ...choice, unmarked: true as const })),
    ];
  }
  const meantToBe = complete(1);
  if (meantToBe.length > 0) return meantToBe;
  const meant =
    corrections && inflectedFrom(whole, vocabulary) === undefined
      ? meantBy(term.typed, corrected(whole, parts, vocabulary))
      : undefined;
  if (meant === undefined) {
    const asked = asAsked(whole, vocabulary);
    return [{ ask: [asked], weight: 1 }, ...compound(asked, parts), ...longer(parts)];
  }
  corrections?.set(term.typed, capitalAs(term.typed, meant));
  if (meant.includes(' ')) return [{ ask: meant.split(/[ -]/), weight: 1 }];
  const [joint = '', ...apart] = spellings(meant);
  return [...asSpelt(joint, vocabulary), ...compound(joint, apart)];
}

/** An acronym that is unknown is another's misspelling only where it has the same letters. */
function meantBy(typed: string, meant: string | undefined): string | undefined {
  const letters = (word: string) => Array.from(word).sort().join('');
  const isOther =
    /^\p{Lu}{2,5}$/u.test(typed) && letters(typed.toLowerCase()) !== letters(meant ?? '');
  return isOther ? undefined : meant;
}

function capitalAs(typed: string, meant: string): string {
  if (/^\p{Lu}{2,}$/u.test(typed)) return meant.toUpperCase();
  return /^\p{Lu}/u.test(typed) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
}

/**
 * A compound by its parts, best where it also stands as one; a letter alone, as in `k-means`, would be
 * taken for any word's beginning.
 */
function compound(whole: string, parts: readonly string[]): readonly Choice[] {
  const ask = parts.map((part) => (part.length === 1 ? `"${part}"` : part));
  if (parts.length === 0) return [];
  return [
    { ask: [whole, ...ask], weight: 1 },
    { ask, weight: WEIGHTS.parts },
  ];
}

/** A word; a short one first as it stands, then as the beginning of others, as the index takes it. */
function alone(word: string): readonly Choice[] {
  if (word.length > ACRONYM_MAX) return [{ ask: [word], weight: 1 }];
  return [
    { ask: [`"${word}"`, word], weight: 1 },
    { ask: [word], weight: WEIGHTS.longer },
  ];
}

/** For want of a compound with a letter, as `k-means`, its word alone. */
function longer(parts: readonly string[]): readonly Choice[] {
  const ask = parts.filter((part) => part.length > 1);
  const some = ask.length > 0 && ask.length < parts.length;
  return some ? [{ ask, weight: WEIGHTS.inner, fallback: true }] : [];
}

/** A star behind a word lets it go on, unless the library has it as a name: `RRT*`. */
export function wildcard(term: Term, vocabulary: Vocabulary): Term {
  const [, start] = /^([\p{L}\p{N}]{2,})\*$/u.exec(term.typed) ?? [];
  const [whole = ''] = spellings(term.words[0] ?? '');
  if (term.kind !== 'word' || start === undefined || vocabulary.has(whole)) return term;
  return { ...term, typed: start, words: foldedWords(start), last: true };
}

/** A letter before a word is one with it where the library writes them so: `q learning` → `q-learning`. */
export function withLetters(terms: readonly Term[], vocabulary: Vocabulary): readonly Term[] {
  const joins = (letter: Term | undefined, term: Term | undefined): boolean => {
    const [first = '', second = ''] = [letter?.words[0], term?.words[0]];
    const areWords = letter?.kind === 'word' && term?.kind === 'word';
    const isLetter = /^\p{L}$/u.test(first) && !isStopWord(first);
    return areWords && isLetter && vocabulary.has(first + second);
  };
  return terms.flatMap((term, at) => {
    const before = terms[at - 1];
    if (joins(term, terms[at + 1])) return [];
    return before && joins(before, term)
      ? [{ ...term, words: [`${before.words[0] ?? ''}-${term.words[0] ?? ''}`] }]
      : [term];
  });
}

/** The other spelling of a word, British or American, where the vocabulary has it. */
function otherSpellings(word: string, vocabulary: Vocabulary): readonly string[] {
  if (isStopWord(word)) return [];
  return respelt(word).filter((it) => vocabulary.has(it) && !isStopWord(it));
}

/** The spellings of a word that there are, the most frequent first. */
function asSpelt(word: string, vocabulary: Vocabulary): readonly Choice[] {
  const papers = (it: string) => Math.abs(vocabulary.get(it) ?? 0);
  const spelt = [...(vocabulary.has(word) ? [word] : []), ...otherSpellings(word, vocabulary)];
  return spelt.sort((a, b) => papers(b) - papers(a)).flatMap(alone);
}

/**
 * A compound that the library does not have, as the words that it is made of: what has them all is a
 * full answer, what has some a partial one. Not where it is another one misspelt.
 */
export function spread(term: Term, vocabulary: Vocabulary): readonly Term[] {
  const [whole = '', ...parts] = term.kind === 'word' ? spellings(term.words[0] ?? '') : [];
  const words = parts.filter((part) => part.length > 1 && !isStopWord(part));
  const held = words.filter((word) => vocabulary.has(word));
  if (words.length < 2 || held.length === 0 || asSpelt(whole, vocabulary).length > 0) return [term];
  if (held.length < words.length && corrected(whole, parts, vocabulary) !== undefined)
    return [term];
  const last = (word: string) => term.last && word === parts.at(-1);
  return words.map((word) => ({ ...term, typed: word, words: [word], last: last(word) }));
}

/**
 * A word, quoted where the library may lack it: unquoted, Pagefind takes for a word that it does not
 * have any shorter one that begins it.
 */
export function asAsked(word: string, vocabulary: Vocabulary): string {
  return inflectedFrom(word, vocabulary) === undefined ? `"${word}"` : word;
}

/** The meant word; of a compound, each part that is unknown. */
function corrected(
  whole: string,
  parts: readonly string[],
  vocabulary: Vocabulary,
): string | undefined {
  if (parts.length === 0) return correction(whole, vocabulary);
  // A letter may stand before any word.
  if (parts.every((part) => part.length === 1 || vocabulary.has(part))) return undefined;
  const meant = parts.map((part) => (vocabulary.has(part) ? part : correction(part, vocabulary)));
  return meant.every((part, index) => part === parts[index] || part === undefined)
    ? correction(whole, vocabulary)
    : meant.map((part, index) => part ?? parts[index] ?? '').join('-');
}

/** The most frequent words that go on from a beginning, of those that papers show. */
function completions(start: string, vocabulary: Vocabulary, shortest: number): readonly string[] {
  if (start.length < shortest) return [];
  return [...vocabulary]
    .filter(([word, count]) => count > 0 && word.length > start.length && word.startsWith(start))
    .sort(([, a], [, b]) => b - a)
    .slice(0, COMPLETIONS)
    .map(([word]) => word);
}
