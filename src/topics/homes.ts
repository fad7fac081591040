import { ancestorTopics, topicBySlug } from './tree.ts';
import { BROAD_TOPICS } from './vocabulary.ts';

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
