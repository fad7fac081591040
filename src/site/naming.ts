/** A paper and its authors in one line of plain text. */
import { authorNames, type Frontmatter } from '../model/paper.ts';
import { plainText } from '../text/plain.ts';
import { parseTitle } from '../text/title.ts';
import type { Texts } from '../texts/languages.ts';

/** Names shown in a list before it says how many follow. */
const NAMES_SHOWN = 5;

/** A title in plain text: `$O(1/T)$` becomes `O(1/T)`. */
export function titleText(title: string): string {
  return plainText(parseTitle(title));
}

/** What is to be said after the first `shown` names of a paper, or in their place. */
export function authorsNote(paper: Frontmatter, shown: number, texts: Texts): string {
  const more = paper.authors.length - shown;
  if (paper.authors.length === 0) return unnamed(paper, texts);
  if (paper.authorsTruncated) return texts.andOthers;
  return more > 0 ? texts.others(more) : '';
}

/** Where no person is named, the organisation is the author: here as in every export. */
function unnamed({ authorCount, organisation }: Frontmatter, texts: Texts): string {
  if (organisation !== undefined) return organisation;
  return authorCount === undefined ? '' : texts.authorsUnlistedCounted(authorCount);
}

/** The words by which a paper is called in plain text, for `<title>` and metadata. */
export function paperName(paper: Frontmatter, texts: Texts): string {
  const text = titleText(paper.title);
  return paper.untitled ? texts.untitled(text) : text;
}

/** A paper's authors in one line of plain text; empty where nothing is known of them. */
export function authorsLine(paper: Frontmatter, texts: Texts): string {
  const names = authorNames(paper).slice(0, NAMES_SHOWN).join(', ');
  return [names, authorsNote(paper, NAMES_SHOWN, texts)].filter((part) => part !== '').join(' ');
}
