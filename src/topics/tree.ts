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
