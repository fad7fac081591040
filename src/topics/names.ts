/** Slugs and names of the topics that papers name, whether the vocabulary has them or not. */
import { slugify } from '../text/slug.ts';

/**
 * A page's topics as slugs, each once: a page edited by hand may hold anything, but
 * only a slug can be an address, and `🧪` gives none.
 */
export function topicSlugs(topics: readonly string[]): string[] {
  const slugs = new Set(topics.map((topic) => slugify(topic)));
  return [...slugs].filter((slug) => slug !== '');
}

/**
 * The name of a topic.
 *
 * @param topics those of the vocabulary, by slug
 * @param keywords of papers on it: of a topic that the vocabulary does not have, the keyword that
 *   makes its slug is the name, else the slug is all that is known
 */
export function topicName(
  slug: string,
  topics: ReadonlyMap<string, { readonly name: string }>,
  keywords: readonly string[] = [],
): string {
  const known = topics.get(slug)?.name;
  const printed = known ?? keywords.find((keyword) => slugify(keyword) === slug);
  const name = printed ?? slug.replaceAll('-', ' ');
  return known ?? name.charAt(0).toUpperCase() + name.slice(1);
}
