/** Atom feeds (RFC 4287): the newest papers of the library, of a topic, and of an author's name. */
import { authorNames, type Frontmatter } from '../model/paper.ts';
import { categoryName } from '../model/arxiv.ts';
import { authorsNote } from './naming.ts';
import { xmlFile } from './xml.ts';
import type { XmlElement } from './xml.ts';

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
const UNDATED_AS = timestamp('1970-01-01');

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

export interface FeedEntry extends XmlElement {
  /** RFC 3339. */
  readonly updated: string;
}

/** A paper as an entry, which every feed that it stands in can share. */
export function feedEntry(paper: Frontmatter, facts: EntryFacts): FeedEntry {
  const { name, url, summary, author, topics } = facts;
  const updated = paper.date === undefined ? UNDATED_AS : timestamp(paper.date);
  return {
    updated,
    name: 'entry',
    children: [
      { name: 'id', children: url },
      { name: 'title', children: name },
      { name: 'link', attributes: { href: url } },
      { name: 'updated', children: updated },
      ...(paper.date === undefined ? [] : [{ name: 'published', children: updated }]),
      ...(summary === '' ? [] : [{ name: 'summary', children: summary }]),
      ...entryAuthors(paper, author),
      ...topics.map((topic) => category(topic.slug, topic.name)),
      ...(paper.categories ?? []).flatMap((id) => {
        const label = categoryName(id);
        return label === undefined ? [] : [category(id, label)];
      }),
    ],
  };
}

/** A date as RFC 3339 writes it: the format knows no day without a time. */
function timestamp(date: string): string {
  return new Date(date).toISOString();
}

function category(term: string, label: string): XmlElement {
  return { name: 'category', attributes: { term, label } };
}

/** Every entry must have an author, so that one without a name says so in its place. */
function entryAuthors(paper: Frontmatter, pageOf: EntryFacts['author']): readonly XmlElement[] {
  const named = authorNames(paper)
    .slice(0, NAMES_MAX)
    .map((name) => person(name, pageOf(name)));
  const note = authorsNote(paper, NAMES_MAX);
  const rest = named.length === 0 && note === '' ? 'Authors not listed in our sources' : note;
  return rest === '' ? named : [...named, person(rest)];
}

function person(name: string, page?: string): XmlElement {
  const uri = page === undefined ? [] : [{ name: 'uri', children: page }];
  return { name: 'author', children: [{ name: 'name', children: name }, ...uri] };
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
export function atomFeed(
  { title, description, url, page, icon }: FeedFacts,
  entries: readonly FeedEntry[],
): string {
  return xmlFile({
    name: 'feed',
    attributes: { xmlns: 'http://www.w3.org/2005/Atom' },
    children: [
      { name: 'id', children: url },
      { name: 'title', children: title },
      { name: 'subtitle', children: description },
      { name: 'updated', children: entries[0]?.updated ?? UNDATED_AS },
      { name: 'generator', children: 'Offprint' },
      { name: 'icon', children: icon },
      { name: 'link', attributes: { rel: 'alternate', href: page } },
      { name: 'link', attributes: { rel: 'self', href: url } },
      ...entries,
    ],
  });
}
