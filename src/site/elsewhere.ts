/** Where a paper is to be had: links that its sources give, else searches for its title. */
import { isCodeAddress } from '../model/identifiers.ts';
import type { Frontmatter } from '../model/paper.ts';
import { shownInWords } from './shown.ts';
import { titleText } from './naming.ts';
import * as texts from '../texts/current.ts';

/** A way from a paper's page to the paper. */
export interface WayOut {
  readonly label: string;
  readonly href: string;
}

/**
 * Links to the paper, in the order of the table of fields. Where no source names its code, a
 * repository that the abstract links to is taken for it.
 */
export function waysOut(paper: Frontmatter): readonly WayOut[] {
  const given = shownInWords(paper, 'links').flatMap(({ label, href }) =>
    href === undefined ? [] : [{ label, href }],
  );
  const code = paper.codeUrl === undefined ? paper.links?.find(isCodeAddress) : undefined;
  return code === undefined ? given : [...given, { label: texts.code, href: code }];
}

/** Whether a paper's sources lead to its code, or say that there is some. */
export function hasCode(paper: Frontmatter): boolean {
  const { codeUrl, code, links } = paper;
  return codeUrl !== undefined || code === true || (links?.some(isCodeAddress) ?? false);
}

/** Searches for the title of a paper that no source leads to, if only to its code; none for an unknown title. */
export function titleSearches(paper: Frontmatter): readonly WayOut[] {
  const leadsToPaper = shownInWords({ ...paper, codeUrl: undefined }, 'links').length > 0;
  if (paper.untitled || leadsToPaper) return [];
  const title = titleText(paper.title);
  const [quoted, plain] = [encodeURIComponent(`"${title}"`), encodeURIComponent(title)];
  return [
    { label: 'arXiv', href: `https://arxiv.org/search/?searchtype=title&query=${plain}` },
    { label: 'Google Scholar', href: `https://scholar.google.com/scholar?q=${quoted}` },
    { label: 'Semantic Scholar', href: `https://www.semanticscholar.org/search?q=${plain}` },
  ];
}
