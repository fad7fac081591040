/** The words of the index, in parts of which each word that is searched for costs one. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeCbor, encodeList, listItems } from './cbor.ts';
import { readPacked, shortHash, writePacked } from './packed.ts';
import { renumberWord } from './postings.ts';

/**
 * Bytes of a part of the index, before compression, for each root of the library's papers; a word
 * alone may take more. Every search loads the list of the parts, and each word a part: both grow, and
 * neither as fast as the library.
 */
const BYTES_PER_ROOT = 120;

/** A part of the index, as its list of parts has it. */
export type Part = readonly [first: string, last: string, file: string];

/**
 * Puts smaller parts in the place of Pagefind's, each under the hash of what it holds.
 *
 * @param folder of the parts
 * @param chunks Pagefind's parts, in order of their words
 * @param places number of a paper → its new number
 */
export async function splitParts(
  folder: string,
  chunks: readonly Part[],
  places: readonly number[],
): Promise<readonly Part[]> {
  const most = BYTES_PER_ROOT * Math.sqrt(places.length);
  const parts: Part[] = [];
  for (const [, , chunk] of chunks) {
    const path = join(folder, `${chunk}.pf_index`);
    const words = wordsOf(await readPacked(path), path, places);
    await rm(path);
    for (const part of inParts(words, most)) {
      const list = encodeList([encodeList(part.map(({ bytes }) => bytes))]);
      const name = shortHash(list);
      await writePacked(join(folder, `${name}.pf_index`), list);
      parts.push([part[0]?.word ?? '', part.at(-1)?.word ?? '', name]);
    }
  }
  return parts;
}

interface IndexedWord {
  readonly word: string;
  /** The word with the papers that have it. */
  readonly bytes: Buffer;
}

/** A part is a list of one list of words. */
function wordsOf(chunk: Buffer, path: string, places: readonly number[]): readonly IndexedWord[] {
  const [list] = listItems(chunk);
  if (list === undefined) throw new Error(`${path} holds no list of words`);
  return listItems(list).map((entry) => {
    const bytes = renumberWord(entry, places);
    const [word] = listItems(entry);
    return { word: String(word && decodeCbor(word)), bytes };
  });
}

function inParts(words: readonly IndexedWord[], most: number): readonly IndexedWord[][] {
  const parts: IndexedWord[][] = [];
  let held = Infinity;
  for (const word of words) {
    if (held + word.bytes.length > most) {
      parts.push([]);
      held = 0;
    }
    parts.at(-1)?.push(word);
    held += word.bytes.length;
  }
  return parts;
}
