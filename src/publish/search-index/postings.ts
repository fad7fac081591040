/** Pagefind's lists of the papers that have a word. */
import { decodeCbor, encodeCbor, encodeList, listItems } from './cbor.ts';

/**
 * Gives papers other numbers in all that the index holds of a word. That is `[word, papers, spellings]`,
 * a spelling `[word with its accents, papers]`; papers come in order, each as `[distance from the number
 * before it, where it has the word, …]`.
 *
 * @param places old number → new number
 * @throws {Error} where it is written in another way
 */
export function renumberWord(word: Buffer, places: readonly number[]): Buffer {
  const [text, papers, spellings, ...others] = listItems(word);
  if (!text || !papers || !spellings || others.length > 0) {
    throw new Error('a word of the index is not as Pagefind 1.5 writes it');
  }
  const spelled = listItems(spellings).map((spelling) => {
    const [form, own] = listItems(spelling);
    return form && own ? encodeList([form, renumberPapers(own, places)]) : spelling;
  });
  return encodeList([text, renumberPapers(papers, places), encodeList(spelled)]);
}

function renumberPapers(list: Buffer, places: readonly number[]): Buffer {
  let number = 0;
  const papers = listItems(list).map((paper) => {
    const [distance, ...where] = listItems(paper);
    number += Number(distance && decodeCbor(distance));
    return { place: places[number] ?? NaN, where };
  });
  let before = 0;
  const moved = papers
    .sort((a, b) => a.place - b.place)
    .map(({ place, where }) => {
      const distance = encodeCbor(place - before);
      before = place;
      return encodeList([distance, ...where]);
    });
  return encodeList(moved);
}
