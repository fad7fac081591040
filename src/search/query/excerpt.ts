/** The part of a text that answers a search, with what matched. */
import { fold } from '../../words/fold.ts';
import { isFormOf, wordRoot } from '../../words/stem.ts';
import type { ExcerptPart } from './question.ts';
import { mathRuns } from './formulas.ts';

/** Stands in indexed texts before the words that are found but never shown. */
export const EXCERPT_END = '¶';

const LENGTH = 240;

/**
 * @param text as it is indexed
 * @param words folded words that the search looked for, and words of formulas
 */
export function excerptOf(text: string, words: readonly string[]): readonly ExcerptPart[] {
  const shown = (text.split(EXCERPT_END)[0] ?? '').trim();
  const places = matches(shown, words);
  const start = bestStart(shown, places);
  const end = start + LENGTH < shown.length ? shown.lastIndexOf(' ', start + LENGTH) : shown.length;
  const parts = cut(shown, start, Math.max(end, start + 1), places);
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...parts,
    ...(end < shown.length ? [{ text: ' …', marked: false }] : []),
  ];
}

type Place = readonly [start: number, end: number];

function matches(text: string, words: readonly string[]): readonly Place[] {
  const roots = words.map(wordRoot);
  const exact = new Set(words);
  const places: Place[] = mathRuns(text)
    .filter((run) => run.words.some((word) => exact.has(word)))
    .map(({ start, end }) => [start, end]);
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
    const parts = fold(word).split('-');
    const whole = parts.join('');
    if (
      [whole, ...parts].some(
        (part) => exact.has(part) || roots.some((root) => isFormOf(part, root)),
      )
    ) {
      places.push([index, index + word.length]);
    }
  }
  return places.sort(([a], [b]) => a - b);
}

/** Where the window begins that holds the most matches, at the beginning of a word. */
function bestStart(text: string, places: readonly Place[]): number {
  let best = { start: 0, held: 0 };
  for (const [at] of places) {
    const from = Math.max(0, at - 40);
    const held = places.filter(([start, end]) => start >= from && end <= from + LENGTH).length;
    if (held > best.held) best = { start: from, held };
  }
  if (best.start + LENGTH >= text.length) best.start = Math.max(0, text.length - LENGTH);
  return best.start === 0 ? 0 : text.indexOf(' ', best.start) + 1;
}

function cut(
  text: string,
  from: number,
  to: number,
  places: readonly Place[],
): readonly ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = from;
  for (const [start, end] of places) {
    if (start < at || end > to) continue;
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  return at < to ? [...parts, { text: text.slice(at, to), marked: false }] : parts;
}
