import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acronymsIn,
  aliasMaker,
  libraryAcronyms,
  textReader,
} from '../../../src/search/index/aliases.ts';
import { PLAIN_WORDS, readPlainWords } from '../../../src/search/index/plain-words.ts';
import { correction, distance } from '../../../src/search/query/lookup.ts';
import {
  paperWords,
  readVocabulary,
  wordCounter,
  writeVocabulary,
} from '../../../src/search/query/library.ts';

describe('the vocabulary', () => {
  it('reads back its words, with their frequencies to a power of two', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9]{1,29}$/);
    const count = fc.integer({ min: -9999, max: 9999 }).filter((n) => n !== 0);
    fc.assert(
      fc.property(fc.dictionary(word, count), (counts) => {
        const read = readVocabulary(writeVocabulary(new Map(Object.entries(counts)), 1000));
        const rounded = (n: number) => Math.sign(n) * 2 ** Math.floor(Math.log2(Math.abs(n)));
        const expected = Object.entries(counts).map(([w, n]) => [w, rounded(n)]);
        expect([...read].sort()).toEqual(expected.sort());
      }),
    );
  });

  it('counts papers, a compound as one word and as its parts', () => {
    const counter = wordCounter();
    counter.add(paperWords(['Low-rank', 'low']));
    counter.add(paperWords(['lowrank Müller'], ['low', 'photo']));
    expect(Object.fromEntries(counter.counts())).toEqual({
      lowrank: 2,
      low: 2,
      rank: 1,
      muller: 1,
      photo: -1,
    });
  });

  it('keeps the most frequent where it has no room', () => {
    const counts = new Map([
      ['rare', 1],
      ['common', 9],
    ]);
    expect([...readVocabulary(writeVocabulary(counts, 1)).keys()]).toEqual(['common']);
    const hidden = new Map([['photo', -8]]);
    expect(readVocabulary(writeVocabulary(hidden, 1))).toEqual(hidden);
  });
});

describe('a correction', () => {
  const vocabulary = new Map(
    Object.entries({
      ...{ preconditioning: 8, gradient: 64, gradients: 4, low: 32, rank: 32, muon: 4 },
      ...{ more: 64, moreau: 4 },
    }),
  );

  it.each([
    ['preconditoning', 'preconditioning'],
    ['gradeint', 'gradient'],
    ['grdient', 'gradient'],
    ['lowrank', 'low rank'],
    ['muonn', 'muon'],
    ['moreu', 'moreau'],
  ])('of %s is %s', (typed, meant) => {
    expect(correction(typed, vocabulary)).toBe(meant);
  });

  it.each(['gradient', 'lwo', 'zzxqjv', 'l2', 'o1t4'])('leaves %s as it is', (typed) => {
    expect(correction(typed, vocabulary)).toBeUndefined();
  });

  it('counts a swap of two letters as one error, and stops counting early', () => {
    expect(distance('muon', 'mu0n', 2)).toBe(1);
    expect(distance('muon', 'moun', 2)).toBe(1);
    expect(distance('muon', 'gradient', 2)).toBe(3);
  });
});

describe('aliases', () => {
  it('reads acronyms with their long forms', () => {
    const text = 'Stochastic gradient descent (SGD), large language models (LLMs), a note (NOTE).';
    expect(Object.fromEntries(acronymsIn(text))).toEqual({
      sgd: 'stochastic gradient descent',
      llm: 'large language models',
    });
  });

  const of = aliasMaker(libraryAcronyms(['Stochastic gradient descent (SGD)']));
  const read = textReader();
  const exact = (abstract: string) => of(read({ title: '', abstract, authors: [] })).exact;
  const other = (abstract: string) => of(read({ title: '', abstract, authors: [] })).other;

  it('finds an acronym by its long form, and the other way round', () => {
    expect(exact('We run SGD.')).toEqual(['stochastic', 'gradient', 'descent']);
    expect(exact('Stochastic gradient descent converges.')).toEqual(['sgd']);
    expect(exact('Stochastic gradient descent (SGD)')).toEqual([]);
  });

  it('gives letters that do not fold, mathematics, and other words for the same thing', () => {
    expect(exact('Polyak-Łojasiewicz')).toEqual(['polyak-lojasiewicz']);
    expect(exact('a rate of O(1/T)')).toEqual([
      ...['zqxquoqbqvqutzq', 'zqwoqbqvtzq', 'zqwqbqvtzq', 'zqyqbqvxzq'],
    ]);
    expect(exact('an ε-stationary point')).toContain('epsilon-stationary');
    expect(exact('SiO$_2$ in C++')).toEqual(['sio2', 'c-plusplus']);
    expect(exact('用BERT模型')).toEqual(['bert 模型']);
    expect(exact('Newton’s Müller, low-rank Node.js')).toEqual([]);
    expect(other('We speed up training')).toContain('accelerate');
    expect(other('Nothing of that kind')).toEqual([]);
  });

  it.each([
    ['Hallucinations in LLMs', ['facts', 'invent']],
    ['Benchmarks for autonomous vehicles', ['driverless', 'cars']],
    ['Structured pruning', ['shrink']],
    ['Image-to-image models', ['photo', 'picture']],
    ['Clinical trials', ['doctor']],
    ['Membership-inference attacks', ['steal', 'spy']],
  ])('finds "%s" by the words of a reader from outside the field', (text, words) => {
    expect(other(text)).toEqual(expect.arrayContaining(words));
  });

  it('takes a term for whole words, unless a star ends it', () => {
    expect(other('Organic lawns')).toEqual([]);
  });

  it('reads a wide table of plain words, and refuses a line without its words', () => {
    expect(PLAIN_WORDS.length).toBeGreaterThan(250);
    expect(readPlainWords('prun* | lottery ticket > shrink smaller')).toEqual([
      { whole: ['lottery ticket'], starts: ['prun'], words: ['shrink', 'smaller'] },
    ]);
    expect(() => readPlainWords('pruning')).toThrow('plain-words.txt:1: expected "terms > words"');
  });
});
