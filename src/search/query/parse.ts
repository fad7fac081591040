/** A search as it was typed, taken apart. */
import { WRITTEN_WORD, cutByScript, foldedWords, isUnspaced, scriptsOnLine } from './canonical.ts';
import { typedFields, withoutFields } from './fields.ts';
import { mathRuns, plainFormulas } from './formulas.ts';
import type { MathRun } from './formulas.ts';

/** What comes after it is not read. */
const LENGTH_MAX = 400;
const TERMS_MAX = 24;

export interface Term {
  readonly kind: 'word' | 'run' | 'phrase' | 'formula';
  /** As it was typed, without quotes; of two letters, the whole run. */
  readonly typed: string;
  /**
   * A word folded; two neighbouring letters of a run of letters without blanks; the words of a phrase;
   * the words that stand for a formula, the whole first.
   */
  readonly words: readonly string[];
  /** All pairs of neighbouring letters of the run that two are of. */
  readonly run?: readonly string[];
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
  const terms = [...phrases, ...unquoted(scriptsOnLine(plainFormulas(rest)))];
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
  const written = text.match(WRITTEN_WORD) ?? [];
  return written.flatMap((word, index) => wordTerms(word, open && index === written.length - 1));
}

/** The terms of what stands between blanks: one, unless it mixes scripts or puts no blank between words. */
function wordTerms(written: string, last: boolean): readonly Term[] {
  return cutByScript(written.normalize('NFC')).flatMap((typed): readonly Term[] => {
    const words = foldedWords(typed);
    const unspaced = isUnspaced(typed);
    return words.map((word) =>
      unspaced
        ? { kind: 'run', typed, words: [word], run: words, last: false }
        : { kind: 'word', typed, words: [word], last },
    );
  });
}
