/** DOIs and arXiv ids in a search, and the word that the index has for each. */
import { arxivOfDoi, normaliseArxiv, normaliseDoi } from '../../model/identifiers.ts';

const SIGNS: Readonly<Record<string, string>> = { '.': 'qx', '/': 'qv', '-': 'qw' };

/**
 * The word for an identifier, in whatever form or as an address. Of letters alone, so that no stemmer or
 * splitter touches it.
 *
 * @returns undefined where a text is none
 */
export function identifierWord(text: string): string | undefined {
  const bare = text.replace(/[.,;)\]]+$/u, '');
  const doi = normaliseDoi(bare);
  const id = doi === undefined ? normaliseArxiv(bare) : (arxivOfDoi(doi) ?? doi);
  return id && `zqz${id.toLowerCase().replace(/[^a-z]/gu, signOf)}zq`;
}

function signOf(sign: string): string {
  return /[0-9]/.test(sign) ? `q${String.fromCharCode(97 + Number(sign))}` : (SIGNS[sign] ?? 'qy');
}

/** A search without its identifiers, and their words. */
export function typedIdentifiers(text: string) {
  const words: { readonly typed: string; readonly word: string }[] = [];
  const rest = text.replace(/(?:(?<!\S)(?:arxiv|doi):\s+)?\S+/giu, (typed) => {
    const word = identifierWord(typed);
    if (word !== undefined) words.push({ typed, word });
    return word === undefined ? typed : ';';
  });
  return { words, rest };
}
