/** The images that stand for pages where they are shared: what each says. */
import type { Card } from '../model/card.ts';
import type { Frontmatter } from '../model/paper.ts';
import type { Settings } from '../model/settings.ts';
import { textsIn } from '../texts/languages.ts';
import { authorsLine, paperName } from './naming.ts';

export const LIBRARY_CARD = 'library';

/**
 * All cards that the pages name: the library's, and those of the newest papers; none where they are off.
 *
 * @param papers the library's, newest first
 */
export function cardsOf(papers: readonly Frontmatter[], settings: Settings): readonly Card[] {
  if (!settings.features.cards) return [];
  const carded = cardedPapers(papers, settings);
  const own = papers.filter(({ id }) => carded.has(id));
  return [libraryCard(papers.length, settings), ...own.map((paper) => paperCard(paper, settings))];
}

/**
 * The ids of the papers that have cards of their own. A paper whose id is the name of the library's
 * card has none.
 *
 * @param papers the library's, newest first
 */
export function cardedPapers(
  papers: readonly Frontmatter[],
  { limits }: Settings,
): ReadonlySet<string> {
  const newest = papers.slice(0, limits.cards).map(({ id }) => id);
  return new Set(newest.filter((id) => id !== LIBRARY_CARD));
}

export function paperCard(paper: Frontmatter, { title: library, language }: Settings): Card {
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
