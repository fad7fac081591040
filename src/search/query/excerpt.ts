/** The part of a text that answers a search, with what matched. */
import { isFormOf, stem, wordRoot } from '../../words/stem.ts';
import { foldedWords, placedWords } from './canonical.ts';
import type { ExcerptPart } from './question.ts';
import { mathRuns } from './formulas.ts';

/** Stands in indexed texts before the words that are found but never shown. */
export const EXCERPT_END = '¶';

const LENGTH = 240;

/**
 * @param text as it is indexed
 * @param words folded words that the search looked for, and words of formulas
 * @param phrase the same words as they were typed; where the text has them in a row, that is shown
 */
export function searchExcerpt(
  text: string,
  words: readonly string[],
  phrase: readonly string[] = [],
): readonly ExcerptPart[] {
  const shown = (text.split(EXCERPT_END)[0] ?? '').trim();
  const places = matches(shown, words);
  const start = bestStart(shown, places, phrasePlaces(shown, phrase));
  const end = start + LENGTH < shown.length ? lastBlank(shown, start + LENGTH) : shown.length;
  const parts = cut(shown, start, end, places);
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...parts,
    ...(end < shown.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** Whether a text has folded words one after the other, in any ending. */
export function showsWords(text: string, words: readonly string[]): boolean {
  const own = foldedWords(text).flatMap((word) => word.split('-'));
  const roots = words.map(wordRoot);
  const isForm = (word: string | undefined, at: number) =>
    word === words[at] || (word !== undefined && isFormOf(word, roots[at] ?? ''));
  if (words.length === 1 && foldedWords(text).some((word) => isForm(word.replaceAll('-', ''), 0)))
    return true;
  return own.some((_, start) => words.every((__, at) => isForm(own[start + at], at)));
}

type Place = readonly [start: number, end: number];

function matches(text: string, words: readonly string[]): readonly Place[] {
  const roots = words.map(wordRoot);
  const exact = new Set(words);
  const runs = mathRuns(text);
  const same = runs.filter((run) => [run.exact, ...run.words].some((word) => exact.has(word)));
  const alike = runs.filter((run) => run.shapes.some((shape) => exact.has(shape)));
  const places: Place[] = (same.length > 0 ? same : alike).map(({ start, end }) => [start, end]);
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

/** Where a text has folded words one after the other. */
function phrasePlaces(text: string, phrase: readonly string[]): readonly Place[] {
  if (phrase.length < 2) return [];
  const stems = phrase.map(stem);
  const own = placedWords(text).flatMap(({ start, end, words }) =>
    words.slice(words.length > 1 ? 1 : 0).map((word) => ({ start, end, word })),
  );
  return own.flatMap(({ start }, at): readonly Place[] => {
    const run = own.slice(at, at + phrase.length);
    const isPhrase =
      run.length === phrase.length && run.every(({ word }, i) => stem(word) === stems[i]);
    return isPhrase ? [[start, run.at(-1)?.end ?? start]] : [];
  });
}

/** Where the window begins that holds the most matches, a phrase before all, at the beginning of a word. */
function bestStart(text: string, places: readonly Place[], phrases: readonly Place[]): number {
  let best = { start: 0, held: 0 };
  for (const [at] of places) {
    const from = Math.max(0, at - 40);
    const inside = ([start, end]: Place) => start >= from && end <= from + LENGTH;
    const held = places.filter(inside).length + (phrases.some(inside) ? places.length : 0);
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
