export { assignTopics } from './assign.ts';
export { topicName, topicSlugs } from './published.ts';
export { childTopics, topicBySlug, TOPICS } from './tree.ts';
