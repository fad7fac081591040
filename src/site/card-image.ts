/** The image that stands for a page where it is shared, as the page names it. */
import { CARD_HEIGHT, CARD_WIDTH } from '../model/card.ts';
import type { Frontmatter } from '../model/paper.ts';
import { settings } from './settings.ts';
import { LIBRARY_CARD, paperCard } from './cards.ts';
import type { Library } from './library.ts';
import { urls } from './urls.ts';

export interface CardImage {
  /** Its address from the root of the host. */
  readonly href: string;
  /** What can be read on it. */
  readonly alt: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** The image for a page about a paper, or about the library where that is left out; none where they are off. */
export function cardImage(
  { isCarded }: Pick<Library, 'isCarded'>,
  paper?: Frontmatter,
): CardImage | undefined {
  if (!settings.features.cards) return undefined;
  const own = paper && isCarded(paper.id) ? paperCard(paper, settings) : undefined;
  const { name, title, byline, eyebrow } = own ?? {
    name: LIBRARY_CARD,
    title: settings.title,
    byline: settings.description,
    // How many papers there are is said by the image; the pages would all be new with each paper.
    eyebrow: '',
  };
  const alt = [title, byline, eyebrow].filter((text) => text !== '').join('. ');
  return { href: urls.card(name), alt, width: CARD_WIDTH, height: CARD_HEIGHT };
}
