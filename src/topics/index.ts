export { assignTopics } from './assign.ts';
export { childTopics, topicBySlug, TOPICS } from './tree.ts';
