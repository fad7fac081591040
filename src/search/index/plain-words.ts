/** What people from outside a field call the things that its papers name. */
import { readFileSync } from 'node:fs';

/** A line of `plain-words.txt`: one of its terms in a text stands for all its words. */
interface PlainWords {
  /** Terms as they stand, in small letters without hyphens. */
  readonly whole: readonly string[];
  /** Beginnings of terms, written with a star at their end. */
  readonly starts: readonly string[];
  readonly words: readonly string[];
}

/**
 * @param table lines of `term | begin* > words`
 * @throws {Error} where a line lacks its terms or its words
 */
export function readPlainWords(table: string): readonly PlainWords[] {
  return table
    .trim()
    .split('\n')
    .map((line, index) => {
      const [left = '', right = ''] = line.split('>');
      const terms = left.split('|').map((term) => term.trim());
      const words = right.split(' ').filter((word) => word !== '');
      if (terms.includes('') || words.length === 0) {
        throw new Error(`plain-words.txt:${index + 1}: expected "terms > words", got "${line}"`);
      }
      return {
        whole: terms.filter((term) => !term.endsWith('*')),
        starts: terms.filter((term) => term.endsWith('*')).map((term) => term.slice(0, -1)),
        words,
      };
    });
}

/** The project's own table. */
export const PLAIN_WORDS = readPlainWords(
  readFileSync(new URL('plain-words.txt', import.meta.url), 'utf8'),
);
