import { CARD_HEIGHT, CARD_WIDTH } from '../model/card.ts';
import type { Card } from '../model/card.ts';
import type { Frontmatter } from '../model/paper.ts';
import { settings } from './settings.ts';
import { longDate } from './dates.ts';
import { counted } from './figures.ts';
import type { Library } from './library.ts';
import { authorsLine, paperName } from './listing.ts';
import { newestFirst } from './order.ts';
import { urls } from './urls.ts';

/** Cards where the settings name no number: at 15 kB each, a site of Pages has room for them. */
const CARDS_USUAL = 2000;
const LIBRARY_CARD = 'library';

/** The image that stands for a page where it is shared. */
export interface CardImage {
  /** Its address from the root of the host. */
  readonly href: string;
  /** What can be read on it. */
  readonly alt: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

type Papers = Pick<Library, 'papers'>;

/**
 * The image for a page.
 *
 * @param paper what the page is about; left out, it is the library
 * @returns the paper's own image where it is among the newest, else the library's
 */
export function cardOf(library: Papers, paper?: Frontmatter): CardImage {
  const card = paper && hasCard(library, paper) ? paperCard(paper) : libraryCard(library);
  const alt = [card.title, card.byline, card.eyebrow].filter((text) => text !== '').join('. ');
  return { href: urls.card(card.name), alt, width: CARD_WIDTH, height: CARD_HEIGHT };
}

/** All images that the pages name. */
export function cardsOf(library: Papers): readonly Card[] {
  const newest = library.papers.slice(0, cardsMax());
  const own = newest.filter((paper) => hasCard(library, paper));
  return [libraryCard(library), ...own.map(paperCard)];
}

/** A paper whose id is the name of the library's card has none of its own. */
function hasCard({ papers }: Papers, paper: Frontmatter): boolean {
  if (paper.id === LIBRARY_CARD || cardsMax() === 0) return false;
  const last = papers[cardsMax() - 1];
  return last === undefined || newestFirst(paper, last) <= 0;
}

function cardsMax(): number {
  return settings.cards ?? CARDS_USUAL;
}

function paperCard(paper: Frontmatter): Card {
  const inferred = paper.dateYearInferred ? ' (year inferred)' : '';
  const date = paper.date === undefined ? 'Undated' : `${longDate(paper.date)}${inferred}`;
  return {
    name: paper.id,
    eyebrow: [paper.categories?.join(', ') ?? '', date].filter((text) => text !== '').join(' · '),
    title: paperName(paper),
    byline: authorsLine(paper),
    library: settings.title,
  };
}

function libraryCard({ papers }: Papers): Card {
  return {
    name: LIBRARY_CARD,
    eyebrow: counted(papers.length, 'paper'),
    title: settings.title,
    byline: settings.description,
    library: settings.title,
  };
}
