/** The part of a text that answers a search, with what matched. */
import { isFormOf, wordRoot } from '../../words/stem.ts';
import { placedWords } from './canonical.ts';
import type { ExcerptPart } from './question.ts';
import { mathRuns } from './formulas.ts';

/** Stands in indexed texts before the words that are found but never shown. */
export const EXCERPT_END = '¶';

const LENGTH = 240;

/**
 * @param text as it is indexed
 * @param words folded words that the search looked for, and words of formulas
 */
export function searchExcerpt(text: string, words: readonly string[]): readonly ExcerptPart[] {
  const shown = (text.split(EXCERPT_END)[0] ?? '').trim();
  const places = matches(shown, words);
  const start = bestStart(shown, places);
  const end = start + LENGTH < shown.length ? lastBlank(shown, start + LENGTH) : shown.length;
  const parts = cut(shown, start, end, places);
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
  const answers = (word: string) => exact.has(word) || roots.some((root) => isFormOf(word, root));
  for (const { start, end, words: own } of placedWords(text)) {
    if (own.some(answers)) places.push([start, end]);
  }
  return places.sort(([a], [b]) => a - b).reduce<readonly Place[]>(withoutOverlap, []);
}

/** Two neighbouring letters share one with the next two. */
function withoutOverlap(places: readonly Place[], [start, end]: Place): readonly Place[] {
  const last = places.at(-1);
  if (!last || start >= last[1]) return [...places, [start, end]];
  return [...places.slice(0, -1), [last[0], Math.max(last[1], end)]];
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
  if (best.start === 0) return 0;
  const blank = text.indexOf(' ', best.start);
  return blank < 0 || blank > best.start + LENGTH / 2 ? best.start : blank + 1;
}

/** The blank before a place in a text, or the place itself where words stand without blanks. */
function lastBlank(text: string, at: number): number {
  const blank = text.lastIndexOf(' ', at);
  return blank < at - LENGTH / 2 ? at : blank;
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
