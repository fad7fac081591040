/** Texts as vectors of their words, weighed by TF-IDF. */
import { isCommonWord } from '../words/common-words.ts';
import { singular, stem } from '../words/stem.ts';

/** A word of a paper: what it is compared by, how often it occurs, and its spelling. */
export type TermCount = readonly [key: string, count: number, written: string];

/** A sparse vector of length 1; `terms`, `weights` and `written` run in step. */
export interface Vector {
  /** Numbers of the terms, rising. */
  readonly terms: Int32Array;
  readonly weights: Float32Array;
  /** The term as the text has it: a place in the vectors' `spellings`. */
  readonly written: Int32Array;
}

/** The vectors of a library, in the order in which its papers were added. */
export interface Vectors {
  readonly ids: readonly string[];
  readonly of: readonly Vector[];
  /** How many papers hold each term. */
  readonly documentFrequency: Int32Array;
  readonly spellings: readonly string[];
}

/** Takes papers one after the other and keeps numbers alone, never a text. */
export interface VectorBuilder {
  readonly add: (id: string, words: readonly TermCount[]) => void;
  readonly finish: () => Vectors;
}

/** A word of the title counts as so many of the abstract. */
const TITLE_WEIGHT = 2;
/** Terms that a paper is compared by, the heaviest ones; it bounds time and memory. */
const TERMS_MAX = 200;
/** Words that are read of a text. */
const WORDS_MAX = 4_000;

/** A paper's terms with how often each occurs. */
interface Counts {
  readonly terms: Int32Array;
  readonly counts: Float32Array;
  readonly written: Int32Array;
}

/**
 * Counts the words that a paper is compared by.
 *
 * @param title plain text, as is `text`; both without formulas
 */
export function countTerms(title: string, text: string): readonly TermCount[] {
  const [inTitle, inText] = [wordsIn(title), wordsIn(text).slice(0, WORDS_MAX)];
  const tallies = tally(Array<readonly Word[]>(TITLE_WEIGHT).fill(inTitle).flat(), inText);
  return [...tallies].map(([key, { count, written }]) => [key, count, written]);
}

/** Begins an empty collection of vectors. */
export function vectorBuilder(): VectorBuilder {
  const [terms, spellings] = [numbering(), numbering()];
  const ids: string[] = [];
  const counted: Counts[] = [];
  return {
    add: (id, words) => {
      ids.push(id);
      const rows = words.map(([key, count, written]) => ({
        term: terms.of(key),
        count,
        written: spellings.of(written),
      }));
      counted.push(columns(rows.sort((a, b) => a.term - b.term)));
    },
    finish: () => {
      const documentFrequency = documentCounts(counted, terms.all.length);
      const of = counted.map((counts) => vectorOf(counts, documentFrequency, ids.length));
      return { ids, of, documentFrequency, spellings: spellings.all };
    },
  };
}

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** Numbers strings from 0 in order of appearance. */
function numbering() {
  const numbers = new Map<string, number>();
  const all: string[] = [];
  const of = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    // A long word that was cut out of a text would keep the whole text in memory.
    const own = decoder.decode(encoder.encode(text));
    numbers.set(own, all.length);
    return all.push(own) - 1;
  };
  return { of, all };
}

interface Tally {
  count: number;
  written: string;
}

/** Occurrences of each word; its spelling is the first in small letters, or else the first. */
function tally(inTitle: readonly Word[], inText: readonly Word[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { key, written } of [...inTitle, ...inText]) {
    const known = tallies.get(key);
    if (known === undefined) tallies.set(key, { count: 1, written });
    else {
      known.count += 1;
      if (!isSmall(known.written) && isSmall(written)) known.written = written;
    }
  }
  return tallies;
}

function isSmall(word: string): boolean {
  return word === word.toLowerCase();
}

/** Filled place by place: `from` with a function takes five times as long, in a library of 100,000 many seconds. */
function columns(
  rows: readonly { readonly term: number; readonly count: number; readonly written: number }[],
): Counts {
  const { length } = rows;
  const terms = new Int32Array(length);
  const counts = new Float32Array(length);
  const written = new Int32Array(length);
  rows.forEach((row, at) => {
    terms[at] = row.term;
    counts[at] = row.count;
    written[at] = row.written;
  });
  return { terms, counts, written };
}

function documentCounts(counted: readonly Counts[], terms: number): Int32Array {
  const documentFrequency = new Int32Array(terms);
  for (const { terms: held } of counted) {
    for (const term of held) documentFrequency[term] = (documentFrequency[term] ?? 0) + 1;
  }
  return documentFrequency;
}

/**
 * (1 + ln tf) · ln(N / df), the heaviest terms, scaled to length 1. A word that no other paper has
 * cannot tell two papers apart, and would make every paper that coins one unlike all others.
 */
function vectorOf(
  { terms, counts, written }: Counts,
  documentFrequency: Int32Array,
  papers: number,
): Vector {
  const raw: Weighed[] = [];
  terms.forEach((term, at) => {
    const held = documentFrequency[term] ?? 1;
    const weight = (1 + Math.log(counts[at] ?? 1)) * Math.log(papers / held);
    if (held > 1 && weight > 0) raw.push({ at, weight });
  });
  const kept = heaviest(raw);
  const length = Math.sqrt(kept.reduce((sum, { weight }) => sum + weight * weight, 0));
  const rows = kept.map(({ at, weight }) => ({
    term: terms[at] ?? 0,
    count: weight / length,
    written: written[at] ?? 0,
  }));
  const { counts: weights, ...named } = columns(rows);
  return { ...named, weights };
}

/** A term of a paper by its place, and what it weighs. */
interface Weighed {
  readonly at: number;
  readonly weight: number;
}

/** The heaviest terms, in their order. */
function heaviest(raw: readonly Weighed[]): readonly Weighed[] {
  if (raw.length <= TERMS_MAX) return raw;
  const heavy = raw.toSorted((a, b) => b.weight - a.weight || a.at - b.at).slice(0, TERMS_MAX);
  return heavy.sort((a, b) => a.at - b.at);
}

/** A word's stem and its spelling in the text. */
interface Word {
  /** Its stem. */
  readonly key: string;
  readonly written: string;
}

/** Longer ones are no words. */
const WORD = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{N}])/gu;
const WORD_LENGTH = { min: 3, max: 40 } as const;

/**
 * The words of a text in their order, without those that any text holds. They are stemmed
 * lightly: `convex` and `convergence` must not meet, and a reader is shown the words.
 */
export function wordsIn(text: string): readonly Word[] {
  return (text.match(WORD) ?? []).flatMap((written) => {
    if (written.length < WORD_LENGTH.min || written.length > WORD_LENGTH.max) return [];
    const word = written.toLowerCase().replace(/['’]s$/u, '');
    return isCommonWord(singular(word)) ? [] : [{ key: stem(word), written }];
  });
}
