import { cardArtist } from '../../src/cards/index.ts';
import type { Card } from '../../src/model/card.ts';
import { readCardFonts } from '../../src/publish/card-files.ts';

/** Draws with the fonts that builds draw with. */
export const draw = cardArtist(await readCardFonts());

/** A card that says what a test gives it. */
export function card(texts: Partial<Card>): Card {
  return {
    name: 'a-paper',
    eyebrow: 'cs.LG · 20 January 2026',
    title: 'A Paper',
    byline: 'Jane Doe, John Smith',
    library: 'Offprint',
    ...texts,
  };
}
