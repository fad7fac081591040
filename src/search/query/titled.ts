/** Papers whose titles begin with what was typed, word for word. */
import { foldedWords } from './canonical.ts';
import type { Term } from './parse.ts';

/** Fewer are a topic as often as a title. */
const WORDS_MIN = 3;

/**
 * Puts papers first whose titles begin with the words that were typed, in their order. The others stay
 * in theirs.
 *
 * @param titleOf undefined where it is not known
 */
export function titledFirst(
  papers: readonly string[],
  terms: readonly Term[],
  titleOf: (paper: string) => string | undefined,
): readonly string[] {
  if (terms.some(({ kind }) => kind === 'formula')) return papers;
  const typed = wordsOf(
    terms
      .filter(({ kind, typed }, at) => kind !== 'run' || typed !== terms[at - 1]?.typed)
      .map((term) => term.typed)
      .join(' '),
  );
  if (typed.length < WORDS_MIN) return papers;
  const phrase = ` ${typed.join(' ')}${terms.at(-1)?.last ? '' : ' '}`;
  const isTitled = (paper: string) =>
    ` ${wordsOf(titleOf(paper) ?? '').join(' ')} `.startsWith(phrase);
  const titled = new Set(papers.filter(isTitled));
  return [...titled, ...papers.filter((paper) => !titled.has(paper))];
}

function wordsOf(text: string): readonly string[] {
  return foldedWords(text).flatMap((word) => word.split('-'));
}
