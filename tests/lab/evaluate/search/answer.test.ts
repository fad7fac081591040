import { describe, expect, it } from 'vitest';
import { answerIn, papersAt } from '../../../../src/lab/evaluate/search/answer.ts';
import type { Sight } from '../../../../src/lab/evaluate/search/watch.ts';

const SITE = 'http://localhost:1/offprint/';
const sight = (at: number, status: string, ...links: readonly string[]): Sight => ({
  at,
  status,
  links,
});

describe('answerIn', () => {
  it.each<[string, readonly Sight[], number]>([
    ['the list comes at once', [sight(130, '2 papers', 'a', 'b')], 30],
    ['the list comes before its status', [sight(120, '', 'a'), sight(125, '1 paper', 'a')], 25],
    ['excerpts come after it', [sight(140, '1 paper', 'a'), sight(300, '1 paper', 'a')], 40],
    ['links come one by one', [sight(140, '2 papers', 'a'), sight(150, '2 papers', 'a', 'b')], 50],
    [
      'it was right, wrong and right again',
      ['a', 'b', 'a'].map((l, n) => sight(110 + n, '1', l)),
      12,
    ],
  ])('tells how long it took where %s', (_, sights, latency) => {
    const earlier = sight(90, '1 paper', 'z');
    const answer = answerIn([earlier, ...sights], 100);
    const firstLatency = (sights[0]?.at ?? 0) - 100;
    expect(answer).toEqual({ links: sights.at(-1)?.links, latency, firstLatency });
  });
});

describe('papersAt', () => {
  it('takes the papers, each once, and nothing else that is linked', () => {
    const paths = ['papers/b/?q=x#hit', 'topics/a/', 'papers/a/', 'papers/b/', 'papers/a.bib'];
    const links = [...paths.map((path) => SITE + path), 'https://arxiv.org/papers/z/'];
    expect(papersAt(links, SITE)).toEqual(['b', 'a']);
  });
});
