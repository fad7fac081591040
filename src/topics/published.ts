import { slugify } from '../text/slug.ts';
import { topicBySlug } from './tree.ts';

/**
 * A page's topics as slugs, each once: a hand can write anything, but only a slug can be an address,
 * and `🧪` gives none.
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
