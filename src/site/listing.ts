import { NAMES_IN_ROW, TOPICS_IN_ROW } from '../model/list-row.ts';
import { authorNames, type Frontmatter } from '../model/paper.ts';
import { renderTitle } from '../render/index.ts';
import { absoluteUrls } from './absolute.ts';
import { contextObject } from './coins.ts';
import { once } from './dependencies.ts';
import { hasCode } from './elsewhere.ts';
import { writtenIn, type Written } from './language.ts';
import type { Library } from './library.ts';
import { authorsNote } from './naming.ts';
import { lineageOf, type TopicShelf } from './topics.ts';
import { urls } from './urls.ts';
import * as texts from '../texts/current.ts';

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
  /** The language of the title, where a source names it. */
  readonly written: Written;
  /** The paper for reference managers, which find it in a `span` of the class `Z3988`. */
  readonly coins: string;
  readonly authors: readonly NamedLink[];
  /** What follows the names: `and 7 others`; without names, the organisation, or nothing. */
  readonly authorsNote: string;
  readonly date: string | undefined;
  readonly dateText: string;
  /** The day on which the paper came into the library, where a run of ingest has met it. */
  readonly added: string | undefined;
  /** The first of its topics. */
  readonly topics: readonly NamedLink[];
  /** Slugs of all its topics, each followed by the larger ones that it lies in: best first. */
  readonly filedUnder: readonly string[];
  /** Its code is to be had. */
  readonly code: boolean;
  /** The title needs KaTeX's style sheet. */
  readonly formulas: boolean;
}

const remembered = once<ListItem>();
const lineages = once<readonly string[]>();
const links = once<NamedLink>();

/** Papers as a list shows them; each is worked out once, however many lists it stands in. */
export function listItems(papers: readonly Frontmatter[], library: Library): readonly ListItem[] {
  return papers.map((paper) => remembered(paper, () => listItem(paper, library)));
}

function listItem(paper: Frontmatter, library: Library): ListItem {
  const titleHtml = renderTitle(paper.title);
  const topics = paper.authors.length > 0 ? TOPICS_IN_ROW.withNames : TOPICS_IN_ROW.alone;
  return {
    href: urls.paper(paper.id),
    titleHtml,
    untitled: paper.untitled === true,
    written: writtenIn(paper),
    coins: contextObject(paper, absoluteUrls.paper(paper.id)),
    authors: authorLinks(authorNames(paper).slice(0, NAMES_IN_ROW), library),
    authorsNote: rowNote(paper),
    date: paper.date,
    dateText: paper.date === undefined ? '' : texts.shortDate(paper.date),
    added: library.addedOn.get(paper.id),
    topics: topicLinks(paper, library).slice(0, topics),
    filedUnder: filedUnder(paper, library.topics),
    code: hasCode(paper),
    formulas: hasFormula(titleHtml),
  };
}

/** Slugs of all topics of a paper, each followed by the larger ones that it lies in: best first. */
export function filedUnder(
  paper: Frontmatter,
  topics: ReadonlyMap<string, TopicShelf>,
): readonly string[] {
  return lineages(paper, () => lineageOf(paper.topics, topics));
}

/** What is unknown is said on the paper's own page, not on every row. */
function rowNote(paper: Frontmatter): string {
  return paper.authors.length === 0
    ? (paper.organisation ?? '')
    : authorsNote(paper, NAMES_IN_ROW, texts);
}

/** Whether rendered HTML needs KaTeX's style sheet. */
export function hasFormula(html: string): boolean {
  return html.includes('class="katex');
}

/** Whether rendered HTML needs KaTeX's font of tall brackets and small operators. */
export function hasTallSigns(html: string): boolean {
  return /delimsizing size1|delim-size1|small-op/.test(html);
}

/** Whether any title of a list needs KaTeX's style sheet. */
export function hasFormulas(items: readonly ListItem[]): boolean {
  return items.some(({ formulas }) => formulas);
}

/** Names with their pages, in the order given. */
export function authorLinks(names: readonly string[], library: Library): readonly NamedLink[] {
  return names.flatMap((name) => {
    const author = library.authorByName.get(name);
    if (author === undefined) return [];
    const link = linkOf(author, urls.author);
    return [name === link.name ? link : { ...link, name }];
  });
}

/** The topics of a paper with their pages. */
export function topicLinks(paper: Frontmatter, library: Library): readonly NamedLink[] {
  return paper.topics.flatMap((slug) => {
    const topic = library.topics.get(slug);
    return topic ? [linkOf(topic, urls.topic)] : [];
  });
}

/** One link for all papers that lead there: a library of 100,000 holds half a million of them. */
function linkOf(
  holder: { readonly slug: string; readonly name: string },
  address: (slug: string) => string,
): NamedLink {
  return links(holder, () => ({ name: holder.name, href: address(holder.slug) }));
}
