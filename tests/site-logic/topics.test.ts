import { expect, test } from 'vitest';
import { bySize, subtopicsOf, lineageOf, shelvesOf, topicCounts } from '../../src/site/topics.ts';
import { paper } from './paper.ts';

const vocabulary = [
  { slug: 'learning', name: 'Learning', description: 'All of it.' },
  { slug: 'deep', name: 'Deep', description: 'Layers.', parent: 'learning' },
  { slug: 'deeper', name: 'Deeper', description: 'More layers.', parent: 'deep' },
  { slug: 'empty', name: 'Empty', description: 'Nothing.' },
];
const papers = [
  paper({ id: 'a', topics: ['deeper'] }),
  paper({ id: 'b', topics: ['deep', 'learning'] }),
  paper({ id: 'c', topics: ['by-hand'] }),
];
const shelves = shelvesOf(papers, vocabulary);
const ids = (slug: string) => shelves.get(slug)?.papers.map(({ id }) => id);

test('a topic holds its own papers and those of its parts, each once', () => {
  expect(ids('learning')).toEqual(['a', 'b']);
  expect(ids('deep')).toEqual(['a', 'b']);
  expect(ids('deeper')).toEqual(['a']);
});

test('a topic of the vocabulary without papers keeps its shelf', () => {
  expect(ids('empty')).toEqual([]);
});

test('a topic that only a page names gets a shelf and a name', () => {
  expect(shelves.get('by-hand')?.name).toBe('By hand');
  expect(ids('by-hand')).toEqual(['c']);
});

test('topics by size leave out those without papers', () => {
  expect(bySize(shelves.values()).map(({ slug }) => slug)).toEqual([
    'deep',
    'learning',
    'by-hand',
    'deeper',
  ]);
});

test('a topic knows its parts', () => {
  const learning = shelves.get('learning');
  expect(learning && subtopicsOf(learning, shelves).map(({ slug }) => slug)).toEqual(['deep']);
});

test('a circle of parents ends', () => {
  const circle = new Map([
    ['x', { parent: 'y' }],
    ['y', { parent: 'x' }],
  ]);
  expect(lineageOf(['x'], circle)).toEqual(['x', 'y']);
});

test('topics are counted as the papers name them, without their ancestors', () => {
  expect(topicCounts(papers, shelves).map(({ topic, papers: n }) => [topic.slug, n])).toEqual([
    ['by-hand', 1],
    ['deep', 1],
    ['deeper', 1],
    ['learning', 1],
  ]);
});
