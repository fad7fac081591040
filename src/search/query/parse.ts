/** A search as it was typed, taken apart. */
import { foldedWords } from './canonical.ts';
import { typedFields, withoutFields } from './fields.ts';
import { mathRuns, plainFormulas } from './formulas.ts';
import type { MathRun } from './formulas.ts';

/** What comes after it is not read. */
const LENGTH_MAX = 400;
const TERMS_MAX = 24;

export interface Term {
  readonly kind: 'word' | 'phrase' | 'formula';
  /** As it was typed, without quotes. */
  readonly typed: string;
  /** A word folded; the words of a phrase; the words that stand for a formula, the whole first. */
  readonly words: readonly string[];
  /** Of a formula: its other words, and their order. */
  readonly formula?: Pick<MathRun, 'exact' | 'shapes'>;
  /** Nothing follows it: it may not be typed to its end. */
  readonly last: boolean;
}

export interface Parsed {
  readonly terms: readonly Term[];
  /** Something was typed. */
  readonly typed: boolean;
  /** What stood behind `author:`, `topic:` and `year:`. */
  readonly author?: string;
  readonly topic?: string;
  readonly year?: string;
}

const QUOTED = /["“”]([^"“”]*)["“”]/gu;
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-‐‑–'’][\p{L}\p{N}\p{M}]+)*/gu;

/** Takes a search apart: fields, quoted phrases, formulas, and single words. */
export function parseSearch(text: string): Parsed {
  const read = text.slice(0, LENGTH_MAX);
  const fields = Object.fromEntries(typedFields(read).map(({ kind, value }) => [kind, value]));
  const phrases: Term[] = [];
  const rest = withoutFields(read).replace(QUOTED, (_, phrase: string) => {
    const words = foldedWords(phrase);
    if (words.length > 0) phrases.push({ kind: 'phrase', typed: phrase, words, last: false });
    return ' ; ';
  });
  const terms = [...phrases, ...unquoted(plainFormulas(rest))];
  return { terms: terms.slice(0, TERMS_MAX), typed: text.trim() !== '', ...fields };
}

function unquoted(text: string): readonly Term[] {
  const terms: Term[] = [];
  let at = 0;
  for (const { start, end, words, ...formula } of mathRuns(text)) {
    terms.push(...plainWords(text.slice(at, start), false));
    const typed = text.slice(start, end);
    terms.push({ kind: 'formula', typed, words, formula, last: false });
    at = end;
  }
  return [...terms, ...plainWords(text.slice(at), true)];
}

function plainWords(text: string, toEnd: boolean): readonly Term[] {
  const open = toEnd && /[\p{L}\p{N}\p{M}]$/u.test(text);
  const typed = text.match(WORD) ?? [];
  return typed.flatMap((word, index) => {
    const folded = foldedWords(word);
    const last = open && index === typed.length - 1;
    return folded.length === 0 ? [] : [{ kind: 'word' as const, typed: word, words: folded, last }];
  });
}
