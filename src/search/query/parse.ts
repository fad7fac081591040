/** A search as it was typed, taken apart: words, phrases, formulas, and fields as `year:2025`. */
import { WRITTEN_WORD, cutByScript, foldedWords, isUnspaced, scriptsOnLine } from './canonical.ts';
import { mathRuns, plainFormulas, type MathRun } from './formulas.ts';
import { fold } from '../../words/fold.ts';

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

interface TypedField {
  readonly kind: 'topic' | 'author' | 'year';
  /** Without its quotes. */
  readonly value: string;
  /** As typed. */
  readonly typed: string;
}

const FIELD = /(?<!\S)(author|topic|year):(?:"([^"]*)"?|(\S*))/giu;

/** The fields of a text that have a value, in order. */
export function typedFields(text: string): readonly TypedField[] {
  return [...text.matchAll(FIELD)].flatMap(([typed, kind = '', quoted = '', plain = '']) => {
    const value = `${quoted}${plain}`.trim();
    return value === '' ? [] : [{ kind: kind.toLowerCase() as TypedField['kind'], value, typed }];
  });
}

/** A text with a blank in the place of each field. */
function withoutFields(text: string): string {
  return text.replace(FIELD, ' ');
}

/** A text without one of its fields. */
export function withoutField(text: string, { typed }: TypedField): string {
  return text
    .replace(typed, () => '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The topic that was meant by its name, or by a part of it.
 *
 * @param slugs of the topics that there are
 * @returns its slug; what the name would be as one where there is no such topic
 */
export function topicLike(slugs: readonly string[], typed: string): string {
  const slug = fold(typed).replace(/[^a-z0-9]+/g, '-');
  return slugs.find((it) => it === slug) ?? slugs.find((it) => it.includes(slug)) ?? slug;
}
