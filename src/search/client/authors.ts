/** The papers of an author in a large library. */
import { fold } from '../../words/fold.ts';
import { foldedWords } from '../query/canonical.ts';
import type { SearchLibrary } from '../query/library.ts';
import { namesLike } from '../query/people.ts';
import type { SearchIndex } from './pagefind.ts';
import { scoresOf } from './scores.ts';

/** Papers that are read to see whether somebody whom they name is an author. */
const NAMED_MAX = 200;

/**
 * The papers of an author. Whoever is named in full is found by the words of the name: the names of all
 * would be fetched otherwise, 20 bytes a paper.
 */
export async function papersBy(
  library: SearchLibrary,
  index: SearchIndex,
  name: string,
): Promise<readonly string[]> {
  const words = foldedWords(name).flatMap((word) => word.split('-'));
  const named =
    words.length < 2 ? [] : [...(await scoresOf(library, index, words.join(' '))).keys()];
  if (named.length <= NAMED_MAX) {
    const isAuthor = await Promise.all(
      named.map(async (id) => (await index.data(id)).filters?.author?.some(isSame(name))),
    );
    const own = named.filter((_, at) => isAuthor[at]);
    if (own.length > 0) return own;
  }
  const any = namesLike(await index.values('author'), name);
  return index.papers({ author: { any } });
}

function isSame(name: string): (other: string) => boolean {
  const folded = fold(name);
  return (other) => fold(other) === folded;
}
