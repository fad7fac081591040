/** Texts without the letters that no font of ours has: an empty box in their place says nothing. */
import type { Card } from '../model/card.ts';
import { foldLetters } from '../words/fold.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The letters of a text as readers count them. */
export function graphemesOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** What to put in the place of a letter that cannot be drawn. */
export type Substitute = (letter: string) => string;

/** Plain letters for ornate ones: `ℝ` → `R`, `₂` → `2`. */
export const folded: Substitute = foldLetters;
/** Nothing. */
export const dropped: Substitute = () => '';

/** A card in which letters that cannot be drawn are replaced. */
export function withoutLetters(
  card: Card,
  missing: ReadonlySet<string>,
  substitute: Substitute,
): Card {
  const replace = (text: string): string =>
    graphemesOf(text)
      .map((letter) => (missing.has(letter) ? substitute(letter) : letter))
      .join('')
      .replaceAll(/[([] *[)\]]/g, '')
      .replaceAll(/ {2,}/g, ' ')
      .trim();
  return {
    ...card,
    eyebrow: replace(card.eyebrow),
    title: replace(card.title),
    byline: replace(card.byline),
    library: replace(card.library),
  };
}

/**
 * What is left to say of a card whose letters were replaced. A text that lost more than a third of
 * its letters and digits would be misread, so it goes: the library's name stands for a title, and
 * nothing for a byline, even where only one of its names is lost.
 */
export function stillReadable(before: Card, after: Card): Card {
  if (!isReadable(before.title, after.title)) return { ...after, title: after.library, byline: '' };
  return namesReadable(before.byline, after.byline) ? after : { ...after, byline: '' };
}

function namesReadable(before: string, after: string): boolean {
  const names = before.split(', ');
  const left = after.split(', ');
  return (
    names.length === left.length && names.every((name, at) => isReadable(name, left[at] ?? ''))
  );
}

function isReadable(before: string, after: string): boolean {
  return wordLetters(after) * 3 >= wordLetters(before) * 2;
}

function wordLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
