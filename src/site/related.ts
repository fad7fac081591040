/** The papers near a paper, and the words that they share. */
import type { Frontmatter } from '../model/paper.ts';
import { neighboursAmong } from './neighbours.ts';
import { titleText } from './naming.ts';
import { urls } from './urls.ts';

/** A related paper as a page shows it. */
export interface RelatedPaper {
  readonly href: string;
  /** In plain text: a formula in it would have every page load KaTeX's fonts. */
  readonly title: string;
  readonly untitled: boolean;
  /** The words that both papers use and few others do. */
  readonly shared: readonly string[];
}

/** At most five, and none that is less alike than this. */
const NEARNESS = { count: 5, cosine: 0.15 } as const;

/**
 * Finds the papers most like a paper, nearest first, by its id.
 *
 * @param papers whose abstracts are read once for all
 * @param byId the same
 */
export function relatedAmong(
  papers: readonly Frontmatter[],
  byId: ReadonlyMap<string, Frontmatter>,
): (id: string) => readonly RelatedPaper[] {
  return (id) =>
    neighboursAmong(papers)(id, NEARNESS).flatMap(({ id: neighbour, shared }) => {
      const other = byId.get(neighbour);
      return other ? [{ ...named(other), shared }] : [];
    });
}

function named({ id, title, untitled }: Frontmatter): Omit<RelatedPaper, 'shared'> {
  return { href: urls.paper(id), title: titleText(title), untitled: untitled === true };
}
