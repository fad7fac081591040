/** Atom feeds (RFC 4287): what came last into the library, under a topic, and under an author's name. */
import { authorNames, type Frontmatter } from '../model/paper.ts';
import { categoryName } from '../model/arxiv.ts';
import { writtenIn } from './language.ts';
import { authorsNote } from './naming.ts';
import { writtenXml, xmlFile, type WrittenXml, type XmlElement } from './xml.ts';
import * as texts from '../texts/current.ts';

/**
 * Names in an entry before it says how many follow: with all of them, a paper by three thousand
 * would stand in three thousand feeds with three thousand names each.
 */
const NAMES_MAX = 20;

/** Feeds are not older than this to W3C's rules, which take a date before it for a mistake. */
const FIRST_PLAUSIBLE = '1990-01-01';

/** What an entry says besides a paper's frontmatter. */
export interface EntryFacts {
  /** The title in plain text. */
  readonly name: string;
  /** Permanent and absolute: the entry's id as well. */
  readonly url: string;
  /** The day on which the paper came into the library. */
  readonly added: string;
  /** Abstract and link, as XHTML. */
  readonly content: XmlElement;
  /** The page of each name that has one. */
  readonly author: (name: string) => string | undefined;
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
}

/** A paper's entry, as it stands in each of its feeds. */
export interface FeedEntry extends WrittenXml {
  /** RFC 3339. */
  readonly updated: string;
}

/**
 * A paper as an entry, which every feed that it stands in can share. It counts as updated on the day
 * on which it came into the library, and as published on its own day, where that is known.
 */
export function feedEntry(paper: Frontmatter, facts: EntryFacts): FeedEntry {
  const { name, url, added, content, author, topics } = facts;
  const updated = timestamp(added);
  const { xml } = writtenXml({
    name: 'entry',
    children: [
      { name: 'id', children: url },
      { name: 'title', attributes: language(paper), children: name },
      { name: 'link', attributes: { href: url } },
      { name: 'updated', children: updated },
      ...published(paper, added),
      ...entryAuthors(paper, author),
      { name: 'content', attributes: { type: 'xhtml' }, children: [content] },
      ...topics.map((topic) => category(topic.slug, topic.name)),
      ...(paper.categories ?? []).flatMap((id) => {
        const label = categoryName(id);
        return label === undefined ? [] : [category(id, label)];
      }),
    ],
  });
  return { updated, xml };
}

/** A day as RFC 3339 writes it: the format knows none without a time. */
function timestamp(day: string): string {
  return `${day}T00:00:00Z`;
}

/** A date without a day would need one that nobody gave, and readers set aside what lies ahead. */
function published({ date = '' }: Frontmatter, added: string): readonly XmlElement[] {
  const isKnown = date.length === added.length && date >= FIRST_PLAUSIBLE && date <= added;
  return isKnown ? [{ name: 'published', children: timestamp(date) }] : [];
}

function language(paper: Frontmatter): Readonly<Record<string, string>> {
  const { lang } = writtenIn(paper);
  return lang === undefined ? {} : { 'xml:lang': lang };
}

function category(term: string, label: string): XmlElement {
  return { name: 'category', attributes: { term, label } };
}

/** Every entry must have an author, so that one without a name says so in its place. */
function entryAuthors(paper: Frontmatter, pageOf: EntryFacts['author']): readonly XmlElement[] {
  const named = authorNames(paper)
    .slice(0, NAMES_MAX)
    .map((name) => person(name, pageOf(name)));
  const note = authorsNote(paper, NAMES_MAX, texts);
  const rest = named.length === 0 && note === '' ? texts.authorsUnlisted : note;
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
  /** Style sheet for readers who open the feed in a browser: an address as seen from the feed. */
  readonly style: string;
  /** The day on which anything came into the library last; unknown before the first run of ingest. */
  readonly lastAdded: string | undefined;
}

/**
 * A feed as text. It counts as updated on the day of its newest paper, never by the clock: the same
 * papers give the same bytes.
 *
 * @param entries those that came last first
 */
export function atomFeed(facts: FeedFacts, entries: readonly FeedEntry[]): string {
  const { title, description, url, page, icon, style, lastAdded = FIRST_PLAUSIBLE } = facts;
  const feed = {
    name: 'feed',
    attributes: { xmlns: 'http://www.w3.org/2005/Atom' },
    children: [
      { name: 'id', children: url },
      { name: 'title', children: title },
      { name: 'subtitle', children: description },
      { name: 'updated', children: entries[0]?.updated ?? timestamp(lastAdded) },
      { name: 'generator', children: 'Offprint' },
      { name: 'icon', children: icon },
      { name: 'link', attributes: { rel: 'alternate', href: page } },
      { name: 'link', attributes: { rel: 'self', href: url } },
      ...entries,
    ],
  };
  return xmlFile(feed, style);
}
