import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMatcher } from '../../src/topics/matcher.ts';
import { cpuMilliseconds } from '../support/cpu.ts';

/** The phrases of a vocabulary that a text holds. */
function found(text: string, ...phrases: string[]): readonly string[] {
  return compileMatcher(phrases.map((phrase) => [phrase, phrase])).find(text);
}

describe('matching phrases', () => {
  it.each([
    ['low-rank matrix', 'Low Rank Matrices'],
    ['Markov decision process', 'Markov decision processes'],
    ['policy', 'policies'],
    ['optimization', 'optimisation'],
    ['regularized', 'regularised'],
    ['labeled', 'labelled'],
    ['behavior', 'behaviours'],
    ['Schrodinger bridge', 'Schrödinger bridges'],
    ['Lojasiewicz', 'Łojasiewicz'],
    ['Newton method', "Newton's method"],
    ['Q-learning', '$Q$-learning'],
    ['best-of-N', 'best-of-$N$'],
    ['chain-of-thought', 'Chain of Thought'],
  ])('finds “%s” in “%s”', (phrase, text) => {
    expect(found(`We study ${text} here.`, phrase)).toEqual([phrase]);
  });

  it('takes acronyms in capitals only, singular or plural', () => {
    expect(found('GANs, a GAN and a gan', 'GAN')).toEqual(['GAN', 'GAN']);
    expect(found('Adam said: adam', 'Adam')).toEqual(['Adam']);
    expect(found('LASER is our method', 'laser')).toEqual([]);
  });

  it('reads a title in capitals as if it were in lower case', () => {
    expect(found('DEEP REINFORCEMENT LEARNING', 'reinforcement learning')).toHaveLength(1);
  });

  it('prefers the longest phrase and drops those inside it', () => {
    const phrases = ['federated learning', 'learning', 'vertical federated learning'];
    expect(found('vertical federated learning', ...phrases)).toEqual([
      'vertical federated learning',
    ]);
  });

  it('finds phrases that overlap without one holding the other', () => {
    expect(found('deep neural network pruning', 'neural network', 'network pruning')).toEqual([
      'neural network',
      'network pruning',
    ]);
  });

  it('matches whole words, and never across a stop or a bracket', () => {
    expect(found('disarmament', 'arm')).toEqual([]);
    expect(found('We like learning. Theory follows', 'learning theory')).toEqual([]);
    expect(found('reinforcement (deep) learning', 'reinforcement learning')).toEqual([]);
  });

  it('gives every value of a phrase that carries several', () => {
    const matcher = compileMatcher([
      ['kernel', 1],
      ['kernels', 2],
    ]);
    expect(matcher.find('a kernel')).toEqual([1, 2]);
  });

  it('takes any text at all, and finds a phrase wherever it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const text = `${before} . a random walk . ${after}`;
        expect(found(text, 'random walk')).toContain('random walk');
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['capitals', 'A'.repeat(200_000)],
    ['half phrases', 'vertical federated '.repeat(10_000)],
    ['accents', 'é́́'.repeat(60_000)],
    ['stops', '.'.repeat(200_000)],
  ])('takes 200 kB of %s in its stride', (_, text) => {
    expect(cpuMilliseconds(() => found(text, 'vertical federated learning'))).toBeLessThan(1500);
  });
});
