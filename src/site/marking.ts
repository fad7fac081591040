/** Which stretches of a text answer the words of a search. */
import type { ExcerptPart } from '../search/answer.ts';

/** Words, compounds such as `low-rank` whole. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-‐‑'’][\p{L}\p{N}\p{M}]+)*/gu;
const JOINTS = /[-‐‑'’]/u;
const ENDING = /(?:ations?|ings?|ed|es|ly|s|e)$/;
/** A root must say something, and what follows it be no more than an ending. */
const ROOT_MIN = 4;
const ENDING_MAX = 5;
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * Takes a text apart at what answers the words, for a page to mark.
 *
 * @param words of a search, in any case and with or without accents; what is no word is left out
 * @returns the stretches in order; joined, they are the text
 */
export function markedParts(text: string, words: readonly string[]): readonly ExcerptPart[] {
  const roots = words.flatMap((word) => fold(word).match(/[\p{L}\p{N}]+/gu) ?? []).map(rootOf);
  const parts: ExcerptPart[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!answers(word, roots)) continue;
    if (index > done) parts.push({ text: text.slice(done, index), marked: false });
    parts.push({ text: word, marked: true });
    done = index + word.length;
  }
  if (done < text.length) parts.push({ text: text.slice(done), marked: false });
  return parts;
}

function answers(word: string, roots: readonly string[]): boolean {
  const folded = fold(word);
  const forms = [folded.replace(new RegExp(JOINTS, 'gu'), ''), ...folded.split(JOINTS)];
  return forms.some((form) => roots.some((root) => hasRoot(form, root)));
}

function hasRoot(form: string, root: string): boolean {
  if (root.length < ROOT_MIN) return form === root || form === `${root}s`;
  return form.startsWith(root) && form.length - root.length <= ENDING_MAX;
}

function rootOf(word: string): string {
  const root = word.replace(ENDING, '');
  return root.length >= ROOT_MIN ? root : word;
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđßæœı]/g, (letter) => LETTERS[letter] ?? letter);
}
