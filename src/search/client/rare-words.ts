/** Rare words, which the vocabulary of a large library leaves out: the index is asked for them before they are corrected. */
import { foldedWords, spellings } from '../query/canonical.ts';
import type { SearchLibrary } from '../query/library.ts';
import type { SearchIndex } from './pagefind.ts';

/**
 * The library with those words in its vocabulary that it has, though its vocabulary leaves them out.
 *
 * @param typed words that are taken for misspelt ones
 * @returns undefined where it has none of them
 */
export async function withRareWords(
  library: SearchLibrary,
  index: SearchIndex,
  typed: Iterable<string>,
): Promise<SearchLibrary | undefined> {
  if (!library.isPartial) return undefined;
  const { vocabulary } = library;
  const words = [...typed].flatMap(foldedWords).flatMap(spellings);
  const unknown = new Set(words.filter((word) => word.length > 1 && !vocabulary.has(word)));
  const counted = await Promise.all(
    [...unknown].map(async (word) => [word, (await index.scores(`"${word}"`)).length] as const),
  );
  const held = counted.filter(([, papers]) => papers > 0);
  return held.length > 0
    ? { ...library, vocabulary: new Map([...vocabulary, ...held]) }
    : undefined;
}
