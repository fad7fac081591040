import { describe, expect, test } from 'vitest';
import { countTerms, nearnessTo, neighboursIn, vectorBuilder } from '../../src/related/index.ts';
import { wordsIn } from '../../src/related/tf-idf.ts';
import { wording } from '../dedupe/entries.ts';
import { cpuMilliseconds } from '../support/cpu.ts';

interface Text {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
}

function neighboursOf(papers: readonly Text[], id: string, cosine = 0.15, count = 5) {
  const builder = vectorBuilder();
  for (const { id: other, title = '', text } of papers) builder.add(other, countTerms(title, text));
  return neighboursIn(builder.finish())(id, { count, cosine });
}

const PAPERS: readonly Text[] = [
  {
    id: 'muon',
    title: 'Muon',
    text: 'Spectral orthogonalization of momenta in matrix optimizers.',
  },
  { id: 'fismo', text: 'A Fisher view of orthogonalization: Muon and its momenta.' },
  { id: 'bandit', text: 'Regret of linear bandits under misspecification of the arms.' },
  { id: 'arms', text: 'Many arms: bandits whose regret grows slowly.' },
  { id: 'games', text: 'Equilibria of Markov games.' },
];

describe('related papers', () => {
  test('share words that few others have, and name them as the paper itself has them', () => {
    const [only, ...others] = neighboursOf(PAPERS, 'muon');
    expect(others).toEqual([]);
    expect(only?.id).toBe('fismo');
    expect(only?.cosine).toBeGreaterThan(0.15);
    expect(only?.cosine).toBeLessThanOrEqual(1);
    expect([...(only?.shared ?? [])].sort()).toEqual(['Muon', 'momenta', 'orthogonalization']);
  });

  test('are none where nothing is near enough, and none of an unknown paper', () => {
    expect(neighboursOf(PAPERS, 'games')).toEqual([]);
    expect(neighboursOf(PAPERS, 'nobody')).toEqual([]);
    expect(neighboursOf([], 'muon')).toEqual([]);
    expect(neighboursOf(PAPERS, 'muon', 0.999)).toEqual([]);
  });

  test('are as near as any paper is told to be to one', () => {
    const builder = vectorBuilder();
    for (const { id, title = '', text } of PAPERS) builder.add(id, countTerms(title, text));
    const vectors = builder.finish();
    const near = nearnessTo('muon', vectors);
    expect(near.get('muon')).toBeCloseTo(1, 5);
    expect(near.get('fismo')).toBeCloseTo(neighboursOf(PAPERS, 'muon')[0]?.cosine ?? 0, 6);
    expect([near.get('games'), near.size]).toEqual([0, PAPERS.length]);
    expect(nearnessTo('nobody', vectors).size).toBe(0);
  });

  test('are near each other alike, whichever is asked', () => {
    const [there] = neighboursOf(PAPERS, 'bandit');
    const [back] = neighboursOf(PAPERS, 'arms');
    expect([there?.id, back?.id]).toEqual(['arms', 'bandit']);
    expect(there?.cosine).toBeCloseTo(back?.cosine ?? 0, 6);
  });

  test('come nearest first, as many as are asked for, those as near in the order of the library', () => {
    const twins = ['b', 'a', 'c'].map((id) => ({ id, text: 'quantum annealing of glass' }));
    const near = neighboursOf([...twins, ...PAPERS, { id: 'd', text: 'glass windows' }], 'b');
    expect(near.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    expect(near[0]?.cosine).toBeCloseTo(1, 5);
    expect(neighboursOf([...twins, ...PAPERS], 'b', 0.15, 1).map(({ id }) => id)).toEqual(['a']);
  });

  test('are found among thousands of papers that share their common words', () => {
    const crowd = Array.from({ length: 3_000 }, (_, at) => ({
      id: `p${at}`,
      text: `gradient descent ${wording(`${'xyz'[at % 3] ?? ''}q`, 40).replace(/\d/g, 'o')} term${at % 7}`,
    }));
    const pair = ['one', 'two'].map((id) => ({ id, text: `gradient descent on glass spheres` }));
    const spent = cpuMilliseconds(() => {
      expect(neighboursOf([...crowd, ...pair], 'one').map(({ id }) => id)).toEqual(['two']);
    });
    expect(spent).toBeLessThan(5_000);
  });
});

describe('the words of a text', () => {
  test.each([
    ['The methods we propose improve results', []],
    ["Adam's convergence: SGD-based, über-fast", ['adam', 'convergence', 'sgd-based', 'über-fast']],
    ['x1 a of 42 R2D2 <b>bold</b>', ['bold']],
    ['', []],
  ])('of %j', (text, keys) => {
    expect(wordsIn(text).map(({ key }) => key)).toEqual(keys);
  });
});
