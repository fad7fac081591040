/**
 * What is asked of the index of a large library. The cost of an answer grows with the papers that it
 * names times those that have any of its words, so that what most papers have is not asked for alone.
 */
import { inflectedFrom, papersWith } from './inflection.ts';
import type { Choice, Slot } from './slot.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word that more papers have than this share is not asked for by itself. */
const COMMON = 0.06;
/** One that more have than this says nothing of a paper, and is only asked for where all are such. */
const UBIQUITOUS = 0.35;

/** Of what a search asks for, the words that the library has for certain. */
export interface CertainWords {
  readonly ask: string;
  /** They answer every part of the search. */
  readonly all: boolean;
}

/**
 * The words that can be asked for at once: those of each slot's best choice that is certain.
 *
 * @param size papers of the library
 */
export function certainWords(
  slots: readonly Slot[],
  vocabulary: Vocabulary,
  size: number,
): CertainWords {
  const certain = ({ ask, fallback }: Choice) =>
    !fallback && ask.every((word) => inflectedFrom(unquoted(word), vocabulary) !== undefined);
  const best = slots.map(({ choices }) => choices.find(certain)?.ask ?? []);
  const words = [...new Set(best.flat().map(unquoted))];
  const telling = words.filter((word) => papersWith(word, vocabulary) <= size * UBIQUITOUS);
  return {
    ask: (telling.length > 0 ? telling : words).join(' '),
    all: best.every((ask) => ask.length > 0),
  };
}

function unquoted(word: string): string {
  return word.replace(/^"([^ ]+)"$/, '$1');
}

/** The slots whose words are rare enough to be asked for one by one; all where none is. */
export function tellingSlots(
  slots: readonly Slot[],
  vocabulary: Vocabulary,
  size: number,
): readonly Slot[] {
  const rare = (word: string) =>
    word.startsWith('"') || papersWith(word, vocabulary) < size * COMMON;
  const single = slots.map(({ choices }) => ({ choices: choices.map(phraseAtOnce) }));
  const telling = single
    .map(({ choices }) => ({ choices: choices.filter(({ ask }) => ask.every(rare)) }))
    .filter(({ choices }) => choices.length > 0);
  return telling.length > 0 ? telling : single;
}

/** The words of a phrase rank what has it; asked for one by one, they would cost more than together. */
function phraseAtOnce({ ask, ...rest }: Choice): Choice {
  const phrases = ask.filter((words) => words.includes(' '));
  if (phrases.length === 0) return { ask, ...rest };
  const words = ask.filter((word) => !word.startsWith('"')).join(' ');
  return { ask: words === '' ? phrases : [...phrases, words], ...rest };
}
