/** Which stretches of a text answer the words of a search. */
import type { ExcerptPart } from './question.ts';
import { fold } from '../../words/fold.ts';
import { isFormOf, wordRoot } from '../../words/stem.ts';
import { cutByScript, isUnspaced } from './canonical.ts';

/** `low-rank` is sought whole, as `lowrank`, and then in its parts. */
const COMPOUND = /([\p{L}\p{N}\p{M}]+(?:[-‐‑'’][\p{L}\p{N}\p{M}]+)*)/u;
const PART = /([\p{L}\p{N}\p{M}]+)/u;
const JOINTS = /[-‐‑'’]/gu;

/**
 * Takes a text apart at what answers the words, for a page to mark.
 *
 * @param words of a search, in any case and with or without accents; what is no word is left out
 * @returns the stretches in order; joined, they are the text
 */
export function markedParts(text: string, words: readonly string[]): readonly ExcerptPart[] {
  const roots = words.flatMap((word) => fold(word).match(/[\p{L}\p{N}]+/gu) ?? []).map(wordRoot);
  const answers = (word: string): boolean =>
    roots.some((root) => isFormOf(fold(word).replace(JOINTS, ''), root));
  const runs = words.flatMap(cutByScript).filter(isUnspaced);
  const run = new RegExp(`(${[...runs, '(?!)'].join('|')})`, 'u');
  return pieces(text, COMPOUND)
    .flatMap((piece) => (answers(piece) ? [piece] : pieces(piece, PART)))
    .flatMap((piece) => (answers(piece) ? [piece] : cutByScript(piece)))
    .flatMap((piece) => (isUnspaced(piece) ? pieces(piece, run) : [piece]))
    .map((piece) => ({ text: piece, marked: answers(piece) || runs.includes(piece) }))
    .reduce(joined, []);
}

/** The words of a text, and what stands between them. */
function pieces(text: string, words: RegExp): readonly string[] {
  return text.split(words).filter((piece) => piece !== '');
}

function joined(parts: readonly ExcerptPart[], next: ExcerptPart): readonly ExcerptPart[] {
  const last = parts.at(-1);
  if (!last || last.marked || next.marked) return [...parts, next];
  return [...parts.slice(0, -1), { text: last.text + next.text, marked: false }];
}
