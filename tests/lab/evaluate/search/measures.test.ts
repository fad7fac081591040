import { describe, expect, it } from 'vitest';
import {
  ndcg,
  qualityByClass,
  qualityOf,
  reciprocalRank,
  type Outcome,
} from '../../../../src/lab/evaluate/search/measures.ts';

type Grades = Readonly<Record<string, 1 | 2 | 3>>;

function outcome(grades: Grades, found: readonly string[], kind = 'title'): Outcome {
  return { query: { text: 'q', kind, grades: new Map(Object.entries(grades)) }, found };
}

/** A list that is too long to be looked at whole. */
const NINE = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

describe('reciprocalRank', () => {
  it.each<[string, Grades, readonly string[], number]>([
    ['the first paper is meant', { a: 3 }, ['a', 'b'], 1],
    ['the first paper is relevant', { a: 2, b: 3 }, ['a', 'b'], 1],
    ['a related paper comes before the one that is meant', { a: 1, b: 3 }, ['a', 'b'], 1 / 2],
    ['the paper is third', { c: 3 }, ['a', 'b', 'c'], 1 / 3],
    ['only related papers are shown', { a: 1, b: 3 }, ['a'], 0],
    ['nothing is shown', { a: 3 }, [], 0],
  ])('tells where %s', (_, grades, found, expected) => {
    expect(reciprocalRank(outcome(grades, found))).toBeCloseTo(expected, 12);
  });
});

describe('ndcg', () => {
  // Gains 7, 3 and 1; discounts 1, 1.584963, 2, 2.321928 for the ranks one to four.
  it.each<[string, Grades, readonly string[], number]>([
    ['the best order', { a: 3, b: 2, c: 1 }, ['a', 'b', 'c'], 1],
    ['equal grades in any order', { a: 3, b: 3 }, ['b', 'a'], 1],
    ['the second paper only', { a: 3 }, ['x', 'a'], 0.63093],
    ['the worst order', { a: 3, b: 2, c: 1 }, ['c', 'b', 'a'], 0.680607],
    ['one of two equal papers', { a: 3, b: 3 }, ['a'], 0.613147],
    ['a stranger between them', { a: 3, b: 2 }, ['a', 'x', 'b'], 0.955828],
    ['a paper at the tenth place', { a: 3 }, [...NINE, 'a'], 0.289065],
    ['a paper at the eleventh place', { a: 3 }, [...NINE, '10', 'a'], 0],
    ['nothing', { a: 3 }, [], 0],
  ])('weighs %s', (_, grades, found, expected) => {
    expect(ndcg(outcome(grades, found))).toBeCloseTo(expected, 5);
  });

  it('asks for no more than the ten places that there are', () => {
    const ids = [...NINE, '10', '11', '12'];
    const grades = Object.fromEntries(ids.map((id) => [id, 3 as const]));
    expect(ndcg(outcome(grades, ids.slice(2)))).toBe(1);
  });
});

const MIXED = [
  outcome({ a: 3 }, ['a'], 'typo'),
  outcome({ a: 3 }, ['x', 'a'], 'author'),
  outcome({ a: 3 }, [], 'typo'),
  outcome({ a: 3 }, ['x', 'y', 'z', 'a'], 'author'),
];

describe('qualityOf', () => {
  it('takes the mean over all queries, with those that found nothing', () => {
    const quality = qualityOf(MIXED);
    expect(quality).toMatchObject({ queries: 4, mrr: 0.4375, first: 0.25, unanswered: 0.25 });
    expect(quality.ndcg).toBeCloseTo((1 + 0.63093 + 0 + 0.430677) / 4, 5);
  });
});

describe('qualityByClass', () => {
  it('takes it class by class, in the order in which the classes come', () => {
    const classes = qualityByClass(MIXED);
    expect([...classes.keys()]).toEqual(['typo', 'author']);
    expect(classes.get('typo')).toMatchObject({ queries: 2, mrr: 0.5, unanswered: 0.5 });
    expect(classes.get('author')).toMatchObject({ queries: 2, mrr: 0.375, unanswered: 0 });
  });
});
