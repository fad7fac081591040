/** The topics as a tree: by slug, wider and narrower ones, and those that arXiv's categories lie in. */
import { slugify } from '../text/slug.ts';
import { BROAD_TOPICS, FIELD_TOPICS, type Topic } from './vocabulary.ts';

/** The whole vocabulary, broad topics first. */
export const TOPICS: readonly Topic[] = [...BROAD_TOPICS, ...FIELD_TOPICS];

const bySlug: ReadonlyMap<string, Topic> = new Map(TOPICS.map((topic) => [topic.slug, topic]));
const byParent = Map.groupBy(TOPICS, (topic) => topic.parent);

/** The topic at a slug, `undefined` where the vocabulary has none. */
export function topicBySlug(slug: string): Topic | undefined {
  return bySlug.get(slug);
}

/** The topics whose parent is this one, in the vocabulary's order. */
export function childTopics(slug: string): readonly Topic[] {
  return byParent.get(slug) ?? [];
}

/** The wider topics of a topic, nearest first. */
export function ancestorTopics(slug: string): readonly Topic[] {
  const parent = topicBySlug(topicBySlug(slug)?.parent ?? '');
  return parent === undefined ? [] : [parent, ...ancestorTopics(parent.slug)];
}

const homes: ReadonlyMap<string, string> = new Map(
  BROAD_TOPICS.flatMap(({ slug, categories }) =>
    categories.map((category) => [category, slug] as const),
  ),
);

/**
 * The broad topic that a category belongs to: its own home, else its archive's (`hep-th`, and the
 * `math` of `math.HO`). `undefined` for what is no arXiv category.
 */
export function homeTopic(category: string): string | undefined {
  return homes.get(category) ?? homes.get(category.split('.', 1)[0] ?? '');
}

/** Whether a topic, or a wider one that it is part of, lies in a category. */
export function liesIn(slug: string, category: string): boolean {
  const own = topicBySlug(slug);
  if (own === undefined) return false;
  if (homeTopic(category) === slug) return true;
  return [own, ...ancestorTopics(slug)].some((topic) => topic.categories.includes(category));
}

/**
 * A page's topics as slugs, each once: a page edited by hand may hold anything, but
 * only a slug can be an address, and `🧪` gives none.
 */
export function topicSlugs(topics: readonly string[]): string[] {
  const slugs = new Set(topics.map((topic) => slugify(topic)));
  return [...slugs].filter((slug) => slug !== '');
}

/** A topic's name; of one that the vocabulary does not have, its slug is all that is known. */
export function topicName(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return topicBySlug(slug)?.name ?? words.charAt(0).toUpperCase() + words.slice(1);
}
