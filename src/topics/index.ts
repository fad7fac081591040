/** The topics, and how a paper gets its own. */
export { assignTopics } from './assign.ts';
export { childTopics, topicBySlug, topicName, topicSlugs, TOPICS } from './tree.ts';
