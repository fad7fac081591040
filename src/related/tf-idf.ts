/** Texts as vectors of their words, weighed by TF-IDF. */
import { isCommonWord } from '../words/common-words.ts';
import { singular, stem } from '../words/stem.ts';
import { firstOf, growingRows, type Columns, type TermRow } from './rows.ts';

/** A word of a paper: what it is compared by, how often it occurs, and its spelling. */
export type TermCount = readonly [key: string, count: number, written: string];

/**
 * The vectors of a library, each sparse and of length 1, in the order in which its papers were added.
 * They stand in one row: that of paper p is at `[starts[p], starts[p + 1])` of `terms`, `weights` and
 * `written`. Arrays of its own for each would take more memory than the numbers.
 */
export interface Vectors {
  readonly ids: readonly string[];
  readonly starts: Int32Array;
  /** Numbers of the terms, rising in each vector. */
  readonly terms: Int32Array;
  readonly weights: Float32Array;
  /** The term as the text has it: a place in `spellings`. */
  readonly written: Int32Array;
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
  const ends: number[] = [0];
  const rows = growingRows();
  return {
    add: (id, words) => {
      ids.push(id);
      const own = words.map(([key, count, written]): TermRow => {
        return { term: terms.of(key), value: count, written: spellings.of(written) };
      });
      for (const row of own.sort((a, b) => a.term - b.term)) rows.push(row);
      ends.push(rows.count());
    },
    finish: () => {
      const documentFrequency = documentCounts(rows.columns(), terms.all.length);
      const starts = Int32Array.from(ends);
      const weighed = weighIn(rows.columns(), starts, documentFrequency);
      return { ids, starts, ...weighed, documentFrequency, spellings: spellings.all };
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

/** No paper has a term in two rows. */
function documentCounts({ terms: held }: Columns, terms: number): Int32Array {
  const documentFrequency = new Int32Array(terms);
  for (const term of held) documentFrequency[term] = (documentFrequency[term] ?? 0) + 1;
  return documentFrequency;
}

/**
 * Turns how often terms occur into what they weigh, in the same memory: of each paper no more rows are
 * left than it had.
 *
 * @param starts where the rows of each paper begin, and behind the last one end; these are set as well
 */
function weighIn(
  rows: Columns,
  starts: Int32Array,
  documentFrequency: Int32Array,
): Pick<Vectors, 'terms' | 'weights' | 'written'> {
  const papers = starts.length - 1;
  let [start, end] = [0, 0];
  for (let paper = 0; paper < papers; paper += 1) {
    const next = starts[paper + 1] ?? 0;
    const kept = weighed(rows, [start, next], documentFrequency, papers);
    for (const { term, value, written } of kept) {
      rows.terms[end] = term;
      rows.values[end] = value;
      rows.written[end] = written;
      end += 1;
    }
    start = next;
    starts[paper + 1] = end;
  }
  const { terms, values, written } = firstOf(rows, end);
  return { terms, weights: values, written };
}

/**
 * (1 + ln tf) · ln(N / df), the heaviest terms, scaled to length 1. A word that no other paper has
 * cannot tell two papers apart, and would make every paper that coins one unlike all others.
 */
function weighed(
  { terms, values, written }: Columns,
  [start, end]: readonly [number, number],
  documentFrequency: Int32Array,
  papers: number,
): readonly TermRow[] {
  const raw: TermRow[] = [];
  for (let at = start; at < end; at += 1) {
    const term = terms[at] ?? 0;
    const held = documentFrequency[term] ?? 1;
    const value = (1 + Math.log(values[at] ?? 1)) * Math.log(papers / held);
    if (held > 1 && value > 0) raw.push({ term, value, written: written[at] ?? 0 });
  }
  const kept = heaviest(raw);
  const length = Math.sqrt(kept.reduce((sum, { value }) => sum + value * value, 0));
  return kept.map((row) => ({ ...row, value: row.value / length }));
}

/** The heaviest terms, in their order. */
function heaviest(raw: readonly TermRow[]): readonly TermRow[] {
  if (raw.length <= TERMS_MAX) return raw;
  const heavy = raw.toSorted((a, b) => b.value - a.value || a.term - b.term).slice(0, TERMS_MAX);
  return heavy.sort((a, b) => a.term - b.term);
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
