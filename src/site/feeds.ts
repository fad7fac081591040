/** Atom feeds (RFC 4287): the newest papers of the library, of a topic, and of an author's name. */
import { Feed } from 'feed';
import type { Author, Item } from 'feed';
import type { Frontmatter } from '../model/paper.ts';
import { categoryName } from '../model/arxiv.ts';
import { escapeHtml } from '../render/escape.ts';
import { authorsNote } from './listing.ts';
import { xmlText } from './xml.ts';

/** Papers in a feed. */
export const FEED_MAX = 50;

/**
 * Names in an entry before it says how many follow: with all of them, a paper by three thousand
 * would stand in three thousand feeds with three thousand names each.
 */
const NAMES_MAX = 20;

/**
 * The format wants a date of every entry, and a paper may have none. It gets this one, which nobody
 * takes for its date and which puts it last in every reader, and no `published`.
 */
const UNDATED_AS = new Date(0);

/** What an entry says besides a paper's frontmatter. */
export interface EntryFacts {
  /** The title in plain text. */
  readonly name: string;
  /** Permanent and absolute: the entry's id as well. */
  readonly url: string;
  /** The beginning of the abstract in plain text; empty where there is none. */
  readonly summary: string;
  /** The page of each name that has one. */
  readonly author: (name: string) => string | undefined;
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
}

/** A paper as an entry, which every feed that it stands in can share. */
export function feedEntry(paper: Frontmatter, facts: EntryFacts): Item {
  const dated = paper.date === undefined ? undefined : new Date(paper.date);
  return {
    id: facts.url,
    link: facts.url,
    // The package declares titles and summaries as HTML.
    title: htmlText(facts.name),
    ...(facts.summary === '' ? {} : { description: htmlText(facts.summary) }),
    date: dated ?? UNDATED_AS,
    ...(dated ? { published: dated } : {}),
    author: entryAuthors(paper, facts.author),
    category: [
      ...facts.topics.map(({ slug, name }) => ({ term: slug, name: attributeText(name) })),
      ...(paper.categories ?? []).filter(isKnown).map((id) => ({ term: id, name: nameOf(id) })),
    ],
  };
}

/** Every entry must have an author, so that one without a name says so in its place. */
function entryAuthors(paper: Frontmatter, pageOf: EntryFacts['author']): Author[] {
  const named = paper.authors.slice(0, NAMES_MAX).map((name) => {
    const link = pageOf(name);
    return { name: elementText(name), ...(link === undefined ? {} : { link }) };
  });
  const note = authorsNote(paper, NAMES_MAX);
  const rest = named.length === 0 && note === '' ? 'Not named in the source' : note;
  return rest === '' ? named : [...named, { name: elementText(rest) }];
}

/** What a feed says of itself; addresses are absolute. */
export interface FeedFacts {
  readonly title: string;
  readonly description: string;
  /** The feed's own address: its id as well. */
  readonly url: string;
  /** The page whose papers it lists. */
  readonly page: string;
  readonly icon: string;
}

/**
 * A feed as text. It counts as updated on the day of its newest paper, never by the clock: the same
 * papers give the same bytes.
 *
 * @param entries newest first, undated last
 */
export function atomFeed(facts: FeedFacts, entries: readonly Item[]): string {
  const feed = new Feed({
    id: facts.url,
    title: elementText(facts.title),
    description: elementText(facts.description),
    feed: facts.url,
    link: facts.page,
    favicon: facts.icon,
    updated: entries[0]?.date ?? UNDATED_AS,
    generator: 'Offprint',
  });
  for (const entry of entries) feed.addItem(entry);
  return `${feed.atom1()}\n`;
}

function htmlText(text: string): string {
  return escapeHtml(xmlText(text));
}

/** The package's serialiser reads `&amp;` in a text as an ampersand, before it escapes them all. */
function elementText(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;');
}

/** The package's serialiser escapes quotes and ampersands in attributes, and nothing else. */
function attributeText(text: string): string {
  return xmlText(text).replaceAll('<', '‹');
}

function isKnown(category: string): boolean {
  return categoryName(category) !== undefined;
}

function nameOf(category: string): string {
  return categoryName(category) ?? category;
}
