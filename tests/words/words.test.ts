import { describe, expect, it } from 'vitest';
import { isCommonWord } from '../../src/words/common-words.ts';
import { fold, foldLetters } from '../../src/words/fold.ts';
import { american, respelt, isFormOf, singular, stem, wordRoot } from '../../src/words/stem.ts';
import { isStopWord } from '../../src/words/stop-words.ts';

describe('folding', () => {
  it.each([
    ['Łojasiewicz', 'lojasiewicz'],
    ['Hölder, Sørensen, Weiß', 'holder, sorensen, weiss'],
    ['İstanbul, Ŋ, Þór', 'istanbul, ng, thor'],
    ['ℓ₂ ε ϵ', 'l2 epsilon epsilon'],
    ['L_∞ ½', 'l_infinity 1/2'],
    ['O’Grady, Oʼahu', "o'grady, o'ahu"],
  ])('reduces %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('of letters alone keeps case and other scripts', () => {
    expect(foldLetters('Çelik ﬁne ε 王 ガス 강화')).toBe('Celik fine ε 王 ガス 강화');
  });
});

describe('stems', () => {
  it.each([
    ['networks', 'network'],
    ['policies', 'policy'],
    ['losses', 'loss'],
    ['matrices', 'matrix'],
    ['boxes', 'box'],
    ['videos', 'video'],
    ['areas', 'area'],
    ['biases', 'bias'],
    ['loss', 'loss'],
    ['bias', 'bias'],
    ['basis', 'basis'],
    ['gas', 'gas'],
  ])('%s is %s in the singular', (plural, expected) => {
    expect(singular(plural)).toBe(expected);
  });

  it('are one for both numbers and both spellings of a word, and different for kin', () => {
    expect(stem('neighbours')).toBe(stem('neighbor'));
    expect(stem('optimisers')).toBe(stem('optimizer'));
    expect(stem('convex')).not.toBe(stem('convexity'));
  });

  it.each([
    ['optimization', 'optimizers', true],
    ['accelerate', 'accelerated', true],
    ['convex', 'convexity', true],
    ['generation', 'generalization', false],
    ['game', 'games', true],
    ['net', 'nets', true],
    ['net', 'network', false],
  ])('of %s: whether %s is a form of it: %s', (word, other, expected) => {
    expect(isFormOf(other, wordRoot(word))).toBe(expected);
  });
});

describe('British and American spelling', () => {
  it.each([
    ['generalisation', 'generalization'],
    ['analysed', 'analyzed'],
    ['behavioural', 'behavioral'],
    ['modelling', 'modeling'],
    ['defence', 'defense'],
    ['centre', 'center'],
  ])('of %s and %s lead to each other', (british, us) => {
    expect(american(british)).toBe(us);
    expect(respelt(british)).toContain(us);
    expect(respelt(us)).toContain(british);
  });

  it('leaves short words alone', () => {
    expect(['wise', 'four', 'our'].map(american)).toEqual(['wise', 'four', 'our']);
  });
});

it('every stop word is a common word, and not the other way round', () => {
  expect(['the', 'with', 'et'].every((word) => isStopWord(word) && isCommonWord(word))).toBe(true);
  expect(['framework', 'first'].every(isCommonWord)).toBe(true);
  expect(['framework', 'first'].some(isStopWord)).toBe(false);
});
