import type { Frontmatter } from '../model/paper.ts';
import { topicName } from '../topics/index.ts';
import { grouped } from './order.ts';
import { compare } from '../texts/current.ts';

/** What the site needs to know of a topic of the vocabulary. */
export interface TopicEntry {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly parent?: string | undefined;
}

/** A topic with its papers: its own, and those of its subtopics. */
export interface TopicShelf {
  readonly slug: string;
  readonly name: string;
  /** One line; empty for a topic that a page names and the vocabulary does not. */
  readonly description: string;
  readonly parent: string | undefined;
  readonly children: readonly string[];
  /** In the order of the library. */
  readonly papers: readonly Frontmatter[];
}

/** A topic, and how often it occurs among some papers. */
export interface TopicCount {
  readonly topic: TopicShelf;
  readonly papers: number;
}

/** Every topic of the vocabulary, and every other one that a page names, by slug. */
export function shelvesOf(
  papers: readonly Frontmatter[],
  vocabulary: readonly TopicEntry[],
): ReadonlyMap<string, TopicShelf> {
  const entries = new Map(vocabulary.map((topic) => [topic.slug, topic]));
  const held = grouped(papers, (paper) => lineageOf(paper.topics, entries));
  for (const [slug, some] of held) {
    if (!entries.has(slug)) entries.set(slug, unknownTopic(slug, some));
  }
  const children = grouped(entries.values(), ({ parent }) =>
    parent === undefined ? [] : [parent],
  );
  const shelves = [...entries.values()].map(({ slug, name, description, parent }) => ({
    slug,
    name,
    description,
    parent,
    children: (children.get(slug) ?? []).map((child) => child.slug),
    papers: held.get(slug) ?? [],
  }));
  return new Map(shelves.map((shelf) => [shelf.slug, shelf]));
}

/** The topics given and all their ancestors, each once, nearest first. */
export function lineageOf(
  slugs: readonly string[],
  topics: ReadonlyMap<string, Pick<TopicEntry, 'parent'>>,
): readonly string[] {
  const line = new Set<string>();
  for (const slug of slugs) {
    let at: string | undefined = slug;
    while (at !== undefined && !line.has(at)) {
      line.add(at);
      at = topics.get(at)?.parent;
    }
  }
  return [...line];
}

/** A topic that the vocabulary does not have: made of a keyword, or written into a page by hand. */
function unknownTopic(slug: string, papers: readonly Frontmatter[]): TopicEntry {
  const keywords = papers.flatMap((paper) => paper.keywords ?? []);
  return { slug, name: topicName(slug, new Map(), keywords), description: '' };
}

/** Whether any topic holds papers. */
export function hasTopics(topics: ReadonlyMap<string, TopicShelf>): boolean {
  return topics.values().some(({ papers }) => papers.length > 0);
}

/** Topics that hold papers, largest first, then by name. */
export function bySize(shelves: Iterable<TopicShelf>): readonly TopicShelf[] {
  return [...shelves]
    .filter(({ papers }) => papers.length > 0)
    .sort((a, b) => b.papers.length - a.papers.length || compare(a.name, b.name));
}

/** The topics that a topic is divided into. */
export function subtopicsOf(
  topic: TopicShelf,
  topics: ReadonlyMap<string, TopicShelf>,
): readonly TopicShelf[] {
  return topic.children.flatMap((slug) => topics.get(slug) ?? []);
}

/** How often each topic occurs in some papers, most often first, by name among equals. */
export function topicCounts(
  papers: readonly Frontmatter[],
  topics: ReadonlyMap<string, TopicShelf>,
): readonly TopicCount[] {
  return [...grouped(papers, (paper) => new Set(paper.topics))]
    .flatMap(([slug, held]) => {
      const topic = topics.get(slug);
      return topic ? [{ topic, papers: held.length }] : [];
    })
    .sort((a, b) => b.papers - a.papers || compare(a.topic.name, b.topic.name));
}

/** Topics that hold papers, by name. */
export function byName(shelves: Iterable<TopicShelf>): readonly TopicShelf[] {
  return [...bySize(shelves)].sort((a, b) => compare(a.name, b.name));
}
