/** The images that stand for pages where they are shared: what each says. */
import type { Card } from '../model/card.ts';
import type { Frontmatter } from '../model/paper.ts';
import type { Settings } from '../model/settings.ts';
import { textsIn } from '../texts/languages.ts';
import { authorsLine, paperName } from './naming.ts';
import { newestFirst } from './order.ts';

const LIBRARY_CARD = 'library';

/**
 * The card of a page: the paper's own where it is among the newest, else the library's.
 *
 * @param papers the library's, newest first
 * @param paper what the page is about; left out, it is the library
 */
export function cardOf(
  papers: readonly Frontmatter[],
  settings: Settings,
  paper?: Frontmatter,
): Card {
  return paper && hasCard(papers, settings, paper)
    ? paperCard(paper, settings)
    : libraryCard(papers.length, settings);
}

/**
 * All cards that the pages name; none where they are off.
 *
 * @param papers the library's, newest first
 */
export function cardsOf(papers: readonly Frontmatter[], settings: Settings): readonly Card[] {
  if (!settings.features.cards) return [];
  const newest = papers.slice(0, settings.limits.cards);
  const own = newest.filter((paper) => hasCard(papers, settings, paper));
  return [libraryCard(papers.length, settings), ...own.map((paper) => paperCard(paper, settings))];
}

/** A paper whose id is the name of the library's card has none of its own. */
function hasCard(papers: readonly Frontmatter[], settings: Settings, paper: Frontmatter): boolean {
  const max = settings.limits.cards;
  if (paper.id === LIBRARY_CARD || max === 0) return false;
  const last = papers[max - 1];
  return last === undefined || newestFirst(paper, last) <= 0;
}

function paperCard(paper: Frontmatter, { title: library, language }: Settings): Card {
  const texts = textsIn(language);
  const inferred = paper.dateYearInferred ? ` ${texts.yearInferred}` : '';
  const date = paper.date === undefined ? '' : `${texts.longDate(paper.date)}${inferred}`;
  return {
    name: paper.id,
    eyebrow: [paper.categories?.join(', ') ?? '', date].filter((text) => text !== '').join(' · '),
    title: paperName(paper, texts),
    byline: paper.authors.length > 0 ? authorsLine(paper, texts) : (paper.organisation ?? ''),
    library,
  };
}

function libraryCard(papers: number, { title, description, language }: Settings): Card {
  return {
    name: LIBRARY_CARD,
    eyebrow: textsIn(language).papers(papers),
    title,
    byline: description,
    library: title,
  };
}
