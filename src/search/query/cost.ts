/**
 * What is asked of the index, so that an answer stays quick in a large library. Pagefind's work for a
 * query grows with the papers that it finds times those that have any of its words.
 */
import { inflectedFrom, papersWith } from './inflection.ts';
import type { Choice, Slot } from './slot.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word that more papers have is not asked for by itself. */
const ALONE_MAX = 600;
/** A word that a greater share of the papers has is only asked for where all words are such. */
const UBIQUITOUS = 0.35;

/** Of what a search asks for, the words that the library has for certain. */
export interface CertainWords {
  readonly ask: string;
  /** They answer every part of the search. */
  readonly all: boolean;
}

/** Whether every word of a search can be asked for by itself. */
export function isCheap(slots: readonly Slot[], vocabulary: Vocabulary): boolean {
  return slots.every(({ choices }) => choices.every(({ ask }) => ask.every(isRare(vocabulary))));
}

function isRare(vocabulary: Vocabulary): (word: string) => boolean {
  return (word) => word.startsWith('"') || papersWith(word, vocabulary) <= ALONE_MAX;
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
  const rarer = words.filter((word) => papersWith(word, vocabulary) <= size * UBIQUITOUS);
  return {
    ask: (rarer.length > 0 ? rarer : words).join(' '),
    all: best.every((ask) => ask.length > 0),
  };
}

function unquoted(word: string): string {
  return word.replace(/^"([^ ]+)"$/, '$1');
}

/** The slots whose words are rare enough to be asked for one by one; all where none is. */
export function rareSlots(slots: readonly Slot[], vocabulary: Vocabulary): readonly Slot[] {
  const single = slots.map(({ choices }) => ({ choices: choices.map(phraseAtOnce) }));
  const rare = single
    .map(({ choices }) => ({
      choices: choices.filter(({ ask }) => ask.every(isRare(vocabulary))),
    }))
    .filter(({ choices }) => choices.length > 0);
  return rare.length > 0 ? rare : single;
}

/** The words of a phrase rank what has it; asked for one by one, they would cost more than together. */
function phraseAtOnce({ ask, ...rest }: Choice): Choice {
  const phrases = ask.filter((words) => words.includes(' '));
  if (phrases.length === 0) return { ask, ...rest };
  const words = ask.filter((word) => !word.startsWith('"')).join(' ');
  return { ask: words === '' ? phrases : [...phrases, words], ...rest };
}
