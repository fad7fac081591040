/** Topics as a tree: by slug, wider and narrower ones, and those that arXiv's categories lie in. */
import type { Topic } from './topic.ts';

export interface TopicTree {
  /** `undefined` where the vocabulary has no such topic. */
  readonly bySlug: (slug: string) => Topic | undefined;
  /** The topics whose parent is this one, in the vocabulary's order. */
  readonly children: (slug: string) => readonly Topic[];
  /** The wider topics of a topic, nearest first. */
  readonly ancestors: (slug: string) => readonly Topic[];
  /**
   * Slug of the broad topic that a category belongs to: its own home, else its archive's (`hep-th`,
   * and the `math` of `math.HO`). `undefined` where no topic is its home.
   */
  readonly home: (category: string) => string | undefined;
  /** Whether a topic, or a wider one that it is part of, lies in a category. */
  readonly liesIn: (slug: string, category: string) => boolean;
}

/** The tree of a vocabulary, in which every parent is known and none is its own ancestor. */
export function treeOf(topics: readonly Topic[]): TopicTree {
  const slugs = new Map(topics.map((topic) => [topic.slug, topic]));
  const parents = Map.groupBy(topics, (topic) => topic.parent);
  const homes = homesIn(topics);
  const bySlug = (slug: string) => slugs.get(slug);
  const ancestors = (slug: string): readonly Topic[] => {
    const parent = bySlug(bySlug(slug)?.parent ?? '');
    return parent === undefined ? [] : [parent, ...ancestors(parent.slug)];
  };
  const home = (category: string) =>
    homes.get(category) ?? homes.get(category.split('.', 1)[0] ?? '');
  const liesIn = (slug: string, category: string) => {
    const own = bySlug(slug);
    if (own === undefined) return false;
    if (home(category) === slug) return true;
    return [own, ...ancestors(slug)].some((topic) => topic.categories.includes(category));
  };
  return { bySlug, children: (slug) => parents.get(slug) ?? [], ancestors, home, liesIn };
}

/** Category → slug of its broad topic; the first one has it. */
function homesIn(topics: readonly Topic[]): ReadonlyMap<string, string> {
  const broad = topics.filter((topic) => topic.broad).reverse();
  return new Map(
    broad.flatMap(({ slug, categories }) =>
      categories.map((category) => [category, slug] as const),
    ),
  );
}
