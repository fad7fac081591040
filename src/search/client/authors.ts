/** The papers of an author in a large library. */
import { fold } from '../../words/fold.ts';
import { foldedWords } from '../query/canonical.ts';
import { namesLike } from '../query/people.ts';
import type { Build } from './find.ts';
import { scoresOf } from './scores.ts';

/** Papers that are read to see whether somebody whom they name is an author. */
const NAMED_MAX = 200;

/**
 * The papers of an author. Whoever is named in full is found by the words of the name: the names of all
 * would be fetched otherwise, 20 bytes a paper.
 */
export async function papersBy(
  { index, library, whole }: Build,
  name: string,
): Promise<readonly string[]> {
  const words = foldedWords(name).flatMap((word) => word.split('-'));
  const named = words.length < 2 ? [] : await scoresOf(library, index, words.join(' '));
  if (named.length <= NAMED_MAX) {
    const isAuthor = await Promise.all(
      named.map(async ([id]) => (await index.data(id)).filters?.author?.some(isSame(name))),
    );
    const own = named.flatMap(([id], at) => (isAuthor[at] ? [id] : []));
    if (own.length > 0) return own;
  }
  // Of the first papers alone, nobody's may be there: all are asked then.
  if (whole !== undefined) return [];
  const any = namesLike(await index.values('author'), name);
  return index.papers({ author: { any } });
}

function isSame(name: string): (other: string) => boolean {
  const folded = fold(name);
  return (other) => fold(other) === folded;
}
