/** The papers near a paper, and the words that they share. */
import type { Frontmatter } from '../model/paper.ts';
import type { Near } from './nearness.ts';
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

/** Papers that are near one, as its page shows them. */
export function relatedPapers(
  near: readonly Near[],
  byId: ReadonlyMap<string, Frontmatter>,
): readonly RelatedPaper[] {
  return near.flatMap(({ id, shared }) => {
    const other = byId.get(id);
    return other ? [{ ...named(other), shared }] : [];
  });
}

function named({ id, title, untitled }: Frontmatter): Omit<RelatedPaper, 'shared'> {
  return { href: urls.paper(id), title: titleText(title), untitled: untitled === true };
}
