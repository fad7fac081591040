import { authorNames, type Frontmatter } from '../model/paper.ts';
import { renderTitle } from '../render/index.ts';
import { longDate } from './dates.ts';
import type { Library } from './library.ts';
import { authorsNote, NAMES_SHOWN } from './naming.ts';
import { urls } from './urls.ts';

/** A word that leads somewhere. */
export interface NamedLink {
  readonly name: string;
  readonly href: string;
}

/** A paper as every list shows it. */
export interface ListItem {
  readonly href: string;
  readonly titleHtml: string;
  readonly untitled: boolean;
  readonly authors: readonly NamedLink[];
  /** What follows the names, or stands in for them: `and 7 others`; empty where there is nothing. */
  readonly authorsNote: string;
  readonly date: string | undefined;
  readonly dateText: string;
  readonly yearInferred: boolean;
  readonly topics: readonly NamedLink[];
  /** The title needs KaTeX's style sheet. */
  readonly formulas: boolean;
}

const remembered = new WeakMap<Frontmatter, ListItem>();

/** Papers as a list shows them; each is worked out once, however many lists it stands in. */
export function listItems(papers: readonly Frontmatter[], library: Library): readonly ListItem[] {
  return papers.map((paper) => {
    const known = remembered.get(paper) ?? listItem(paper, library);
    remembered.set(paper, known);
    return known;
  });
}

function listItem(paper: Frontmatter, library: Library): ListItem {
  const titleHtml = renderTitle(paper.title);
  return {
    href: urls.paper(paper.id),
    titleHtml,
    untitled: paper.untitled === true,
    authors: authorLinks(authorNames(paper).slice(0, NAMES_SHOWN), library),
    authorsNote: authorsNote(paper, NAMES_SHOWN),
    date: paper.date,
    dateText: paper.date === undefined ? '' : longDate(paper.date),
    yearInferred: paper.dateYearInferred === true,
    topics: topicLinks(paper, library),
    formulas: hasFormula(titleHtml),
  };
}

/** Whether rendered HTML needs KaTeX's style sheet. */
export function hasFormula(html: string): boolean {
  return html.includes('class="katex');
}

/** Whether any title of a list needs KaTeX's style sheet. */
export function hasFormulas(items: readonly ListItem[]): boolean {
  return items.some(({ formulas }) => formulas);
}

/** Names with their pages, in the order given. */
export function authorLinks(names: readonly string[], library: Library): readonly NamedLink[] {
  return names.flatMap((name) => {
    const author = library.authorByName.get(name);
    return author ? [{ name, href: urls.author(author.slug) }] : [];
  });
}

/** The topics of a paper with their pages. */
export function topicLinks(paper: Frontmatter, library: Library): readonly NamedLink[] {
  return paper.topics.flatMap((slug) => {
    const topic = library.topics.get(slug);
    return topic ? [{ name: topic.name, href: urls.topic(slug) }] : [];
  });
}
