/** Card → SVG, in which every letter is an outline: no viewer's font has a say. */
import satori, { type Font } from 'satori';
import { CARD_HEIGHT, CARD_WIDTH, type Card } from '../model/card.ts';
import { foldLetters } from '../words/fold.ts';
import { cardTree } from './design.ts';

/** A font file, TTF, OTF or WOFF, and the name it goes by. */
export interface CardFont {
  readonly name: string;
  readonly data: Buffer;
}

/** More than any card has room for: what a hand wrote may be as long as it likes. */
const TEXT_MAX = 1000;
/** Replacing letters can join others to new ones; each round takes away some, so few are enough. */
const ROUNDS_MAX = 6;

/** A function that draws cards with one set of fonts. */
export type CardArtist = (card: Card) => Promise<string>;

/**
 * Makes an artist.
 *
 * @param files fonts, first choice first; a letter that none of them has is left out
 */
export function cardArtist(files: readonly CardFont[]): CardArtist {
  const fonts = files.map(({ name, data }): Font => ({ name, data, weight: 400, style: 'normal' }));
  const families = files.map(({ name }) => name).join(', ');
  return async (card) => {
    const whole = inOneLine(card);
    let next = whole;
    for (let round = 0; round < ROUNDS_MAX; round += 1) {
      const { svg, missing } = await drawn(next, fonts, families);
      if (missing.size === 0) return svg;
      const left = withoutLetters(next, missing, round === 0 ? folded : dropped);
      next = round === 0 ? left : stillReadable(whole, left);
    }
    return (await drawn(inAscii(whole), fonts, families)).svg;
  };
}

/**
 * Letters as the fonts have them, in one line: composed (`é`, not `e` with a mark), without the marks
 * that compose with nothing, since each would stand on a place of its own; a hyphen of one kind.
 */
function inOneLine(card: Card): Card {
  return mapTexts(card, (text) =>
    text
      .slice(0, TEXT_MAX)
      .toWellFormed()
      .normalize('NFC')
      .replace(/\p{M}+/gu, '')
      .replace(/[\u2010-\u2012]/gu, '-')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
}

function inAscii(card: Card): Card {
  return mapTexts(card, (text) => text.replace(/[^ -~]+/g, ''));
}

function mapTexts(card: Card, change: (text: string) => string): Card {
  const { eyebrow, title, byline, library } = card;
  return {
    ...card,
    eyebrow: change(eyebrow),
    title: change(title),
    byline: change(byline),
    library: change(library),
  };
}

async function drawn(
  card: Card,
  fonts: Font[],
  families: string,
): Promise<{ svg: string; missing: ReadonlySet<string> }> {
  const missing = new Set<string>();
  const svg = await satori(cardTree(card, families), {
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    fonts,
    // Asked for what no font has: it is told, and nothing is loaded.
    loadAdditionalAsset: (_language, text) => {
      for (const letter of graphemesOf(text)) missing.add(letter);
      return Promise.resolve([]);
    },
  });
  return { svg, missing };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The letters of a text as readers count them. */
function graphemesOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** What to put in the place of a letter that cannot be drawn. */
type Substitute = (letter: string) => string;

/** Plain letters for ornate ones: `ℝ` → `R`, `₂` → `2`. */
const folded: Substitute = foldLetters;
/** Nothing. */
const dropped: Substitute = () => '';

/** A card in which letters that cannot be drawn are replaced. */
function withoutLetters(card: Card, missing: ReadonlySet<string>, substitute: Substitute): Card {
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
function stillReadable(before: Card, after: Card): Card {
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
