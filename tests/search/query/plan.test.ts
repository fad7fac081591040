import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksPhrase, certainWords, isCheap, rareSlots } from '../../../src/search/query/ranking.ts';
import { parseSearch } from '../../../src/search/query/parse.ts';
import { planSearch } from '../../../src/search/query/plan.ts';

const vocabulary = new Map(
  Object.entries({
    gradient: 64,
    descent: 32,
    lowrank: 8,
    low: 16,
    rank: 16,
    sketching: 4,
    gradual: 1,
  }),
);
const plan = (text: string, literal = false) =>
  planSearch(parseSearch(text).terms, vocabulary, literal);
const asks = (text: string) =>
  plan(text).slots.map(({ choices }) => choices.map(({ ask }) => ask.join(' ')));

describe('a search that was typed', () => {
  it('goes on to words that papers show, and takes those they are only found by as they stand', () => {
    const found = new Map([...vocabulary, ['grade', -8]] as const);
    const words = (text: string) =>
      planSearch(parseSearch(text).terms, found, false).slots.map(({ choices }) =>
        choices.flatMap(({ ask }) => ask),
      );
    expect(words('grad')).toEqual([['gradient', 'gradual']]);
    expect(words('grade sketching')[0]).toEqual(['grade']);
  });

  it('has fields, with quotes or without, phrases, formulas and words', () => {
    const parsed = parseSearch(
      'author:"Yuejie Chi" year:2024 topic:rl "low rank" O(1/T) sketching',
    );
    expect(parsed.fields).toMatchObject([
      { kind: 'author', value: 'Yuejie Chi' },
      { kind: 'year', value: '2024' },
      { kind: 'topic', value: 'rl' },
    ]);
    expect(parsed.terms.map(({ kind, typed }) => [kind, typed.trim()])).toEqual([
      ['phrase', 'low rank'],
      ['formula', 'O(1/T)'],
      ['word', 'sketching'],
    ]);
  });

  it('takes a word for unfinished only where nothing follows it', () => {
    expect(parseSearch('low ra').terms.map(({ last }) => last)).toEqual([false, true]);
    expect(parseSearch('low ra ').terms.map(({ last }) => last)).toEqual([false, false]);
  });

  it('can be anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
        expect(() => plan(text)).not.toThrow();
      }),
    );
    expect(plan('!!! … %').slots).toEqual([]);
    expect(parseSearch('a '.repeat(5000)).terms.length).toBeLessThan(50);
  });

  it('is put to the index as compounds, completions, corrections and phrases', () => {
    expect(asks('low-rank sketching ')).toEqual([
      ['lowrank', 'lowrank low rank', 'low rank'],
      ['sketching'],
    ]);
    expect(asks('low rank ')).toEqual([
      ['"low" low', 'low', 'lowrank'],
      ['"rank" rank', 'rank', 'lowrank'],
    ]);
    expect(asks('gra')).toEqual([['gradient', 'gradual']]);
    expect(asks('"gradient descent"')[0]?.[0]).toBe('"gradient descent" gradient descent');
    expect(asks('the gradient of sketching ')).toEqual([['gradient'], ['sketching']]);
  });

  it('says what it corrected, and corrects nothing that is meant as it stands', () => {
    expect([...plan('Gradeint descent ').corrections]).toEqual([['Gradeint', 'Gradient']]);
    expect([...plan('Gradeint descent ', true).corrections]).toEqual([]);
    expect([...plan('"gradeint descent"').corrections]).toEqual([]);
  });

  it('quotes what the library may lack, and what is no other form of a word that it has', () => {
    expect(asks('zzxqjv gradients "xyzzy"')).toEqual([['"xyzzy"'], ['"zzxqjv"'], ['gradients']]);
    expect(asks('nets ')).toEqual([['"nets"']]);
    expect(planSearch(parseSearch('nets ').terms, new Map([['net', 4]]), false).slots).toEqual([
      { choices: [{ ask: ['nets'], weight: 1 }] },
    ]);
  });

  it('takes a compound that the library lacks for its words, without letters that stand alone', () => {
    expect(asks('sketching-gradient ')).toEqual([['sketching'], ['gradient']]);
    expect(asks('k-descent ')).toEqual([
      ['"kdescent"', '"kdescent" "k" descent', '"k" descent', 'descent'],
    ]);
    expect(asks('L. gradient ')).toEqual([['gradient']]);
    expect(asks('descent-of-zzxqjv ')).toEqual([['descent'], ['"zzxqjv"']]);
    expect(asks('zzxqjv-sketching ')).toEqual([['"zzxqjv"'], ['sketching']]);
  });

  it('asks for names made of signs by what the signs are called, and for formulas of matter on a line', () => {
    expect(asks('C++ ')[0]?.[0]).toBe('"cplusplus"');
    expect(asks('.NET ')[0]?.[0]).toBe('"dotnet"');
    expect(asks('Fe₂O₃ ')).toEqual(asks('Fe2O3 '));
    expect(asks('CO_2, Na⁺ ')).toEqual(asks('CO2, Na+ '));
  });

  it('asks for letters without blanks by two, best where the whole run stands', () => {
    expect(asks('学习率 BERT模型')).toEqual([
      ['"学习 习率" "学习" "习率"', '"学习"'],
      ['"学习 习率" "学习" "习率"', '"习率"'],
      ['"bert"'],
      ['"模型"'],
    ]);
    expect(asks('의 강화')).toEqual([['"강화"']]);
  });

  it('takes a short word for an acronym first, and then for a beginning', () => {
    expect(asks('low ')).toEqual([['"low" low', 'low']]);
    expect(asks('low')).toEqual([['"low" low', 'low', 'lowrank']]);
  });

  it('takes a star for the rest of a word, unless the library has it as a name', () => {
    expect(asks('grad*')).toEqual([['gradient', 'gradual']]);
    const named = planSearch(parseSearch('rrt*').terms, new Map([['rrtstar', 2]]), false);
    expect(named.slots[0]?.choices[0]?.ask).toEqual(['rrtstar']);
  });

  it('takes a letter and a word for one, where the library writes them as one', () => {
    const written = new Map([...vocabulary, ['qrank', 4], ['asketching', 4]] as const);
    const first = (text: string) =>
      planSearch(parseSearch(text).terms, written, false).slots.map(
        ({ choices }) => choices[0]?.ask,
      );
    expect(first('q rank gradient ')).toEqual([['qrank'], ['gradient']]);
    expect(first('a sketching ')).toEqual([['sketching']]);
    expect(first('q gradient ')).toEqual([['gradient']]);
  });

  it('takes an unknown acronym for another only where its letters are swapped', () => {
    const acronyms = new Map([...vocabulary, ['rlhf', 9], ['icl', 9]] as const);
    const corrected = (text: string) =>
      [...planSearch(parseSearch(text).terms, acronyms, false).corrections].flat();
    expect(corrected('RHLF ')).toEqual(['RHLF', 'RLHF']);
    expect(corrected('ICML ')).toEqual([]);
    expect(corrected('icml ')).toEqual(['icml', 'icl']);
  });

  it('leaves words that say nothing in their spelling', () => {
    const found = new Map(Object.entries({ for: 64, four: 2, our: 64, or: 32 }));
    const { slots } = planSearch(parseSearch('four ').terms, found, false);
    expect(slots.flatMap(({ choices }) => choices.flatMap(({ ask }) => ask))).not.toContain('for');
  });

  it('is asked for in British and American spelling', () => {
    const found = new Map(Object.entries({ regularized: 8, behavior: 4, behaviour: 16, fiber: 2 }));
    const words = (text: string) =>
      planSearch(parseSearch(text).terms, found, false).slots.map(({ choices }) =>
        choices.flatMap(({ ask }) => ask),
      );
    expect(words('regularised behavior fibre ')).toEqual([
      ['regularized'],
      ['behaviour', 'behavior'],
      ['fiber'],
    ]);
  });

  it('asks for a compound that was meant by its letter alone, not by every word with it', () => {
    const found = new Map(Object.entries({ qlearning: 8, learning: 64 }));
    const { slots, corrections } = planSearch(parseSearch('Q-learnig ').terms, found, false);
    expect([...corrections]).toEqual([['Q-learnig', 'Q-learning']]);
    expect(slots[0]?.choices.map(({ ask }) => ask)).toEqual([
      ['qlearning'],
      ['qlearning', '"q"', 'learning'],
      ['"q"', 'learning'],
    ]);
  });
});

describe('a search of a large library', () => {
  const large = new Map([
    ...vocabulary,
    ['gradient', 4096],
    ['rank', 1024],
    ['low', 1024],
  ] as const);
  const slots = (text: string) => planSearch(parseSearch(text).terms, large, false).slots;
  const rare = (text: string) =>
    rareSlots(slots(text), large).map(({ choices }) => choices.map(({ ask }) => ask.join(' ')));

  it('is costly where it asks for a word that very many papers have', () => {
    expect(isCheap(slots('sketching lowrank '), large)).toBe(true);
    expect(isCheap(slots('sketching gradients '), large)).toBe(false);
  });

  it('leaves out what very many papers have, unless it is all that is asked', () => {
    expect(rare('gradients sketching ')).toEqual([['sketching']]);
    expect(rare('gradient ')).toEqual([['gradient']]);
    expect(rare('"gradient descent" sketching ')).toEqual([
      ['"gradient descent" gradient descent'],
      ['sketching'],
    ]);
    expect(rare('low rank ')).toEqual([['lowrank'], ['lowrank']]);
  });

  it('asks at once for the words that there are for certain', () => {
    const { slots } = plan('zzxqjv gradients low-rank ');
    expect(certainWords(slots, vocabulary, 1000)).toEqual({ ask: 'gradients lowrank', all: false });
    expect(certainWords(slots.slice(1), vocabulary, 1000).all).toBe(true);
    expect(certainWords(slots.slice(1), vocabulary, 100).ask).toBe('lowrank');
    expect(certainWords(slots.slice(1, 2), vocabulary, 100).ask).toBe('gradients');
    expect(certainWords([], vocabulary, 100)).toEqual({ ask: '', all: true });
    expect(certainWords(plan('"gradient descent" ').slots, vocabulary, 1000).all).toBe(false);
  });

  it('asks for a phrase of words that are neither too frequent nor stop words', () => {
    const vocabulary = new Map([
      ['optimal', 4096],
      ['transport', 2048],
      ['convex', 8192],
      ['theory', 64],
    ]);
    expect(asksPhrase(['optimal', 'transport'], vocabulary)).toBe(true);
    expect(asksPhrase(['optimal', 'convex'], vocabulary)).toBe(false);
    expect(asksPhrase(['theory', 'of', 'transport'], vocabulary)).toBe(false);
  });
});
