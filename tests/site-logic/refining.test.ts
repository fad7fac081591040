/** What a list offers to be sorted and filtered by. */
import { expect, it } from 'vitest';
import type { Frontmatter } from '../../src/model/paper.ts';
import { noting, Table } from '../../src/site/dependencies.ts';
import { isRefinable, refinementOf } from '../../src/site/refining.ts';
import { shelvesOf } from '../../src/site/topics.ts';
import { paper } from './paper.ts';

const SEA = { slug: 'sea', name: 'Sea', description: '' };
const WAVES = { slug: 'waves', name: 'Waves', description: '', parent: 'sea' };
const TIDES = { slug: 'tides', name: 'Tides', description: '', parent: 'sea' };

const offered = (papers: readonly Frontmatter[]) =>
  refinementOf(papers, shelvesOf(papers, [SEA, WAVES, TIDES]));
const papers = (fields: readonly Partial<Frontmatter>[]) =>
  fields.map((some, at) => ({ ...paper({ id: `p${at}` }), ...some }));

it('offers what tells papers apart, with how many have it', () => {
  const list = papers([
    { date: '2024-05', topics: ['waves'], code: true },
    { date: '2024', topics: ['sea'] },
    { date: '2023-01-02', topics: ['sea'] },
    { topics: ['tides'] },
    ...[1, 2].map(() => ({ date: '2024', topics: ['waves'] })),
  ]);
  expect(offered(list)).toEqual({
    dated: true,
    years: [
      { value: '2024', name: '2024', count: 4 },
      { value: '2023', name: '2023', count: 1 },
      { value: 'undated', name: 'Undated', count: 1 },
    ],
    topics: [
      { value: 'tides', name: 'Tides', count: 1 },
      { value: 'waves', name: 'Waves', count: 3 },
    ],
    withCode: 1,
  });
});

it('offers nothing where nothing does, nor for a list that is seen at a glance', () => {
  const same = papers(Array.from({ length: 9 }, () => ({ topics: ['sea'], code: true })));
  const few = papers(['2020', '2021', '2022'].map((date) => ({ date })));
  for (const list of [same, few]) {
    expect(offered(list)).toBeUndefined();
    expect(isRefinable(list, new Map())).toBe(false);
  }
});

it('says of a long list only that there is something to offer', () => {
  const dated = papers(Array.from({ length: 9 }, () => ({ date: '2024' })));
  const filed = papers(Array.from({ length: 9 }, (_, at) => ({ topics: at > 4 ? ['sea'] : [] })));
  for (const list of [dated, filed]) expect(isRefinable(list, new Map())).toBe(true);
});

it('is a matter of the names of topics, for each page of the list', async () => {
  const list = papers(Array.from({ length: 9 }, () => ({ topics: ['waves'] })));
  const topics = new Table('topics', shelvesOf(list, [SEA, WAVES]));
  const drawn = () => noting(() => Promise.resolve(refinementOf(list, topics)));
  expect((await drawn()).names).toEqual(['topics waves', 'topics sea']);
  expect((await drawn()).names).toEqual(['topics waves', 'topics sea']);
});
