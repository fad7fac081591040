import { expect, test } from 'vitest';
import { relatedTopics } from '../../src/site/related-topics.ts';
import { shelvesOf } from '../../src/site/topics.ts';
import { paper } from './paper.ts';

const vocabulary = ['privacy', 'federated', 'games', 'bandits'].map((slug) => ({
  slug,
  name: slug,
  description: '',
  ...(slug === 'bandits' ? { parent: 'games' } : {}),
}));
const many = (count: number, name: string, topics: readonly string[]) =>
  Array.from({ length: count }, (_, at) => paper({ id: `${name}${at}`, topics: [...topics] }));
const papers = [
  ...many(8, 'a', ['privacy', 'federated']),
  ...many(6, 'b', ['federated']),
  ...many(5, 'c', ['privacy', 'games']),
  ...many(20, 'd', ['games']),
  ...many(10, 'e', ['bandits']),
];
const topics = shelvesOf(papers, vocabulary);
const related = (slug: string) => {
  const topic = topics.get(slug);
  if (!topic) throw new Error(`no topic ${slug}`);
  return relatedTopics(topic, topics, papers).map((one) => [one.topic.slug, one.papers]);
};

test('topics that share papers beyond chance are related, with the papers in common', () => {
  expect(related('privacy')).toEqual([['federated', 8]]);
  expect(related('federated')).toEqual([['privacy', 8]]);
});

test('a topic is not related to its parts or to what it is a part of', () => {
  expect(related('games')).toEqual([]);
  expect(related('bandits')).toEqual([]);
});

test('two papers in common are no relation', () => {
  const few = [...many(2, 'a', ['privacy', 'federated']), ...many(50, 'b', ['games'])];
  const shelves = shelvesOf(few, vocabulary);
  const privacy = shelves.get('privacy');
  expect(privacy && relatedTopics(privacy, shelves, few)).toEqual([]);
});
