/** One form of words and formulas, which the index and the query share. */
import { fold } from '../../words/fold.ts';

const WORD = /[\p{L}\p{N}]+(?:[-‐‑–'’][\p{L}\p{N}]+)*/gu;

/** The words of a text in their order, folded; hyphens stay, the s of a genitive goes. */
export function foldedWords(text: string): readonly string[] {
  return (fold(text).match(WORD) ?? []).map((word) =>
    word
      .replace(/['’]s$/u, '')
      .replace(/[‐‑–]/gu, '-')
      .replace(/['’]/gu, ''),
  );
}

/** A word in all the spellings that it is looked up by: `low-rank` → `lowrank`, `low`, `rank`. */
export function spellings(word: string): readonly string[] {
  return word.includes('-') ? [word.replaceAll('-', ''), ...word.split('-')] : [word];
}
